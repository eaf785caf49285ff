import { expect, it } from "vitest";
import { en } from "./en.ts";
import { id } from "./id.ts";
import { guideWords, type WordName } from "./words.ts";

const names = Object.keys(en) as WordName[];

it.each(names)("%s has the same blanks in every language", (name) => {
  const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();
  expect(blanks(id[name])).toEqual(blanks(en[name]));
});

it("fills blanks in, and leaves what is in them alone", () => {
  expect(guideWords("en")("followRecall", { when: "{title}", title: "Recall" })).toBe(
    "{title}: send “Recall”.",
  );
});

it("speaks English where it has no other words", () => {
  expect(guideWords("sv")("agenda")).toBe("Agenda");
  expect(guideWords("id-ID")("lunch")).toBe("Makan siang");
});
