import { isModuleMissed } from "../derive/reach.ts";
import type { Objective } from "../language/language.ts";
import { objectiveLevel, rankOf } from "../text/objective-level.ts";
import type { VerbList } from "../text/verbs/verb-list.ts";
import { verbListFor } from "../text/verbs/verb-lists.ts";
import { readWording, type Wording } from "../text/wording.ts";
import { query, type World } from "../workspace/world.ts";
import { intact } from "./intact.ts";
import type { Subject } from "./rule.ts";

/** Whether an objective is something people do: an attitude is chosen, a mandated one is worded by others. */
export function isPerformance(objective: Objective): boolean {
  return objective.kind === undefined || objective.kind === "performance";
}

/** The language the program is written in; `undefined` while that cannot be read. */
const sourceLanguage = query("source-language", (world): string | undefined => {
  const program = world.head("program", "program");
  return program === undefined ? undefined : (program.languages?.[0] ?? "en");
});

/** A performance objective's wording, with the list of verbs it was read with; none while something in it is wrong. */
export function wordingOf(
  subject: Subject<"objective">,
  world: World,
): (Wording & { readonly list: VerbList }) | undefined {
  const language = world.get(sourceLanguage, "program");
  const list = language === undefined ? undefined : verbListFor(language);
  const { value } = subject;
  if (list === undefined || !isPerformance(value) || !intact(subject, world)) return undefined;
  const wording = readWording(value.statement, list);
  return wording === undefined ? undefined : { ...wording, list };
}

/** Whether a performance objective is known to be at Apply or above, or known to be below; else `undefined`. */
export function isApplied(objective: Objective | undefined, world: World): boolean | undefined {
  const language = world.get(sourceLanguage, "program");
  if (objective === undefined || language === undefined || !isPerformance(objective)) return undefined;
  const level = objectiveLevel(objective, language);
  return level === undefined ? undefined : rankOf(level) >= rankOf("apply");
}

/** Whether an objective's module is taught, or will be; one that no track leads to is reported itself. */
export function isTaughtModule(module: string, world: World): boolean {
  return world.head("module", module)?.status !== "retired" && !isModuleMissed(module, world);
}

/** The keys of a module's objectives. */
export function objectivesOf(module: string, world: World): readonly string[] {
  return Object.keys(world.value("module", module)?.objectives ?? {}).map((id) => `${module}/${id}`);
}
