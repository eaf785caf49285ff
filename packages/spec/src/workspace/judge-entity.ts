import type { EntityKind, EntityValues } from "../language/language.ts";
import type { Finding, Rule, Subject } from "../rules/rule.ts";
import { ownerOf } from "./entity-index.ts";
import type { World } from "./world.ts";

/** Runs every rule of an entity's kind; rules that need its value wait until it is usable. */
export function judgeEntity(
  kind: string,
  key: string,
  world: World,
  rules: readonly Rule[],
): readonly (Finding & { readonly rule: string })[] {
  const said = world.said(kind, key);
  const value = said?.value as EntityValues[EntityKind] | undefined;
  const subject = {
    kind,
    key,
    id: key.slice(key.lastIndexOf("/") + 1),
    owner: ownerOf({ kind, key }),
    file: world.filesOf(kind, key)[0] ?? "",
    value,
    references: said?.references ?? [],
    reading: said?.reading ?? "whole",
  } as Subject<EntityKind>;
  const findings: (Finding & { rule: string })[] = [];
  for (const rule of rules) {
    if (value === undefined && rule.subject !== "any") continue;
    for (const finding of rule.check(subject, world)) findings.push({ ...finding, rule: rule.code });
  }
  return findings;
}
