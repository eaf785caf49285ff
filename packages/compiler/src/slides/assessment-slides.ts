import type { ProgramAssessment, ProgramItem } from "@coursewright/spec";
import { trueAndFalse } from "../course/item-words.ts";
import { type Block, type Paragraph, plainRun, type Run, type Slide, textOfRuns } from "./deck.ts";
import { type DeckContext, letterOf } from "./deck-context.ts";

/**
 * Questions in between are for talking about, their answers for the trainer. Of whatever is scored or secure only
 * the fact that it comes is shown, never a question.
 */
export function assessmentSlides(assessment: ProgramAssessment, context: DeckContext): readonly Slide[] {
  if (isSecret(assessment, context)) return [announcement(assessment, context)];
  const items = assessment.items.filter((item) => item.secure !== true && Object.hasOwn(askers, item.type));
  return items.map((item, index) => questionSlide(item, `${index + 1}/${items.length}`, assessment, context));
}

function isSecret(assessment: ProgramAssessment, { program, scope }: DeckContext): boolean {
  const { id, when, secure } = assessment;
  const quiz = program.certifications.some((certification) => certification.quiz === id);
  return when !== "mid" || secure === true || quiz || scope.scored?.assessment === id;
}

function fileOf({ id }: ProgramAssessment): string {
  return `assessments/${id}.assessment.yaml`;
}

function announcement(assessment: ProgramAssessment, context: DeckContext): Slide {
  const { words, texts, scope } = context;
  const file = fileOf(assessment);
  const scored = scope.scored?.assessment === assessment.id ? scope.scored : undefined;
  const [pass, attempts] = [assessment.pass ?? scored?.pass, assessment.attempts ?? scored?.attempts];
  const facts = [
    words.questions(assessment.items.length),
    words.minutes(assessment.minutes),
    ...(pass === undefined ? [] : [words.pass(pass)]),
    ...(attempts === undefined ? [] : [words.attempts(attempts)]),
  ];
  return {
    kind: "lesson",
    title: plainRun(texts.plain(assessment.title, file)),
    kicker: words.assessment,
    blocks: [{ kind: "text", paragraphs: [{ runs: plainRun(facts.join(" · ")), level: 0, marker: "none" }] }],
    notes: context.notes(assessment.introduction, file),
    file,
  };
}

interface Asked {
  readonly blocks: readonly Block[];
  /** The answer in words, for the notes. */
  readonly answer: readonly string[];
}

type Asker = (item: ProgramItem, file: string, context: DeckContext) => Asked;

/** How an item is asked in a room, by its type; types without an entry cannot be. */
const askers: Readonly<Record<string, Asker>> = {
  "multiple-choice": choose,
  "multiple-response": choose,
  scenario: (item, file, context) =>
    item.answers.length > 0 ? choose(item, file, context) : tell(item.answer, file, context),
  "true-false": (item, file, { program, notes }) => {
    const words = trueAndFalse(program.language);
    return {
      blocks: letters([plainRun(words.true), plainRun(words.false)]),
      answer: [
        item.answer === true ? `A. ${words.true}` : `B. ${words.false}`,
        ...notes(feedback(item), file),
      ],
    };
  },
  "short-answer": (item, file, { notes }) => ({
    blocks: [],
    answer: [item.accepted.join(" / "), ...notes(feedback(item), file)],
  }),
  numeric: (item, file, { notes }) => ({
    blocks: [],
    answer: [[item.answer, item.unit].filter(isWord).join(" "), ...notes(feedback(item), file)],
  }),
  ordering: order,
  matching: match,
};

function isWord(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function feedback(item: ProgramItem): string | undefined {
  return typeof item.feedback === "string" ? item.feedback : undefined;
}

function tell(answer: unknown, file: string, { notes }: DeckContext): Asked {
  return { blocks: [], answer: typeof answer === "string" ? notes(answer, file) : [] };
}

function letters(lines: readonly (readonly Run[])[]): readonly Block[] {
  const paragraphs = lines.map((runs, index): Paragraph => ({ runs, level: 0, marker: { letter: index } }));
  return [{ kind: "text", paragraphs }];
}

function choose(item: ProgramItem, file: string, { line, notes }: DeckContext): Asked {
  const right = item.answers.flatMap(({ correct, text }, index) =>
    correct ? [`${letterOf(index)}. ${textOfRuns(line(text, file))}`] : [],
  );
  const why = item.answers.flatMap((answer, index) => notes(answer.feedback, file, letterOf(index)));
  return {
    blocks: letters(item.answers.map(({ text }) => line(text, file))),
    answer: [right.join(", "), ...why],
  };
}

/** In the order of the alphabet, which gives nothing away. */
function sorted(texts: readonly string[]): readonly string[] {
  return [...texts].sort((a, b) => (a < b ? -1 : 1));
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function order(item: ProgramItem, file: string, { texts, notes }: DeckContext): Asked {
  const right = textsOf(item.order).map((text) => texts.plain(text, file));
  const shown = sorted(right);
  const answer = right.map((text) => letterOf(shown.indexOf(text))).join(", ");
  return { blocks: letters(shown.map(plainRun)), answer: [answer, ...notes(feedback(item), file)] };
}

interface Pair {
  readonly left: string;
  readonly right: string;
}

function isPair(value: unknown): value is Pair {
  return typeof value === "object" && value !== null && "left" in value && "right" in value;
}

/** Two columns, each in an order of its own. */
function match(item: ProgramItem, file: string, { texts, notes }: DeckContext): Asked {
  const pairs = (Array.isArray(item.pairs) ? item.pairs.filter(isPair) : []).map(({ left, right }) => ({
    left: texts.plain(left, file),
    right: texts.plain(right, file),
  }));
  const more = textsOf(item.distractors).map((text) => texts.plain(text, file));
  const rights = sorted([...new Set([...pairs.map(({ right }) => right), ...more])]);
  const rows = Array.from({ length: Math.max(pairs.length, rights.length) }, (_, index) => [
    numbered(pairs[index]?.left, `${index + 1}`),
    numbered(rights[index], letterOf(index)),
  ]);
  const answer = pairs.map(({ right }, index) => `${index + 1} ${letterOf(rights.indexOf(right))}`);
  return {
    blocks: [{ kind: "table", columns: ["left", "left"], header: [], rows }],
    answer: [answer.join(", "), ...notes(feedback(item), file)],
  };
}

function numbered(text: string | undefined, mark: string): readonly Run[] {
  return text === undefined ? [] : [{ text: `${mark}\u00a0\u00a0`, bold: true }, { text }];
}

function questionSlide(
  item: ProgramItem,
  place: string,
  assessment: ProgramAssessment,
  context: DeckContext,
): Slide {
  const { texts, words, sections } = context;
  const file = fileOf(assessment);
  const [prompt, ...more] = sections(item.prompt, file, "shown").flatMap(({ blocks }) => blocks);
  const { title, rest } = splitPrompt(prompt);
  const { blocks, answer } = askers[item.type]?.(item, file, context) ?? { blocks: [], answer: [] };
  const [first, ...others] = answer;
  const shown = [...rest, ...more, ...blocks];
  return {
    kind: shown.length === 0 ? "statement" : "question",
    title: title.length === 0 ? plainRun(words.question) : title,
    kicker: `${texts.plain(assessment.title, file)} · ${words.question} ${place}`,
    blocks: shown,
    notes: first === undefined ? [] : [`${words.answer}: ${first}`, ...others],
    file,
  };
}

/** The prompt's first paragraph is the title; what follows it is shown below. */
function splitPrompt(block: Block | undefined): {
  readonly title: readonly Run[];
  readonly rest: readonly Block[];
} {
  if (block === undefined) return { title: [], rest: [] };
  if (block.kind !== "text") return { title: [], rest: [block] };
  const [first, ...others] = block.paragraphs;
  return {
    title: first?.runs ?? [],
    rest: others.length === 0 ? [] : [{ kind: "text", paragraphs: others }],
  };
}
