import { describe, expect, it } from "vitest";
import { bloomLevels } from "../../language/bloom.ts";
import { readWording } from "../wording.ts";
import { verbListFor, verbLists } from "./verb-lists.ts";

describe.each(Object.entries(verbLists))("the verbs of %s", (language, list) => {
  it("offer, for every level, verbs that stand for it", () => {
    for (const [level, offers] of Object.entries(list.offers)) {
      expect(Object.keys(bloomLevels)).toContain(level);
      for (const verb of offers) {
        const [performance] = readWording(`${verb} x`, list)?.performances ?? [];
        expect([verb, performance?.vague, performance?.levels]).toEqual([
          verb,
          undefined,
          expect.arrayContaining([level]),
        ]);
      }
    }
  });

  it("have levels, and are not vague as well", () => {
    const vague = new Set(
      Object.keys(list.vague).flatMap((phrase) => (phrase.includes(" ") ? [] : phrase.split("|"))),
    );
    const wrong = Object.entries(list.measurable).filter(
      ([verb, levels]) => levels.length === 0 || vague.has(verb),
    );
    expect(wrong).toEqual([]);
    expect(Object.keys(list.measurable).length).toBeGreaterThan(150);
  });

  it("are found as vague in every spelling that the list has", () => {
    const phrases = Object.keys(list.vague).map((phrase) =>
      phrase
        .split(" ")
        .flatMap((word) => (word === "*" || word.endsWith("?") ? [] : (word.split("|")[0] ?? "")))
        .join(" "),
    );
    const missed = phrases.filter(
      (phrase) => readWording(`${phrase} x`, list)?.performances[0]?.vague === undefined,
    );
    expect(missed).toEqual([]);
  });

  it("are chosen by the language, whatever its region", () => {
    expect(verbListFor(`${language.toUpperCase()}-XX`)).toBe(list);
  });
});

describe("a language nobody wrote a list for", () => {
  it.each(["de", "", "toString", "constructor"])("has none: %s", (language) => {
    expect(verbListFor(language)).toBeUndefined();
  });
});
