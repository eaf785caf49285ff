import type { Delivery, Module, Plan } from "../language/language.ts";
import type { Modality } from "../language/modality.ts";
import type { World } from "../workspace/world.ts";

/** Minutes by modality. */
export type Minutes = Readonly<Partial<Record<Modality, number>>>;

/** Who is taught: one role in one segment. */
export interface Audience {
  readonly segment: string;
  readonly role: string;
}

/** The plan that counts for an audience: the role's own, else the segment's. */
export function planOf(audience: Audience, world: World): Plan | undefined {
  return (
    world.value("role", audience.role)?.plan ?? world.head("program", "program")?.plans?.[audience.segment]
  );
}

/** Whether a delivery is for an audience. */
export function isFor(delivery: Delivery, audience: Audience): boolean {
  const segments = delivery.segments ?? [audience.segment];
  const roles = delivery.roles ?? [audience.role];
  return segments.includes(audience.segment) && roles.includes(audience.role);
}

/** Minutes of a delivery with a length of its own: stated, or half a minute for each step of a tour. */
export function ownMinutes(delivery: Delivery): number | undefined {
  if (delivery.duration !== undefined) return delivery.duration / 60;
  return delivery.steps === undefined ? undefined : delivery.steps.length / 2;
}

/** How a lesson is first taught to an audience: by a delivery that names it, else by the plan. */
export function lessonModality(
  lesson: string,
  module: Module,
  audience: Audience,
  plan: Plan | undefined,
): Modality | undefined {
  const delivery = module.deliveries?.find(
    (each) =>
      ownMinutes(each) === undefined && isFor(each, audience) && (each.lessons ?? [lesson]).includes(lesson),
  );
  return delivery?.modality ?? plan?.teach;
}

/** Adds minutes to a sum by modality. */
export function add(
  sum: Partial<Record<Modality, number>>,
  modality: Modality | undefined,
  minutes: number,
): void {
  if (modality !== undefined && modality !== "certification" && minutes > 0)
    sum[modality] = (sum[modality] ?? 0) + minutes;
}

/** Shares in per cent of the whole; empty where there is nothing to share. */
export function shares(minutes: Minutes): Minutes {
  const total = Object.values(minutes).reduce((sum, each) => sum + each, 0);
  if (total === 0) return {};
  return Object.fromEntries(
    Object.entries(minutes).map(([modality, each]) => [modality, (each / total) * 100]),
  );
}
