import { scoredAssessment } from "../../derive/scored-assessment.ts";
import type { Goal } from "../../language/language.ts";
import type { Modality } from "../../language/modality.ts";
import type { World } from "../../workspace/world.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";
import { areWhole } from "../whole.ts";

/** A goal is about something that the program measures. */
export const goalWithoutData = defineRule({
  code: "measurement/goal-without-data",
  severity: "warning",
  demand: "A goal is about something that the program measures.",
  subject: "program",
  *check(subject, world) {
    if (!intact(subject, world)) return;
    for (const [index, goal] of (subject.value.goals ?? []).entries()) {
      const source = sources[goal.metric];
      if (source === undefined || source.has(goal, world)) continue;
      if (!world.sound(...source.reads) || !areWhole(documents, world)) continue;
      yield {
        path: ["goals", index, "metric"],
        message: `Nothing in the program yields data for the goal "${goal.metric}"${goal.of === undefined ? "" : ` of "${goal.of}"`}.`,
        hint: source.hint,
      };
    }
  },
});

/** Where numbers may come from beside training.yaml. */
const documents = ["module", "assessment", "session", "product"];

/** Where a metric's numbers come from; metrics without an entry come from outside the program. */
interface Source {
  has(goal: Goal, world: World): boolean;
  readonly reads: readonly string[];
  readonly hint: string;
}

const scored: Source = {
  has: ({ of }, world) =>
    tracksOf(of, world).some((track) => world.get(scoredAssessment, track) !== undefined),
  reads: ["track", "module", "assessment", "certification"],
  hint: "A pass rate needs an assessment that counts: one with when: post in a module of the track, or a certification.",
};

const used: Source = {
  has: ({ of }, world) =>
    featuresOf(of, world).some((key) => (world.value("feature", key)?.events ?? []).length > 0) ||
    world.keys("objective").some((key) => world.value("objective", key)?.performed !== undefined),
  reads: ["feature", "objective", "module"],
  hint: "Usage is seen in the product's events: name them in product.yaml (events: […] of the feature), or in an objective (performed:).",
};

const sources: Readonly<Partial<Record<Goal["metric"], Source>>> = {
  certified: {
    has: ({ of }, world) =>
      (of !== undefined && world.exists("certification", of)) ||
      tracksOf(of, world).some((track) => world.value("track", track)?.certification !== undefined),
    reads: ["certification", "track", "module"],
    hint: "Add a certification and name it in the track: certification: …",
  },
  "first-attempt-pass": scored,
  "retake-pass": scored,
  "feature-adoption": used,
  "features-used": used,
  csat: asked("rating"),
  prepared: asked("yes-no-partly"),
  nps: asked("nps"),
  attendance: {
    has: (_, world) => world.keys("session").length > 0 || modalitiesIn(world).some(isLive),
    reads: ["session", "module", "role", "program"],
    hint: "Only live sessions have attendance: plan ilt or vilt for somebody, or measure completion.",
  },
};

function asked(answer: string): Source {
  return {
    has: ({ of }, world) =>
      world.keys("survey").some((key) => {
        const survey = world.value("survey", key);
        const about = of === undefined || survey?.of === of || tracksOf(of, world).includes(survey?.of ?? "");
        return about && (survey?.questions ?? []).some((question) => question.answer === answer);
      }),
    reads: ["survey", "track", "module"],
    hint: `Add a survey with a question whose answer is ${answer}.`,
  };
}

/** The tracks a goal is about: itself, those that have the module or lead to the certification, or all. */
function tracksOf(of: string | undefined, world: World): readonly string[] {
  if (of === undefined) return world.keys("track");
  return world.keys("track").filter((track) => {
    const value = world.value("track", track);
    return track === of || value?.certification === of || (value?.journey ?? []).includes(of);
  });
}

function featuresOf(of: string | undefined, world: World): readonly string[] {
  return of !== undefined && world.exists("feature", of) ? [of] : world.keys("feature");
}

/** Every way of teaching that somebody plans. */
function modalitiesIn(world: World): readonly Modality[] {
  const plans = [
    ...Object.values(world.head("program", "program")?.plans ?? {}),
    ...world.keys("role").flatMap((role) => world.value("role", role)?.plan ?? []),
  ];
  const deliveries = world.keys("module").flatMap((id) => world.value("module", id)?.deliveries ?? []);
  return [
    ...plans.flatMap((plan) => [plan.teach, plan.again ?? [], plan.support?.modality ?? []].flat()),
    ...deliveries.map((delivery) => delivery.modality),
  ];
}

function isLive(modality: Modality): boolean {
  return modality === "ilt" || modality === "vilt" || modality === "office-hours";
}
