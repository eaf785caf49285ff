import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findScope, type OutputInputs, previewGuide, previewSlides } from "@coursewright/compiler";
import { analyse, type Program, resolveProgram } from "@coursewright/spec";
import { describe, expect, it } from "vitest";
import { readFolder } from "./read-folder.ts";

const { workspace } = analyse(readFolder(import.meta.dirname));

describe.each(["en", "id"])("in %s", (language) => {
  const program = resolveProgram(workspace, { language });
  if (program === undefined) throw new Error("the reference program has no errors");

  it.each(["admin-core", "approver-core"])("outline, guide and deck say the same minutes of %s", (id) => {
    const track = program.tracks.find((each) => each.id === id);
    const modules = program.modules.filter((module) => track?.modules.includes(module.id));
    const [guide, deck] = [guideOf(program, id), deckOf(program, id)];
    const both: string[] = [];
    const inGuide = [lengthIn(language, track?.minutes ?? none)];
    const inDeck: string[] = [];
    for (const { title, minutes, lessons, exercises, assessments } of modules) {
      inGuide.push(lengthIn(language, minutes));
      if (modules.length > 1) inDeck.push(`${title} ${say(language, minutes.teaching)}`);
      both.push(...[...lessons, ...exercises].map((each) => `${each.title} ${say(language, each.minutes)}`));
      inGuide.push(...assessments.map((each) => `${each.title} ${say(language, each.minutes)}`));
      const quizzes = assessments.filter(({ when }) => when === "post");
      inDeck.push(...quizzes.map((each) => ` · ${say(language, each.minutes)} `));
    }
    expect(both.length).toBeGreaterThan(2);
    expect([...both, ...inGuide].filter((words) => !guide.includes(words))).toEqual([]);
    expect([...both, ...inDeck].filter((words) => !deck.includes(words))).toEqual([]);
  });
});

const none = { teaching: 0, assessment: 0 };

/** As each output writes it: `2 h 40 min`. */
function say(language: string, minutes: number): string {
  const [hour, minute] = language === "id" ? ["jam", "menit"] : ["h", "min"];
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} ${hour}` : "", rest > 0 ? `${rest} ${minute}` : ""].filter(Boolean).join(" ");
}

function lengthIn(language: string, { teaching, assessment }: Program["modules"][number]["minutes"]): string {
  const [taught, assessed] = [say(language, teaching), say(language, assessment)];
  return language === "id"
    ? `${taught} pengajaran, ${assessed} penilaian`
    : `${taught} of teaching, ${assessed} of assessment`;
}

function guideOf(program: Program, id: string): string {
  const text = textOf(previewGuide(program, "track", id, inputs, { address: (asset) => asset })?.html);
  // Between a title and its length the agenda says which slides are shown.
  return text.replace(/ \d+(–\d+)? (?=\d+ (h|min|jam|menit) )/g, " ");
}

function deckOf(program: Program, id: string): string {
  const scope = findScope(program, "track", id);
  return textOf(scope && previewSlides(program, scope, inputs)?.html);
}

/** A page's words with single spaces between them. */
function textOf(html = ""): string {
  return html
    .replace(/<(style|script)[^>]*>.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replace(/[\s\u2002]+/g, " ");
}

const assets = new Map(
  readFolder(import.meta.dirname).map(
    ([path]) => [path, { size: 1, hash: path, executable: false }] as const,
  ),
);
const inputs: OutputInputs = {
  player: { script: "", style: "" },
  schemas: {},
  check: "",
  assets,
  read: (path) => (assets.has(path) ? readFileSync(join(import.meta.dirname, path)) : undefined),
  hash: (text) => String(text.length),
};
