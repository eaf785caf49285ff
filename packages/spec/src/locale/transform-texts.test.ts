import { describe, expect, it } from "vitest";
import { documentKinds } from "../language/language.ts";
import { list, listOf, mapOf, mapOfText } from "../types/collections.ts";
import { identifier } from "../types/names.ts";
import { boolean, number } from "../types/quantities.ts";
import { record } from "../types/record.ts";
import { markdown, plain, prose } from "../types/text.ts";
import type { Type } from "../types/type.ts";
import { either } from "../types/unions.ts";
import { transformTexts } from "./transform-texts.ts";

function placesIn(value: unknown, type: Type): readonly string[] {
  const places: string[] = [];
  transformTexts(value, type, "", (text, path) => {
    places.push(`${path}: ${text}`);
    return text;
  });
  return places;
}

const step = record("step", "A step.", {
  id: { type: identifier, doc: "" },
  do: { type: markdown, doc: "" },
});
const type = record("sheet", "A sheet.", {
  title: { type: prose, doc: "" },
  owner: { type: plain, doc: "" },
  count: { type: number(), doc: "" },
  shown: { type: boolean, doc: "" },
  notes: { type: list(prose), doc: "" },
  steps: { type: listOf("step", step), doc: "" },
  parts: { type: mapOf("part", step), doc: "" },
  words: { type: mapOfText("words", prose), doc: "" },
  term: {
    type: either("term", prose, record("long term", "", { meaning: { type: prose, doc: "" } })),
    doc: "",
  },
});

describe("the texts of a value", () => {
  it("are those that people read, named by keys, ids and places in lists", () => {
    const value = {
      title: "A title",
      owner: "education@acme.example",
      count: 3,
      shown: true,
      notes: ["first", "second"],
      steps: [{ id: "open", do: "Open it." }, { do: "Close it." }],
      parts: { head: { do: "Turn it." } },
      words: { invoice: "bill" },
      term: "A word",
    };
    expect(placesIn(value, type)).toEqual([
      "title: A title",
      "notes/0: first",
      "notes/1: second",
      "steps/open/do: Open it.",
      "steps/1/do: Close it.",
      "parts/head/do: Turn it.",
      "words/invoice: bill",
      "term: A word",
    ]);
    expect(placesIn({ term: { meaning: "A word" } }, type)).toEqual(["term/meaning: A word"]);
  });

  it("are replaced in a copy; everything else stays as it is", () => {
    const value = Object.freeze({ title: "A title", owner: "me", count: 3, notes: Object.freeze(["first"]) });
    const shout = transformTexts(value, type, "", (text) => text.toUpperCase());
    expect(shout).toEqual({ title: "A TITLE", owner: "me", count: 3, notes: ["FIRST"] });
    expect(value.title).toBe("A title");
  });

  it("survive keys that nothing declares, and names such as constructor", () => {
    const odd = JSON.parse(
      '{ "unknown": "x", "words": { "constructor": "y", "__proto__": "z" }, "parts": null }',
    );
    expect(placesIn(odd, type)).toEqual(["words/constructor: y", "words/__proto__: z"]);
    const changed = transformTexts(odd, type, "", (text) => `${text}!`) as { words: Record<string, string> };
    expect(Object.entries(changed.words)).toEqual([
      ["constructor", "y!"],
      ["__proto__", "z!"],
    ]);
  });

  it("are found in every item type of an assessment, also those with keys of their own", () => {
    const assessment = documentKinds.find(({ kind }) => kind === "assessment")?.type as Type;
    const items = [
      {
        id: "pick",
        type: "multiple-choice",
        prompt: "Who?",
        choices: [{ text: "Me", correct: true, feedback: "Yes." }],
      },
      { id: "say", type: "short-answer", prompt: "What?", answers: ["this"], praise: "Right." },
      {
        id: "pair",
        type: "matching",
        prompt: "Match.",
        pairs: [{ left: "a", right: "b" }],
        distractors: ["c"],
      },
    ];
    expect(placesIn({ when: "post", items }, assessment)).toEqual([
      "items/pick/prompt: Who?",
      "items/pick/choices/0/text: Me",
      "items/pick/choices/0/feedback: Yes.",
      "items/say/prompt: What?",
      "items/say/praise: Right.",
      "items/pair/prompt: Match.",
      "items/pair/pairs/0/left: a",
      "items/pair/pairs/0/right: b",
      "items/pair/distractors/0: c",
    ]);
  });
});
