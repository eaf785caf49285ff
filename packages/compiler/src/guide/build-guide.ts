import type { Program } from "@coursewright/spec";
import { type Fact, fact, type InlineText, type PrintedDocument, plain } from "../document/document.ts";
import { levelHeadings } from "../document/heading-levels.ts";
import type { Findings } from "../finding.ts";
import type { OutputInputs } from "../output.ts";
import { afterPages } from "./after-pages.ts";
import { agendaPages } from "./agenda-pages.ts";
import { beforePages } from "./before-pages.ts";
import { changePages } from "./change-pages.ts";
import { chapter } from "./chapter.ts";
import { solutionPages } from "./exercise-pages.ts";
import { createGuideContext, type GuideContext } from "./guide-context.ts";
import type { GuidePlan } from "./guide-plan.ts";
import { guideSlides } from "./guide-slides.ts";
import { keyPages } from "./key-pages.ts";
import { lengthOf } from "./length-of.ts";
import { modulePages } from "./module-pages.ts";
import { overviewPages } from "./overview-pages.ts";
import { producerPages } from "./producer-pages.ts";
import { assessmentsOf, exercisesOf } from "./steps-of.ts";
import { type TimetablePart, timesOf, timetable } from "./timetable.ts";

/** A facilitator guide, in the order in which a trainer needs it. */
export function buildGuide(
  program: Program,
  plan: GuidePlan,
  inputs: OutputInputs,
  findings: Findings,
): PrintedDocument {
  const context = createGuideContext(program, inputs, findings, guideSlides(program, plan, inputs));
  const { words } = context;
  const parts = timetable(plan);
  const times = plan.session === undefined ? new Map() : timesOf(parts, (n) => words("partShort", { n }));
  const blocks = levelHeadings([
    ...overviewPages(plan, context),
    ...beforePages(plan, context),
    ...agendaPages(plan, parts, context),
    ...producerPages(plan, times, context),
    ...changePages(plan, context),
    ...plan.modules.flatMap((module) => modulePages(module, times, context)),
    ...afterPages(plan, context),
    ...chapter(
      words("keys"),
      words("keysText"),
      assessmentsOf(plan).flatMap((each) => keyPages(each, context)),
    ),
    ...chapter(
      words("solutions"),
      words("solutionsText"),
      exercisesOf(plan).flatMap((each) => solutionPages(each, context)),
    ),
  ]);
  const facts = factsOf(plan, parts, context);
  const title = context.plain(plan.session?.title ?? plan.scope.title, "training.yaml");
  const contentHash = inputs.hash(JSON.stringify([title, facts, blocks])).slice(0, 32);
  return {
    title,
    ...(plan.session?.title === undefined ? { subtitle: program.title } : { subtitle: plan.scope.title }),
    kind: words(plan.session === undefined ? "kind" : "sessionKind"),
    ...lookOf(program, context),
    facts,
    imprint: [
      words("notForLearners"),
      words("madeFrom", { id: program.id, version: program.version, hash: contentHash.slice(0, 12) }),
    ],
    identity: { id: identityOf(program, plan), version: program.version, contentHash },
    words: { contents: words("contents"), page: words("page"), creator: program.product.name },
    blocks,
  };
}

function identityOf({ base }: Program, { scope, session }: GuidePlan): string {
  if (session !== undefined) return `${base}/session/${session.id}`;
  return scope.kind === "program" ? base : `${base}/${scope.kind}/${scope.id}`;
}

function lookOf(
  program: Program,
  context: GuideContext,
): Pick<PrintedDocument, "language" | "direction" | "accent" | "logo"> {
  const { language, theme } = program;
  const logo =
    theme.logo === undefined
      ? undefined
      : context.picture(`theme/${theme.logo}`, theme.logoText ?? "", "theme/theme.yaml", theme.logo);
  return {
    language,
    direction: rightToLeft.has(language.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr",
    accent: theme.accent ?? standardAccent,
    ...(logo === undefined ? {} : { logo }),
  };
}

const standardAccent = "#1d4ed8";
const rightToLeft: ReadonlySet<string> = new Set(["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv"]);

function factsOf(plan: GuidePlan, parts: readonly TimetablePart[], context: GuideContext): readonly Fact[] {
  const { program, words, slides } = context;
  const text = (said: string) => context.plain(said, "training.yaml");
  const roles = program.roles.filter(({ id }) => plan.tracks.some(({ role }) => role === id));
  const segment = program.segments.find(({ id }) => id === plan.segment);
  const certified = program.certifications.filter(({ id }) =>
    plan.tracks.some(({ certification }) => certification === id),
  );
  const steps = plan.modules.flatMap((module) => module.steps);
  return [
    ...sessionFacts(plan, parts, context),
    ...(roles.length === 0 ? [] : [fact(words("role"), roles.map(({ title }) => text(title)).join(", "))]),
    ...(segment === undefined ? [] : [fact(words("segment"), text(segment.title))]),
    fact(words("length"), lengthOf(steps, context)),
    ...(slides === undefined
      ? []
      : [fact(words("slides"), words("slidesFile", { file: slides.file, count: slides.count }))]),
    ...(certified.length === 0
      ? []
      : [fact(words("certification"), certified.map(({ title, id }) => text(title ?? id)).join(", "))]),
    fact(words("product"), [program.product.name, program.product.release ?? ""].join(" ").trim()),
  ];
}

function sessionFacts(
  { session, virtual }: GuidePlan,
  parts: readonly TimetablePart[],
  context: GuideContext,
): readonly Fact[] {
  if (session === undefined) return [];
  const { words } = context;
  const file = `sessions/${session.id}.session.yaml`;
  const when = parts.map(({ date = "", from, to }, index): InlineText => {
    const text = words("whenPart", { date: context.date(date), from, to });
    return [{ text, ...(index === 0 ? {} : { newLine: true }) }];
  });
  return [
    ...(session.customer === undefined ? [] : [fact(words("customer"), session.customer)]),
    fact(words("when"), when.flat()),
    fact(words("timeZone"), session.timeZone),
    ...(session.place === undefined ? [] : [fact(words("place"), context.plain(session.place, file))]),
    ...(session.link === undefined
      ? []
      : [fact(words("link"), [{ text: session.link, link: session.link }])]),
    ...(virtual === undefined ? [] : [fact(words("modality"), words(virtual ? "vilt" : "ilt"))]),
    fact(words("trainers"), plain(session.trainers.map((name) => context.plain(name, file)).join(", "))),
    ...(session.capacity === undefined ? [] : [fact(words("seats"), String(session.capacity))]),
  ];
}
