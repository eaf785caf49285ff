import { expect, it } from "vitest";
import { isLanguageCode } from "./language-codes.ts";

it.each(["de", "fr", "pt-BR", "zh-Hans", "zh-Hans-CN", "es-419"])("%s is a language", (tag) => {
  expect(isLanguageCode(tag)).toBe(true);
});

it.each(["", "v2", "qq", "old", "new", "healthcare", "de_AT", "DE", "fr-", "fr-ca-x", "constructor"])(
  "%s may be anything",
  (text) => {
    expect(isLanguageCode(text)).toBe(false);
  },
);
