import { fileKind } from "../../workspace/file-kind.ts";
import { meantDocument, suffixes } from "../../workspace/meant-document.ts";
import type { World } from "../../workspace/world.ts";
import { defineRule } from "../rule.ts";

/** YAML where only documents belong is read by nobody. */
export const stray = defineRule({
  code: "file/stray",
  severity: "warning",
  demand: "A YAML file beside documents is a document, or one names it.",
  subject: "program",
  *check(_subject, world) {
    for (const path of world.paths()) {
      const hint = hintFor(path);
      if (hint === undefined || fileKind(path).as === "document") continue;
      if (isToldElsewhere(path, world) || isNamed(path, world)) continue;
      yield {
        file: path,
        message: `"${path}" is not read: no document has a name like that.`,
        hint: `${hint} Rename it, remove it, or put it into a folder below if it is data.`,
      };
    }
  },
});

/** YAML beside documents, where only documents belong; an exercise's folder has files of its own. */
function hintFor(path: string): string | undefined {
  const [folder = "", ...rest] = path.split("/");
  if (!/\.ya?ml$/i.test(path)) return undefined;
  if (folder === "modules" && rest.length === 2)
    return `A module is one file: "modules/${rest[0]}/module.yaml"; its lessons stand in it.`;
  const suffix = suffixes[folder];
  return suffix !== undefined && rest.length === 1
    ? `A file of this folder is named like "${folder}/${idOf(rest[0] ?? "")}.${suffix}.yaml".`
    : undefined;
}

function idOf(name: string): string {
  return name.slice(0, name.indexOf(".")) || "name";
}

/** A misspelt name has a finding of its own; what lies beside the right one with another ending is a copy. */
function isToldElsewhere(path: string, world: World): boolean {
  const meant = meantDocument(path);
  if (meant === undefined) return false;
  return world.file(meant) === undefined || meant === path.toLowerCase().replace(/\.yml$/, ".yaml");
}

/** Whether some document names the file: it is data then. */
function isNamed(path: string, world: World): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return world.usedKeys("file").some((text) => text.slice(text.lastIndexOf("/") + 1) === name);
}
