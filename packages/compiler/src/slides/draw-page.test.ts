import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { courseScopes } from "../course/course-scope.ts";
import { createFindings } from "../finding.ts";
import { testInputs } from "../testing/inputs.ts";
import { testProgram } from "../testing/program.ts";
import { type DrawingLook, drawPage, picturesOf } from "./draw-page.ts";
import { measureOf } from "./measure.ts";
import { prepareDeck } from "./prepare-deck.ts";

const markdown = `Some prose.

## A list & a “table”

- First of all
  - and below it
1. One

| Amount | Who |
| --- | --- |
| below 5,000 | the manager |

## Code

\`\`\`js
const limit = 5000; // "a" < b & c
\`\`\`

> [!NOTE]
> Take care.

## A picture

![The route of an invoice](route.svg)
`;

function drawn(direction: DrawingLook["direction"] = "ltr") {
  const modules = testProgram().modules.map((module) => ({
    ...module,
    lessons: module.lessons.map((lesson) =>
      lesson.id === "why-routing"
        ? { ...lesson, markdown, file: "modules/approval-workflows/why-routing.md" }
        : lesson,
    ),
  }));
  const program = testProgram({ modules });
  const [scope] = courseScopes(program, "track");
  const prepared = scope && prepareDeck(scope, { program, inputs: testInputs() }, createFindings());
  if (prepared === undefined) throw new Error("the test program has a deck");
  const { look, pages } = prepared;
  const text = measureOf(look.text);
  return pages.map((page) => ({
    page,
    svg: drawPage(page, { palette: look.light, heading: text, text, direction }),
  }));
}

describe.each(["ltr", "rtl"] as const)("the drawing of a page, %s", (direction) => {
  it("is well-formed and says what the page says", () => {
    for (const { page, svg } of drawn(direction)) {
      const document = XmlDocument.fromString(svg);
      const said = document.root.content.replace(/\s+/g, "");
      document.dispose();
      for (const { text } of page.title.runs) expect(said).toContain(text.replace(/\s+/g, ""));
    }
    const all = drawn(direction)
      .map(({ svg }) => svg)
      .join("");
    expect(all).toContain("below 5,000");
    expect(all).toContain("Take care.");
    expect(all).toContain("&lt; b &amp; c");
  });

  it("keeps every line on the page", () => {
    const places = drawn(direction).flatMap(({ svg }) => [
      ...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g),
    ]);
    expect(places.length).toBeGreaterThan(40);
    for (const [, x, y] of places) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(960);
      expect(Number(y)).toBeLessThanOrEqual(540);
    }
  });
});

it("leaves a frame where a picture stands", () => {
  const shown = drawn().flatMap(({ page, svg }) => picturesOf(page).map((box) => ({ box, svg })));
  expect(shown).toHaveLength(1);
  const [{ box, svg } = { box: undefined, svg: "" }] = shown;
  expect(box?.path).toBe("modules/approval-workflows/route.svg");
  expect(svg).toContain(`<rect x="${Math.round((box?.x ?? 0) * 10) / 10}"`);
});
