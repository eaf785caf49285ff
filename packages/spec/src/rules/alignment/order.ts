import { objectivesAsked, objectiveTeaching } from "../../derive/objective-evidence.ts";
import { query, type World } from "../../workspace/world.ts";
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
    const places: Places = new Map(journey.map((module, place) => [module, place]));
    const early = journey.flatMap((module) => earliest(module, places, world));
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

/** Where each module stands in a journey. */
type Places = ReadonlyMap<string, number>;

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
function earliest(module: string, places: Places, world: World): readonly Early[] {
  const found = new Map<string, Early>();
  for (const use of world.get(boundUses, module)) {
    const teacher = teacherAfter(use, module, places, world);
    if (teacher === undefined || found.has(teacher)) continue;
    found.set(teacher, { module, use, teacher, verb: use.kind === "exercise" ? "practises" : "tests" });
  }
  return [...found.values()];
}

/** What a module practises and tests, but for pre-assessments and recall, which no order binds. */
const boundUses = query("bound-uses", (world, module): readonly Use[] => {
  const head = world.head("module", module);
  const assessments = (head?.assessments ?? []).filter((id) =>
    ["mid", "post"].includes(world.head("assessment", id)?.when ?? ""),
  );
  return [
    ...(head?.exercises ?? []).flatMap((id) =>
      (world.head("exercise", id)?.objectives ?? []).map((objective) => ({
        kind: "exercise" as const,
        id,
        objective,
      })),
    ),
    ...assessments.flatMap((id) =>
      objectivesAsked(id, world).map((objective) => ({ kind: "assessment" as const, id, objective })),
    ),
  ];
});

/** The first later module that teaches it, if none does so by then. */
function teacherAfter(use: Use, module: string, places: Places, world: World): string | undefined {
  const { taught, exercises } = world.get(objectiveTeaching, use.objective);
  const teachers = taught
    .map((lesson) => lesson.split("/")[0] ?? "")
    .filter((each) => places.has(each))
    .sort((a, b) => placeOf(a, places) - placeOf(b, places));
  const [teacher] = teachers;
  if (teacher === undefined || placeOf(teacher, places) <= placeOf(module, places)) return undefined;
  if (use.kind === "assessment") return teacher;
  const later = [...places.keys()]
    .slice(placeOf(teacher, places))
    .flatMap((each) => world.head("module", each)?.exercises ?? []);
  return exercises.some((id) => id !== use.id && later.includes(id)) ? undefined : teacher;
}

function placeOf(module: string, places: Places): number {
  return places.get(module) ?? 0;
}
