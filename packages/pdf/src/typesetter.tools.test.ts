import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readFont } from "./read-font.ts";
import { data, source } from "./testing/request.ts";
import { createTypesetter } from "./typesetter.ts";

const typesetter = createTypesetter();

it("sets an author's text as it is: nothing in it is markup, and nothing is read or run", () => {
  const hostile =
    '#panic("no") #read("/etc/passwd") $x^2$ *b* @label <l> // c /* c */ \\u{41} ```typ #eval("1")```';
  expect(textOf(typesetter.typeset({ source, data: data(hostile) }).bytes)).toContain(
    '#read("/etc/passwd") $x^2$',
  );
});

it("shows boxes for characters that no font has", () => {
  const { bytes } = typesetter.typeset({ source, data: data("The stamp 承認") });
  expect(textOf(bytes)).toContain("The stamp □□");
});

it("takes an author's font where its own have no glyph, and first where it is preferred", () => {
  const serif = readFileSync(
    createRequire(import.meta.url).resolve(
      "@expo-google-fonts/jetbrains-mono/700Bold/JetBrainsMono_700Bold.ttf",
    ),
  );
  const renamed = rename(serif, "JetBrains Mono", "Customer Fonts");
  expect(readFont(renamed)?.family).toBe("Customer Fonts");
  const families = (preferred: readonly string[]) => {
    const own = createTypesetter([renamed, new Uint8Array([1, 2, 3])], preferred);
    const asked =
      '#set document(title: sys.inputs.fonts)\n#text(font: "Inter", fallback: false, sys.inputs.fonts)';
    return textOf(own.typeset({ source: asked, data: "{}" }).bytes).replaceAll("\n", "");
  };
  expect(families([])).toContain('"text":["Inter","Customer Fonts","JetBrains Mono"]');
  expect(families(["Nowhere", "Customer Fonts"])).toContain(
    '"text":["Customer Fonts","Inter","JetBrains Mono"]',
  );
});

/** The font under another name of the same length. */
function rename(font: Uint8Array, from: string, to: string): Uint8Array {
  const utf16 = (text: string) => Buffer.from(text, "utf16le").swap16().toString("latin1");
  const text = Buffer.from(font).toString("latin1");
  return Buffer.from(text.replaceAll(utf16(from), utf16(to)), "latin1");
}

/** What a reader without eyes is read. */
function textOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "coursewright-pdf-"));
  const file = join(folder, "a.pdf");
  writeFileSync(file, bytes);
  try {
    return execFileSync("pdftotext", [file, "-"], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
