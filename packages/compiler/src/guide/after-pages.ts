import type { Program, ProgramAssessment, ProgramTrack } from "@coursewright/spec";
import { type Block, heading, list } from "../document/document.ts";
import { daysLater } from "./clock.ts";
import type { GuideContext } from "./guide-context.ts";
import type { GuidePlan } from "./guide-plan.ts";
import { exercisesOf } from "./steps-of.ts";
import { languageOfWords } from "./words/words.ts";
import { workingDayFrom } from "./working-days.ts";

/** What a trainer does on the same day, and what follows in the weeks after. */
export function afterPages(plan: GuidePlan, context: GuideContext): readonly Block[] {
  const { words } = context;
  const owners = [...new Set(plan.modules.flatMap(({ module }) => module.owner ?? []))];
  const followUps = plan.tracks.flatMap((track) => followUpOf(track, plan, context));
  return [
    heading(1, words("after")),
    heading(2, words("sameDay")),
    list("boxes", [
      words("afterAttendance"),
      words("afterQuestions"),
      owners.length === 0 ? words("afterContentNobody") : words("afterContent", { owner: owners.join(", ") }),
      ...(exercisesOf(plan).length === 0 ? [] : [words("afterReset")]),
    ]),
    ...(followUps.length === 0 ? [] : [heading(2, words("followUp")), list("boxes", followUps)]),
  ];
}

function followUpOf(track: ProgramTrack, plan: GuidePlan, context: GuideContext): readonly string[] {
  const { program, words } = context;
  const surveys = program.surveys.filter(({ of }) => of === track.id);
  return [
    ...surveys.map(({ title, after = 0 }) =>
      words("followSurvey", {
        when: whenAfter(after, plan, context),
        title: context.plain(title, "training.yaml"),
      }),
    ),
    ...recalls(track, plan, context),
    ...supports(plan, context),
    ...(track.assessments ?? [])
      .flatMap((id) => assessmentOf(id, program) ?? [])
      .filter(({ when }) => when === "post-implementation")
      .map(({ title }) => words("followLater", { title })),
    ...certificationOf(track, context),
  ];
}

function recalls(track: ProgramTrack, plan: GuidePlan, context: GuideContext): readonly string[] {
  const { practiseAgain } = track;
  if (practiseAgain === undefined) return [];
  const title = assessmentOf(practiseAgain.assessment, context.program)?.title ?? practiseAgain.assessment;
  return practiseAgain.after.map((seconds) =>
    context.words("followRecall", { when: whenAfter(seconds, plan, context), title }),
  );
}

/** The support that this segment is given; of all segments where the guide is for everybody. */
function supports({ segment }: GuidePlan, context: GuideContext): readonly string[] {
  const { program, words } = context;
  return program.segments
    .filter(({ id }) => segment === undefined || id === segment)
    .flatMap(({ title, plan }) => {
      const support = plan?.support;
      if (support === undefined) return [];
      const line = words("followSupport", {
        modality: words(support.modality === "certification" ? "certification" : support.modality),
        every: spanInWords(support.every, context),
        duration: context.length(support.duration / 60),
        until: spanInWords(support.until, context),
      });
      return segment === undefined ? [`${title}: ${line}`] : [line];
    });
}

function certificationOf(track: ProgramTrack, context: GuideContext): readonly string[] {
  const { program, words } = context;
  const found = program.certifications.find(({ id }) => id === track.certification);
  if (found === undefined) return [];
  const quiz = assessmentOf(found.quiz, program)?.title ?? found.quiz;
  const practical = program.exercises.find(({ id }) => id === found.practical);
  const parts = [
    words("quizPart", { title: quiz }),
    ...(practical === undefined ? [] : [words("practicalPart", { title: practical.title })]),
  ];
  const sentences = [
    words("followCertification", {
      title: context.plain(found.title ?? found.id, "training.yaml"),
      parts: new Intl.ListFormat(languageOfWords(program.language), { type: "conjunction" }).format(parts),
    }),
    ...(found.pass === undefined ? [] : [words("passAt", { percent: `${found.pass} %` })]),
    ...(found.attempts === undefined ? [] : [words("attemptsOf", { count: found.attempts })]),
    ...(found.valid === undefined ? [] : [words("validFor", { length: spanInWords(found.valid, context) })]),
  ];
  return [sentences.join(" ")];
}

/** A working day where there is a session, counted from its last part; else a number of days. */
function whenAfter(seconds: number, { session }: GuidePlan, context: GuideContext): string {
  const days = Math.round(seconds / 86_400);
  if (session !== undefined) {
    const last = [session.start, ...(session.further ?? [])].sort().at(-1) ?? session.start;
    const date = days === 0 ? last.slice(0, 10) : workingDayFrom(daysLater(last, days), session.timeZone);
    return context.date(date);
  }
  return days === 0 ? context.words("followSurveyNow") : context.words("followDays", { count: days });
}

function spanInWords(seconds: number, { words }: GuideContext): string {
  const days = seconds / 86_400;
  const [count, one, many] =
    days % 365 === 0
      ? ([days / 365, "oneYear", "years"] as const)
      : days % 7 === 0
        ? ([days / 7, "oneWeek", "weeks"] as const)
        : ([Math.round(days * 10) / 10, "oneDay", "days"] as const);
  return count === 1 ? words(one) : words(many, { count });
}

function assessmentOf(id: string, program: Program): ProgramAssessment | undefined {
  return program.assessments.find((assessment) => assessment.id === id);
}
