import { isSomethingLeftOut } from "../../derive/left-out.ts";
import { type Minutes, planOf, shares } from "../../derive/modality.ts";
import { segmentMinutes, trackMinutes } from "../../derive/segment-minutes.ts";
import { segmentMix } from "../../derive/segment-mix.ts";
import type { Plan } from "../../language/language.ts";
import type { Modality } from "../../language/modality.ts";
import { resolvePath } from "../../workspace/resolve-path.ts";
import type { World } from "../../workspace/world.ts";
import { defineRule } from "../rule.ts";
import { sumOf } from "../shares.ts";
import { areModulesWhole, areWhole, isProgramWhole } from "../whole.ts";

/** In points of the declared shares (domain, "Segments and their mix"). */
const tolerance = 5;

/** The planned minutes of a segment fit its declared mix. */
export const off = defineRule({
  code: "mix/off",
  severity: "warning",
  demand: "The planned minutes of a segment fit its declared mix.",
  subject: "segment",
  *check({ id, value }, world) {
    const { mix } = world.get(segmentMix, id);
    const plan = world.head("program", "program")?.plans?.[id];
    if (plan === undefined || sumOf(mix) !== 100) return;
    if (!isTaught(id, world)) return;
    const planned = world.get(segmentMinutes, id);
    const gaps = gapsBetween(mix, planned);
    const [widest] = gaps.filter((gap) => gap.points < 0);
    if (widest === undefined || !gaps.some((gap) => Math.abs(gap.points) > tolerance)) return;
    if (!isCountable(id, world) || world.get(isSomethingLeftOut, "program")) return;
    yield {
      path: [value.mix === undefined ? "preset" : "mix"],
      key: true,
      message: `The plan of "${id}" is off its mix: ${gaps
        .filter((gap) => Math.abs(gap.points) > tolerance)
        .map(say)
        .join("; ")}.`,
      hint: remedy(widest, gaps, { segment: id, plan, total: sumOf(planned) }),
    };
  },
});

interface Gap {
  readonly modality: Modality;
  readonly declared: number;
  readonly planned: number;
  /** Planned less declared, in points and in minutes of today's whole. */
  readonly points: number;
  readonly minutes: number;
}

/** The widest shortfall first. */
function gapsBetween(mix: Minutes, minutes: Minutes): readonly Gap[] {
  const total = Object.values(minutes).reduce((sum, each) => sum + each, 0);
  const planned = shares(minutes);
  const modalities = [...new Set([...Object.keys(mix), ...Object.keys(minutes)])] as Modality[];
  return modalities
    .map((modality) => {
      const points = (planned[modality] ?? 0) - (mix[modality] ?? 0);
      return {
        modality,
        declared: mix[modality] ?? 0,
        planned: planned[modality] ?? 0,
        points,
        minutes: (points / 100) * total,
      };
    })
    .sort((a, b) => a.points - b.points || (a.modality < b.modality ? -1 : 1));
}

function say({ modality, declared, planned, minutes }: Gap): string {
  const amount = Math.max(1, Math.round(Math.abs(minutes)));
  const unit = amount === 1 ? "minute" : "minutes";
  return `${modality} ${Math.round(planned)}% instead of ${declared}% (${amount} ${unit} too ${minutes < 0 ? "few" : "many"})`;
}

/** What to change so that the widest shortfall closes: the part of the plan that modality comes from. */
function remedy(
  { modality, declared, planned, minutes }: Gap,
  gaps: readonly Gap[],
  { segment, plan, total }: { readonly segment: string; readonly plan: Plan; readonly total: number },
): string {
  const have = (planned / 100) * total;
  const more = declared === 100 ? -minutes : ((declared / 100) * total - have) / (1 - declared / 100);
  const added = `${Math.max(1, Math.round(more))} minutes`;
  if (plan.again === modality)
    return `Add about ${added} of ${modality} as media of the lessons, or as deliveries with a duration: that is what "again" of the plan counts.`;
  if (plan.reference === modality)
    return `Add about ${Math.round(more * 200)} words to the lesson texts: the plan's reference is read at 200 words a minute.`;
  if (plan.support?.modality === modality)
    return `Add about ${added} of ${modality} to the plan's support: longer, more often, or until later.`;
  const from = gaps.at(-1)?.modality ?? plan.teach;
  const moved = Math.max(1, Math.round(-minutes));
  return `Move about ${moved} minutes of lessons from ${from} to ${modality} in a module's deliveries: { modality: ${modality}, segments: [${segment}], lessons: [ … ] }; or change the mix.`;
}

/** Whether anybody in the segment follows its plan in modules that have a length. */
function isTaught(segment: string, world: World): boolean {
  return followers(segment, world).some((track) => sumOf(world.get(trackMinutes, `${track} ${segment}`)) > 0);
}

function followers(segment: string, world: World): readonly string[] {
  return world.keys("track").filter((track) => {
    const role = world.value("track", track)?.role ?? "";
    return world.value("role", role)?.plan === undefined && planOf({ segment, role }, world) !== undefined;
  });
}

/** Whether every length is known: no broken or missing file, no recording without a duration. */
function isCountable(segment: string, world: World): boolean {
  if (!world.sound("segment", "role", "track", "module", "lesson", "exercise")) return false;
  if (!isProgramWhole(world) || !areWhole(["exercise"], world)) return false;
  const modules = new Set(
    followers(segment, world).flatMap((track) => world.value("track", track)?.journey ?? []),
  );
  if (!areModulesWhole(modules, world)) return false;
  return [...modules].every((id) =>
    (world.value("module", id)?.lessons ?? []).every(
      (lesson) =>
        (lesson.text === undefined || world.file(resolvePath(`modules/${id}`, lesson.text)) !== undefined) &&
        (lesson.media ?? []).every((medium) => medium.duration !== undefined),
    ),
  );
}
