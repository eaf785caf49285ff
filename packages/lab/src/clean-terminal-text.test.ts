import { expect, test } from "vitest";
import { cleanTerminalText } from "./clean-terminal-text.ts";

test.each([
  ["colours", "\u001b[1;31mred\u001b[0m", "red"],
  ["a cleared screen", "a\u001b[2J\u001b[Hb", "ab"],
  ["a link (OSC 8)", "\u001b]8;;http://evil\u0007text\u001b]8;;\u001b\\", "text"],
  ["the clipboard (OSC 52)", "x\u001b]52;c;aGFja2Vk\u0007y", "xy"],
  ["a device string (DCS)", "x\u001bPq#0;2;0;0;0\u001b\\y", "xy"],
  ["8-bit controls", "x\u009b2Jy\u009d52;c;a\u009cz", "xyz"],
  ["a string without an end", "x\u001b]52;c;aaaa\nnext", "x\nnext"],
  ["bell, backspace and NUL", "a\u0007b\u0008c\u0000d", "abcd"],
  ["a returning line", "good\rbad", "good\nbad"],
  ["bidirectional controls", "a\u202eb\u2066c\u2069\u200f", "abc"],
  ["ordinary text", "Größe\t5\n日本 👩‍💻", "Größe\t5\n日本 👩‍💻"],
])("%s", (_, text, cleaned) => {
  expect(cleanTerminalText(text)).toBe(cleaned);
});

test("cleaning cleaned text changes nothing, also where removing joins the parts of a sequence", () => {
  const nested = "\u001b\u001b[0m[31mx";
  expect(cleanTerminalText(cleanTerminalText(nested))).toBe(cleanTerminalText(nested));
  expect(cleanTerminalText(nested)).not.toContain("\u001b");
});
