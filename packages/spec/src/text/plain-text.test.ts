import { describe, expect, it } from "vitest";
import { comparable, plainText } from "./plain-text.ts";

describe("the plain text of Markdown", () => {
  it.each([
    ["The **director** of _finance_", "The director of finance"],
    ["See [the guide](https://acme.example/guide)", "See the guide"],
    ["Run `approve`\n  twice", "Run approve twice"],
    ["A file_name and 2 * 3", "A file_name and 2 * 3"],
  ])("%j reads %j", (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });

  it("is compared without what nobody sees", () => {
    expect(comparable("The **director**.")).toBe(comparable("the director"));
    expect(comparable('"The director"')).toBe(comparable("The director"));
  });

  it("keeps every sign of numbers and code, and capitals inside names", () => {
    expect(comparable("5,000")).not.toBe(comparable("5.000"));
    expect(comparable("`a = b`")).not.toBe(comparable("`a == b`"));
    expect(comparable("Invoice Approval")).not.toBe(comparable("Invoice approval"));
  });
});
