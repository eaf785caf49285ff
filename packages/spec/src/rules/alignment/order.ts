import { objectiveEvidence } from "../../derive/objective-evidence.ts";
import type { World } from "../../workspace/world.ts";
import { requirementPath } from "../requirements.ts";
import { defineRule } from "../rule.ts";
import { areModulesWhole, isEvidenceWhole } from "../whole.ts";

/** On each path, teaching comes before practice and tests. */
export const order = defineRule({
  code: "alignment/order",
  severity: "warning",
  demand: "On each path, teaching comes before practice and tests.",
  subject: "track",
  *check({ value }, world) {
    const journey = [...new Set(value.journey)];
    const early = journey.flatMap((module, place) => earliest(module, place, journey, world));
    if (early.length === 0) return;
    if (!world.sound("objective", "lesson", "exercise", "assessment", "item", "module")) return;
    if (!areModulesWhole(journey, world)) return;
    for (const { module, use, teacher, verb } of early) {
      if (requirementPath(module, teacher, world) !== undefined || !isEvidenceWhole(use.objective, world))
        continue;
      yield {
        path: ["journey", value.journey.indexOf(module)],
        message: `"${module}" ${verb} "${use.objective}" before "${teacher}" teaches it.`,
        hint: `Put "${teacher}" before "${module}", or move the ${use.kind} "${use.id}" behind the lesson.`,
        related: [
          { entity: { kind: use.kind, key: use.id }, message: `This ${use.kind} comes before the lesson.` },
        ],
      };
    }
  },
});

interface Use {
  readonly kind: "exercise" | "assessment";
  readonly id: string;
  readonly objective: string;
}

interface Early {
  readonly module: string;
  readonly use: Use;
  readonly teacher: string;
  readonly verb: string;
}

/** What a module uses before a later one teaches it: once for each later module. */
function earliest(module: string, place: number, journey: readonly string[], world: World): readonly Early[] {
  const found = new Map<string, Early>();
  for (const use of usesIn(module, world)) {
    const teacher = teacherAfter(use, place, journey, world);
    if (teacher === undefined || found.has(teacher)) continue;
    found.set(teacher, { module, use, teacher, verb: use.kind === "exercise" ? "practises" : "tests" });
  }
  return [...found.values()];
}

/** Pre-assessments and recall are not bound to an order. */
function usesIn(module: string, world: World): readonly Use[] {
  const head = world.head("module", module);
  const assessments = (head?.assessments ?? []).filter((id) =>
    ["mid", "post"].includes(world.head("assessment", id)?.when ?? ""),
  );
  return [
    ...(head?.exercises ?? []).flatMap((id) =>
      (world.value("exercise", id)?.objectives ?? []).map((objective) => ({
        kind: "exercise" as const,
        id,
        objective,
      })),
    ),
    ...assessments.flatMap((id) =>
      (world.value("assessment", id)?.items ?? []).flatMap((item) =>
        (item.objectives ?? []).map((objective) => ({ kind: "assessment" as const, id, objective })),
      ),
    ),
  ];
}

/** The first later module that teaches it, if none does so by then. */
function teacherAfter(use: Use, place: number, journey: readonly string[], world: World): string | undefined {
  const { taught, exercises } = world.get(objectiveEvidence, use.objective);
  const teachers = new Set(taught.map((lesson) => lesson.split("/")[0] ?? ""));
  if (journey.slice(0, place + 1).some((module) => teachers.has(module))) return undefined;
  const teacher = journey.slice(place + 1).find((module) => teachers.has(module));
  if (teacher === undefined) return undefined;
  const later = journey
    .slice(journey.indexOf(teacher))
    .flatMap((each) => world.head("module", each)?.exercises ?? []);
  const problemFirst = use.kind === "exercise" && exercises.some((id) => id !== use.id && later.includes(id));
  return problemFirst ? undefined : teacher;
}
