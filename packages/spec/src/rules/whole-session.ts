import { modulesOf, type SessionPart, sessionParts } from "../derive/session-parts.ts";
import type { World } from "../workspace/world.ts";
import { intact } from "./intact.ts";
import type { Subject } from "./rule.ts";
import { areModulesWhole, isProgramWhole } from "./whole.ts";

/** When the parts of a session begin and end; none while something that decides it is missing or wrong. */
export function wholeParts(subject: Subject<"session">, world: World): readonly SessionPart[] {
  if (!intact(subject, world) || !isProgramWhole(world)) return [];
  const { track } = subject.value;
  const modules = modulesOf(subject.value, world.value("track", track)?.journey ?? []);
  return areModulesWhole(modules, world) ? world.get(sessionParts, subject.id) : [];
}
