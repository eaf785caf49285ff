import { type AnswerKey, type AssessmentPage, readAnswerKey } from "@coursewright/spec/course";
import { rightAnswer, wrongAnswer } from "./expected-answer.ts";
import type { ExpectedDraw, ExpectedResults, ExpectedRun } from "./expected-results.ts";
import type { Judged } from "./judge.ts";

/** An assessment with its key. */
export interface Sheet {
  readonly page: AssessmentPage;
  readonly keys: AnswerKey;
}

/** Whether an item is answered right, by its place in the assessment. */
export type IsRight = (sheet: Sheet, index: number) => boolean;

export function sheetOf(page: AssessmentPage): Sheet {
  return { page, keys: readAnswerKey(page.key, page.id) };
}

/** Every answer of the assessments that ask the same each time. */
export function judgedBy(sheets: readonly Sheet[], right: IsRight): readonly Judged[] {
  return sheets
    .filter(({ page }) => page.pools === undefined)
    .flatMap((sheet) => sheet.page.items.map((item, index) => ({ item, right: right(sheet, index) })));
}

/** Which items of the assessments that draw are answered right. */
export function rightIn(sheets: readonly Sheet[], right: IsRight): Pick<ExpectedRun, "right"> {
  const drawing = sheets.filter(({ page }) => page.pools !== undefined);
  if (drawing.length === 0) return {};
  const ids = (sheet: Sheet) =>
    sheet.page.items.filter((_, index) => right(sheet, index)).map(({ id }) => id);
  return { right: Object.fromEntries(drawing.map((sheet) => [sheet.page.id, ids(sheet)])) };
}

export function drawingOf(sheets: readonly Sheet[]): Pick<ExpectedResults, "drawing"> {
  const drawing = sheets.flatMap(({ page }) => {
    if (page.pools === undefined) return [];
    const items = page.items.map(({ id, points, objectives }) => [id, { points, objectives }] as const);
    const draw: ExpectedDraw = {
      ...(page.pass === undefined ? {} : { pass: page.pass }),
      items: Object.fromEntries(items),
      pools: page.pools,
    };
    return [[page.id, draw] as const];
  });
  return drawing.length === 0 ? {} : { drawing: Object.fromEntries(drawing) };
}

/** An answer for every item that may be asked. */
export function answersOf(sheets: readonly Sheet[], right: IsRight): ExpectedRun["answers"] {
  return Object.fromEntries(
    sheets.map((sheet) => [
      sheet.page.id,
      Object.fromEntries(
        sheet.page.items.map((item, index) => {
          const key = sheet.keys[item.id] ?? {};
          return [item.id, right(sheet, index) ? rightAnswer(item, key) : wrongAnswer(item, key)];
        }),
      ),
    ]),
  );
}
