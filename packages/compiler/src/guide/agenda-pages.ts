import {
  type Block,
  heading,
  type InlineText,
  list,
  paragraph,
  plain,
  strong,
  type TableRow,
} from "../document/document.ts";
import type { GuideContext } from "./guide-context.ts";
import type { GuidePlan, GuideStep } from "./guide-plan.ts";
import { slideRange } from "./slides-beside.ts";
import { stepTitle } from "./step-title.ts";
import type { TimetablePart, TimetableRow } from "./timetable.ts";

/** The agenda: by the clock for a session, else counted from zero. */
export function agendaPages(
  plan: GuidePlan,
  parts: readonly TimetablePart[],
  context: GuideContext,
): readonly Block[] {
  const { words } = context;
  const zone = plan.session?.timeZone;
  return [
    heading(1, words("agenda")),
    paragraph(zone === undefined ? words(elapsedWords(plan, parts)) : words("agendaZone", { zone })),
    ...(parts.length === 0 ? [paragraph(words("noContent"))] : []),
    ...parts.flatMap((part, index) => partPages(part, index, parts, context)),
    ...elsewhere(plan, context),
  ];
}

function elapsedWords({ scope, modules }: GuidePlan, parts: readonly TimetablePart[]) {
  if (parts.length > 1) return "agendaElapsedTracks";
  return scope.kind === "module" || modules.length < 2 ? "agendaElapsedModule" : "agendaElapsed";
}

function partPages(
  part: TimetablePart,
  index: number,
  parts: readonly TimetablePart[],
  context: GuideContext,
): readonly Block[] {
  const { words } = context;
  const { date, rows, from, to, clockChange } = part;
  const next = parts[index + 1];
  const title =
    date === undefined
      ? part.title && context.plain(part.title, "training.yaml")
      : words("part", { n: index + 1, date: context.date(date) });
  const shown = rows.some((row) => slideCell(row, context) !== "");
  const clash = date !== undefined && next?.date === date && next.from < to;
  return [
    ...(title === undefined ? [] : [heading(2, title)]),
    ...(clockChange === undefined ? [] : [paragraph(clockChangeIn(clockChange, context))]),
    ...(rows.length === 0
      ? [paragraph(words("noContent"))]
      : [
          {
            kind: "table",
            header: [
              plain(words("time")),
              plain(words("what")),
              ...(shown ? [plain(words("slides"))] : []),
              plain(words("length")),
            ],
            rows: rows.map((row) => tableRow(row, shown, context)),
            widths: shown ? [22, 58, 14, 14] : [22, 68, 14],
            align: ["left", "left", ...(shown ? (["right"] as const) : []), "right"],
          } as const,
        ]),
    ...(clash && next !== undefined
      ? [
          {
            kind: "box",
            tone: "warning",
            title: `${from}–${to}`,
            blocks: [paragraph(words("tooLong", { to, from: next.from }))],
          } as const,
        ]
      : []),
  ];
}

function clockChangeIn(minutes: number, { words, length }: GuideContext): string {
  return words(minutes > 0 ? "clocksForward" : "clocksBack", { length: length(Math.abs(minutes)) });
}

function tableRow(row: TimetableRow, shown: boolean, context: GuideContext): TableRow {
  const { words } = context;
  const slides = shown ? [plain(slideCell(row, context))] : [];
  const { slot, from, to } = row;
  const time = plain(`${from}–${to}`);
  const length = plain(context.length(slot.minutes));
  if (slot.kind !== "work")
    return {
      cells: [time, plain(words(slot.kind === "lunch" ? "lunch" : "break")), ...slides, length],
      quiet: true,
    };
  return { cells: [time, titleCell(slot.item, slot.continued, row, context), ...slides, length] };
}

/** `8–11`: which slides are shown then; nothing for what goes on. */
function slideCell({ slot }: TimetableRow, context: GuideContext): string {
  if (slot.kind !== "work" || slot.continued) return "";
  return [...new Set(slideRange(slot.item.key, context))].join("–");
}

/** Above the first step of a module stands the module. */
function titleCell(
  step: GuideStep,
  continued: boolean,
  { opens }: TimetableRow,
  context: GuideContext,
): InlineText {
  const title = stepTitle(step, context);
  const own = continued ? context.words("continued", { title }) : title;
  if (opens === undefined) return plain(own);
  const { title: module, folder } = opens.module;
  return [...strong(context.plain(module, `${folder}/module.yaml`)), { text: own, newLine: true }];
}

function elsewhere({ elsewhere: entries }: GuidePlan, context: GuideContext): readonly Block[] {
  const { words } = context;
  if (entries.length === 0) return [];
  const lines = entries.map(({ title, modality, minutes }): InlineText => {
    const how =
      modality === undefined ? [] : [words(modality === "certification" ? "certification" : modality)];
    return [
      { text: context.plain(title, "training.yaml") },
      { text: ` · ${[...how, context.length(minutes)].join(" · ")}`, faint: true },
    ];
  });
  return [heading(2, words("elsewhere")), paragraph(words("elsewhereText")), list("bullets", lines)];
}
