import { shares } from "../derive/modality.ts";
import { segmentMinutes } from "../derive/segment-minutes.ts";
import { segmentMix } from "../derive/segment-mix.ts";
import type { Training } from "../language/language.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { coverageOf } from "./coverage.ts";
import { freeze } from "./freeze.ts";
import { Overlay } from "./overlay.ts";
import type { Program, ProgramSegment } from "./program.ts";
import { resolveAssessments } from "./resolve-assessment.ts";
import { resolveExercises } from "./resolve-exercise.ts";
import { resolveModules } from "./resolve-module.ts";
import { resolveTracks } from "./resolve-track.ts";

export interface ResolveOptions {
  /** One of the program's languages; its first without it. */
  readonly language?: string;
  /** The id of a variant. */
  readonly variant?: string;
}

/**
 * The resolved program in one language and at most one variant: overlays applied, derived facts
 * computed, frozen.
 *
 * @returns `undefined` where training.yaml is missing or not usable, or the variant is unknown. A program
 * with findings of severity error may lack what is broken; builders refuse it first.
 */
export function resolveProgram(workspace: Workspace, options: ResolveOptions = {}): Program | undefined {
  workspace.settle();
  const { world } = workspace;
  const languages = world.head("program", "program")?.languages ?? ["en"];
  const language = options.language ?? languages[0] ?? "en";
  const view = { language, source: language === (languages[0] ?? "en") };
  const variant =
    options.variant === undefined
      ? undefined
      : new Overlay(workspace, view).document("variant", options.variant);
  if (options.variant !== undefined && variant === undefined) return undefined;
  const overlay = new Overlay(workspace, {
    ...view,
    ...(variant === undefined ? {} : { variant: { ...variant, id: options.variant ?? "" } }),
  });
  const training = overlay.document("program", "program");
  if (training === undefined) return undefined;
  const assessments = resolveAssessments(workspace, overlay, language);
  const exercises = resolveExercises(workspace, overlay);
  const modules = resolveModules(workspace, overlay, { assessments, exercises });
  const product = overlay.document("product", "product");
  return freeze({
    id: training.id,
    version: training.version,
    title: training.title,
    ...optional(training, "description", "intent"),
    base: (training.base ?? `urn:coursewright:${training.id}`).replace(/\/$/, ""),
    languages,
    language,
    ...(options.variant === undefined ? {} : { variant: options.variant }),
    product: { ...training.product, features: withIds(product?.features), releases: product?.releases ?? [] },
    outcomes: withIds(training.outcomes),
    roles: withIds(training.roles),
    segments: resolveSegments(workspace, training),
    tracks: resolveTracks(workspace, training, modules, variant),
    modules,
    exercises,
    assessments,
    certifications: withIds(training.certifications),
    goals: training.goals ?? [],
    sessions: world.keys("session").flatMap((id) => {
      const session = overlay.document("session", id);
      return session === undefined ? [] : [{ ...session, id }];
    }),
    surveys: withIds(training.surveys),
    campaigns: withIds(training.campaigns),
    glossary: Object.entries(training.glossary ?? {}).map(([name, entry]) => {
      const term = overlay.translation(`training.yaml#glossary/${name}/term`) ?? name;
      return typeof entry === "string"
        ? { term, meaning: entry, avoid: [] }
        : { term, meaning: entry.meaning, avoid: entry.avoid ?? [] };
    }),
    variables: { ...training.variables, ...variant?.variables },
    outputs: training.outputs ?? [{ output: "scorm12" }, { output: "labs" }],
    theme: overlay.document("theme", "theme") ?? {},
    coverage: coverageOf(workspace, modules),
  });
}

function resolveSegments(workspace: Workspace, training: Training): readonly ProgramSegment[] {
  return Object.keys(training.segments).map((id) => {
    const { title, mix, completion } = workspace.world.get(segmentMix, id);
    const minutes = workspace.world.get(segmentMinutes, id);
    const plan = training.plans?.[id];
    return {
      id,
      title: training.segments[id]?.title ?? title,
      mix,
      ...(completion === undefined ? {} : { completion }),
      ...(plan === undefined ? {} : { plan }),
      minutes,
      shares: shares(minutes),
    };
  });
}

function withIds<T extends object>(
  record: Readonly<Record<string, T>> | undefined,
): readonly (T & { readonly id: string })[] {
  return Object.entries(record ?? {}).map(([id, value]) => ({ ...value, id }));
}

/** The named properties that are there; absent ones stay absent. */
function optional<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(
    keys.filter((key) => value[key] !== undefined).map((key) => [key, value[key]]),
  ) as Pick<T, K>;
}
