import type { AgendaEntry, Program, ProgramSegment, ProgramTrack } from "@coursewright/spec";
import { type Paint, painter } from "../terminal/paint.ts";
import { visibleLine } from "../terminal/visible-text.ts";
import { indent } from "../terminal/wrap.ts";
import { sayMinutes } from "./minutes.ts";

/** For people: tracks with their modules and agendas, segments with their mix, coverage. */
export function pretty(
  program: Program,
  { colour, columns }: { readonly colour: boolean; readonly columns: number },
): string {
  const paint = painter(colour);
  const parts = [
    head(program, paint, columns),
    ...program.tracks.map((track) => trackPart(track, program, paint, columns)),
    segmentsPart(program.segments, paint),
    coveragePart(program, paint, columns),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function head(program: Program, paint: Paint, columns: number): string {
  const { title, version, product, language, languages, variant } = program;
  const teaches = [product.name, product.release].filter((part) => part !== undefined).join(" ");
  const others = languages.filter((each) => each !== language);
  const facts = [
    `teaches ${teaches}`,
    `in ${language}${others.length > 0 ? ` (also ${others.join(", ")})` : ""}`,
    ...(variant === undefined ? [] : [`variant ${variant}`]),
  ];
  return `${paint.bold(visibleLine(title))}  ${version}\n${indent(visibleLine(facts.join(" · ")), "", columns)}`;
}

function trackPart(track: ProgramTrack, program: Program, paint: Paint, columns: number): string {
  const { teaching, assessment } = track.minutes;
  const facts = `${sayMinutes(teaching)} of teaching, ${sayMinutes(assessment)} of assessment`;
  const name = visibleLine(track.title);
  const id = name === track.id ? "" : ` ${paint.dim(track.id)}`;
  return [
    `${paint.bold(name)}${id}  ${facts}`,
    ...track.modules.map((module) => modulePart(module, track, program, paint, columns)),
    ...Object.entries(track.segments).map(([segment, { minutes }]) =>
      indent(`${segment}: ${mixOf(minutes)}`, "  ", columns),
    ),
  ].join("\n");
}

/** A module's lines of the agenda; how each is taught where it is the same in every segment. */
function modulePart(
  id: string,
  track: ProgramTrack,
  program: Program,
  paint: Paint,
  columns: number,
): string {
  const module = program.modules.find((each) => each.id === id);
  const title = visibleLine(module?.title ?? id);
  const level = module === undefined ? "" : `  ${paint.dim(`level ${module.level}`)}`;
  const agenda = agendaOf(track).filter((entry) => entry.module === id);
  return [`  ${paint.cyan(title)}${level}`, ...agenda.map((entry) => agendaLine(entry, columns))].join("\n");
}

function agendaOf(track: ProgramTrack): readonly AgendaEntry[] {
  return Object.values(track.segments)[0]?.agenda ?? [];
}

function agendaLine({ kind, title, minutes }: AgendaEntry, columns: number): string {
  const time = sayMinutes(minutes).padStart(11);
  const head = `    ${time}  ${kind.padEnd(10)}  `;
  const [first = "", ...more] = indent(visibleLine(title), " ".repeat(head.length), columns).split("\n");
  return [head + first.trimStart(), ...more].join("\n");
}

/** By segment and way of teaching: the share that is planned beside the one that is wanted. */
function segmentsPart(segments: readonly ProgramSegment[], paint: Paint): string {
  if (segments.length === 0) return "";
  const head = `${paint.bold("Segments".padEnd(40))}${paint.dim("planned".padStart(9) + "wanted".padStart(9))}`;
  return [head, ...segments.flatMap(segmentLines)].join("\n");
}

function segmentLines({ id, mix, shares }: ProgramSegment): readonly string[] {
  const all = [...new Set([...Object.keys(mix), ...Object.keys(shares)])] as (keyof typeof mix)[];
  return all.map((modality, index) => {
    const name = index === 0 ? id : "";
    const row = `  ${name.padEnd(22)}${modality.padEnd(16)}`;
    return `${row}${percent(shares[modality])}${percent(mix[modality])}`;
  });
}

function percent(share: number | undefined): string {
  return `${Math.round(share ?? 0)}%`.padStart(9);
}

function coveragePart({ coverage }: Program, paint: Paint, columns: number): string {
  const { objectives, taught, practised, assessed, features } = coverage;
  const counts = `${objectives} ${objectives === 1 ? "objective" : "objectives"}: ${taught} taught, ${practised} practised, ${assessed} assessed`;
  const all = features.taught.length + features.untaught.length;
  const lines = [
    counts,
    ...(all === 0 ? [] : [`${features.taught.length} of ${all} features taught`]),
    ...(features.untaught.length === 0 ? [] : [`not taught: ${features.untaught.join(", ")}`]),
  ];
  return [paint.bold("Coverage"), ...lines.map((line) => indent(visibleLine(line), "  ", columns))].join(
    "\n",
  );
}

function mixOf(minutes: Readonly<Partial<Record<string, number>>>): string {
  const parts = Object.entries(minutes).filter(([, value]) => value !== undefined && value > 0);
  if (parts.length === 0) return "nothing planned";
  return parts.map(([modality, value]) => `${modality} ${sayMinutes(value ?? 0)}`).join(", ");
}
