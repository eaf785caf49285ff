import type { Program } from "@coursewright/spec";
import type { ShownSlide } from "../document/document.ts";
import { createFindings } from "../finding.ts";
import type { OutputInputs } from "../output.ts";
import { packageName } from "../outputs/package-name.ts";
import { textOfRuns } from "../slides/deck.ts";
import { type DrawingLook, drawPage, picturesOf } from "../slides/draw-page.ts";
import type { Page } from "../slides/layout/page.ts";
import { measureOf } from "../slides/measure.ts";
import { type PreparedDeck, prepareDeck } from "../slides/prepare-deck.ts";
import type { GuidePlan } from "./guide-plan.ts";

/** The deck that is built beside a guide. */
export interface GuideSlides {
  /** The presentation's file, without its folder. */
  readonly file: string;
  readonly count: number;
  /** The slides of a module, a lesson, an exercise or an assessment, in their order. */
  of(key: string): readonly GuideSlide[];
}

export interface GuideSlide {
  /** Its place in the deck, from 1. */
  readonly number: number;
  /** Without the count of a slide that goes on. */
  readonly title: string;
  /** Whether it only says what comes now. */
  readonly opens: boolean;
  /** @param caption what stands below it. */
  drawing(caption: string): ShownSlide;
}

/** Of the decks that the program asks for the one that fits the guide; undefined if there is none. */
export function guideSlides(
  program: Program,
  plan: GuidePlan,
  inputs: OutputInputs,
): GuideSlides | undefined {
  const scope = plan.scope.kind;
  const requests = program.outputs.filter(
    (request) =>
      request.output === "slides" &&
      (request.scope ?? "track") === scope &&
      (request.languages?.includes(program.language) ?? true) &&
      (program.variant === undefined || (request.variants?.includes(program.variant) ?? false)),
  );
  const own = requests.find(({ segments }) => segments?.includes(plan.segment ?? "") ?? false);
  if (own === undefined && !requests.some(({ segments }) => segments === undefined)) return undefined;
  const request = {
    program,
    scope,
    inputs,
    ...(own === undefined || plan.segment === undefined ? {} : { segment: plan.segment }),
  };
  // What is wrong with slides is said where they are built.
  const prepared = prepareDeck(plan.scope, request, createFindings());
  if (prepared === undefined) return undefined;
  const slides = slidesOf(prepared);
  return {
    file: packageName("", plan.scope.id, request, "pptx").slice(1),
    count: slides.length,
    of: (key) => slides.flatMap(([about, slide]) => (about === key ? [slide] : [])),
  };
}

function slidesOf({ pages, deck, look, pictures }: PreparedDeck): readonly (readonly [string, GuideSlide])[] {
  const drawn: DrawingLook = {
    palette: look.light,
    heading: measureOf(look.headings),
    text: measureOf(look.text),
    direction: deck.direction,
  };
  return pages.map((page, index) => {
    const title = titleOf(page);
    const drawing = (caption: string): ShownSlide => ({
      caption,
      alt: title === "" ? caption : title,
      svg: drawPage(page, drawn),
      pictures: picturesOf(page).map(({ path, x, y, width, height }) => {
        const { hash, format, width: wide, height: high } = pictures.get(path);
        const size = { format, width: wide, height: high };
        return { picture: { asset: path, hash, alt: "", size }, x, y, width, height };
      }),
    });
    return [
      page.about ?? "",
      { number: index + 1, title, opens: page.layout === "lesson", drawing },
    ] as const;
  });
}

/** A slide that goes on has its place among its pages as the last run. */
function titleOf({ title }: Page): string {
  return textOfRuns(title.runs)
    .replace(/ \(\d+\/\d+\)$/, "")
    .trim();
}
