import type { Theme } from "@coursewright/spec";
import type { CourseScope } from "../course/course-scope.ts";
import type { Findings } from "../finding.ts";
import type { OfficeProperties } from "../ooxml/properties.ts";
import type { GenerateRequest } from "../output.ts";
import { buildDeck } from "./build-deck.ts";
import type { Deck } from "./deck.ts";
import { judgeSlides } from "./judge-slides.ts";
import { layOutSlides } from "./layout/lay-out.ts";
import type { Page } from "./layout/page.ts";
import { measureOf } from "./measure.ts";
import { darkPalette, lightPalette } from "./palette.ts";
import { createPictures, type Pictures } from "./pictures.ts";

/** A deck measured, sized and split: what every format draws. */
export interface PreparedDeck {
  readonly deck: Deck;
  readonly pages: readonly Page[];
  readonly look: ReturnType<typeof lookOf>;
  readonly pictures: Pictures;
  readonly properties: OfficeProperties;
}

/** The laid-out deck of a scope; undefined where nothing in it is taught. */
export function prepareDeck(
  scope: CourseScope,
  { program, segment, inputs }: Pick<GenerateRequest, "program" | "segment" | "inputs">,
  findings: Findings,
): PreparedDeck | undefined {
  const deck = buildDeck(program, scope, segment, inputs, findings);
  if (deck === undefined) return undefined;
  const { theme } = program;
  const look = lookOf(theme);
  const pictures = createPictures(inputs);
  const metrics = {
    heading: measureOf(look.headings),
    text: measureOf(look.text),
    picture: (path: string) => pictures.get(path),
  };
  const laid = layOutSlides(deck, metrics);
  judgeSlides(laid, metrics, findings);
  const pages = laid.flatMap((each) => each.pages);
  const properties = {
    title: deck.title,
    subject: program.title,
    creator: deck.product,
    language: program.language,
    identifier: deck.id === program.id ? program.base : `${program.base}/${deck.id}`,
    version: program.version,
    contentHash: inputs.hash(JSON.stringify([deck, theme], withoutLines)).slice(0, 32),
  };
  return { deck, pages, look, pictures, properties };
}

/** A deck is the same one wherever its texts stand in their files. */
function withoutLines(key: string, value: unknown): unknown {
  return key === "line" && typeof value === "number" ? undefined : value;
}

/** The theme's colours on a light and a dark ground, and its faces. */
function lookOf(theme: Theme) {
  const { headings = "Arial", text = "Arial" } = theme.slides ?? {};
  return { light: lightPalette(theme), dark: darkPalette(theme), headings, text } as const;
}
