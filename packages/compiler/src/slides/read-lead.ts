import type { Paragraph, Run } from "./deck.ts";
import { plainRun, textOfRuns } from "./deck.ts";
import { sliceRuns } from "./layout/fit-text.ts";

type Prose = readonly (readonly Run[])[];

/**
 * What a slide shows of a section that is nothing but prose, by how plainly its author marked it: the bold words that
 * paragraphs begin with, else a thought that is emphasised within a sentence, else how it begins.
 */
export function leadOf(prose: Prose): readonly Paragraph[] {
  const points = prose.flatMap(pointOf);
  if (points.length > 1) return points.map((text) => paragraph(plainRun(text), "bullet"));
  const thought = prose.map(thoughtIn).find((text) => text !== undefined);
  if (thought !== undefined) return [paragraph(plainRun(thought), "none")];
  const [first] = prose;
  return first === undefined ? [] : [paragraph(beginningOf(first), "none")];
}

function paragraph(runs: readonly Run[], marker: "bullet" | "none"): Paragraph {
  return { runs, level: 0, marker };
}

/** `**A trigger is not a decision.** The trigger says …`: what a paragraph's bold beginning says, if it ends there. */
function pointOf([first, second]: readonly Run[]): readonly string[] {
  if (first?.bold !== true || second === undefined) return [];
  const bold = first.text.trimEnd();
  if (/[:–—]$/.test(bold) || /^\s*[:–—]/.test(second.text)) return [bold.replace(/\s*[:–—]$/, "")];
  return sentenceEnd.test(bold) ? [bold] : [];
}

const sentenceEnd = /[.!?…。！？]["”’»)]*$/;

/** Fewer words are a term, a button or a short answer, not a thought. */
const leastWords = 8;

/** A whole sentence that is emphasised, or what follows a colon, which then begins like a sentence. */
function thoughtIn(runs: readonly Run[]): string | undefined {
  for (const [at, run] of runs.entries()) {
    const text = run.text.trim();
    const [before, after] = [runs[at - 1]?.text.trimEnd() ?? ".", runs[at + 1]?.text ?? "."];
    const emphasised = run.bold === true || run.italic === true;
    const ends = sentenceEnd.test(text) || /^[.!?…]/.test(after);
    if (!emphasised || !ends || text.split(/\s+/).length < leastWords) continue;
    if (before.endsWith(":")) return text.charAt(0).toUpperCase() + text.slice(1);
    if (sentenceEnd.test(before)) return text;
  }
  return undefined;
}

/** A shorter sentence takes the next one along. */
const leastLength = 24;

/** The first sentence of a paragraph, or the first few. */
function beginningOf(runs: readonly Run[]): readonly Run[] {
  const text = textOfRuns(runs);
  for (const { 0: end, 1: word = "", index } of text.matchAll(ends)) {
    const length = index + end.trimEnd().length;
    if (length >= leastLength && !abbreviations.test(word)) return sliceRuns(runs, 0, length);
  }
  return runs;
}

/** Where a sentence may end, with the word before its stop. */
const ends = /([\p{L}.]*)[.!?…]+["”’»)\]]*\s+(?=["“‘«([¿¡]?[\p{Lu}\p{Lo}\p{N}])|(?:[。！？][」』”]?)(?=.)/gu;
const abbreviations =
  /^(?:\p{L}|(?:\p{L}\.)+\p{L}|mr|mrs|ms|dr|prof|st|vs|no|nr|approx|incl|ca|dll|dsb|dst|mis|yth|bzw)$/iu;
