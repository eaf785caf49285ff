import { expect, it } from "vitest";
import { en } from "./en.ts";
import { id } from "./id.ts";
import { translator } from "./strings.ts";

const names = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

it("speaks Indonesian completely, with the same places to fill", () => {
  expect(Object.keys(id).sort()).toEqual(Object.keys(en).sort());
  for (const [key, text] of Object.entries(id)) {
    expect([key, names(text)]).toEqual([key, names(en[key as keyof typeof en])]);
  }
});

it("chooses by the primary language and falls back to English", () => {
  expect(translator("id-ID").text("next")).toBe("Berikutnya");
  expect(translator("en-GB").text("next")).toBe("Next");
  expect(translator("nl").text("next")).toBe("Next");
  expect(translator("not a language").text("next")).toBe("Next");
  expect(translator("constructor").text("next")).toBe("Next");
});

it("counts and fills", () => {
  expect(translator("en").count("questions", 1)).toBe("1 question");
  expect(translator("en").count("questions", 1200)).toBe("1,200 questions");
  expect(translator("id").percent(66.67)).toBe("66,6%");
  expect(translator("en").text("progress", { done: 1, all: "{done}" })).toBe("1 of {done} done");
});

it("says times in whole minutes, the last two also in seconds", () => {
  const { span } = translator("en");
  expect([1200, 121, 120, 119.2, 60, 59, 0, -3].map(span)).toEqual([
    "20 min",
    "3 min",
    "2 min",
    "2 min",
    "1 min",
    "0:59 min",
    "0 min",
    "0 min",
  ]);
});

it("says lengths of time in the largest whole unit, in any language", () => {
  expect([1200, 7200, 86_400, 3_628_800].map(translator("en").duration)).toEqual([
    "20 minutes",
    "2 hours",
    "1 day",
    "6 weeks",
  ]);
  expect(translator("id").duration(3_628_800)).toBe("6 minggu");
});
