import type { ProgramAssessment } from "@coursewright/spec";
import { type Block, heading, type InlineText, list } from "../document/document.ts";
import { daysLater } from "./clock.ts";
import type { GuideContext } from "./guide-context.ts";
import type { GuidePlan } from "./guide-plan.ts";
import { exercisesOf } from "./steps-of.ts";
import { workingDaysBefore, workingDayUntil } from "./working-days.ts";

/** Check-lists for two weeks before, two days before and the day itself. */
export function beforePages(plan: GuidePlan, context: GuideContext): readonly Block[] {
  const { words } = context;
  const { session } = plan;
  const date = session?.start.slice(0, 10) ?? "";
  const by = (days: (date: string, timeZone: string) => string) =>
    session === undefined ? "" : context.date(days(date, session.timeZone));
  const twoWeeksBefore = by((day, zone) => workingDayUntil(daysLater(day, -14), zone));
  const twoDaysBefore = by((day, zone) => workingDaysBefore(day, 2, zone));
  const dayTitle =
    session?.further !== undefined
      ? words("onTheDayParts")
      : session === undefined
        ? words("onTheDay")
        : words("onTheDayOf", { date: by((day) => day) });
  return [
    heading(1, words("before")),
    heading(2, session === undefined ? words("twoWeeks") : words("twoWeeksBy", { date: twoWeeksBefore })),
    list("boxes", twoWeeks(plan, context)),
    heading(2, session === undefined ? words("twoDays") : words("twoDaysBy", { date: twoDaysBefore })),
    list("boxes", twoDays(plan, context)),
    heading(2, dayTitle),
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
