import type { ProgramAssessment } from "@coursewright/spec";
import { type Block, heading, type InlineText, list } from "../document/document.ts";
import { dateInWords, daysLater } from "./clock.ts";
import type { GuideContext } from "./guide-context.ts";
import type { GuidePlan } from "./guide-plan.ts";
import { exercisesOf } from "./steps-of.ts";

/** Check-lists for two weeks before, two days before and the day itself. */
export function beforePages(plan: GuidePlan, context: GuideContext): readonly Block[] {
  const { words, program } = context;
  const date = plan.session?.start.slice(0, 10);
  const on = (days: number) => dateInWords(daysLater(date ?? "", -days), program.language);
  return [
    heading(1, words("before")),
    heading(2, date === undefined ? words("twoWeeks") : words("twoWeeksBy", { date: on(14) })),
    list("boxes", twoWeeks(plan, context)),
    heading(2, date === undefined ? words("twoDays") : words("twoDaysBy", { date: on(2) })),
    list("boxes", twoDays(plan, context)),
    heading(2, words("onTheDay")),
    list("boxes", onTheDay(plan, context)),
  ];
}

function twoWeeks(plan: GuidePlan, context: GuideContext): readonly string[] {
  const { words } = context;
  const exercises = exercisesOf(plan);
  const seats = plan.session?.capacity;
  const accounts = seats === undefined ? words("checkAccounts") : words("checkAccountsFor", { seats });
  const titles = plan.elsewhere.map(({ title }) => `“${context.plain(title, "training.yaml")}”`);
  return [
    words("checkConfirm"),
    words("checkInvite"),
    ...preAssessments(plan).map(({ title }) => words("checkPre", { title })),
    ...(titles.length === 0 ? [] : [words("checkSelf", { titles: titles.join(", ") })]),
    ...(exercises.length === 0 ? [] : [words("checkPractise")]),
    words("checkCases"),
    ...(exercises.some(({ lab }) => lab !== undefined) ? [accounts] : []),
  ];
}

function twoDays(plan: GuidePlan, context: GuideContext): readonly (string | InlineText)[] {
  const { words } = context;
  const labs = exercisesOf(plan).flatMap(({ lab }) => (lab === undefined ? [] : [lab]));
  const tools = [...new Set(labs.flatMap(({ environment }) => environment.tools ?? []))];
  return [
    ...(labs.length === 0 ? [] : [words("checkLab")]),
    ...(tools.length === 0 ? [] : [words("checkTools", { tools: tools.join(", ") })]),
    ...(plan.virtual === true ? [] : [words("checkRoom")]),
    ...(plan.virtual === false ? [] : [words("checkMeeting")]),
    ...preAssessments(plan).map(({ title }) => words("checkPreResults", { title })),
    words("checkPrint"),
    words("checkLate"),
  ];
}

function onTheDay(plan: GuidePlan, { words }: GuideContext): readonly string[] {
  return [
    ...(exercisesOf(plan).length === 0 ? [] : [words("checkDayTest")]),
    words("checkDayAttendance"),
    words("checkDayWelcome"),
  ];
}

function preAssessments({ scope, modules }: GuidePlan): readonly ProgramAssessment[] {
  const own = modules.flatMap(({ module }) => module.assessments.filter(({ when }) => when === "pre"));
  return [...scope.before, ...own];
}
