import type { Program } from "@coursewright/spec";
import type { CourseScope } from "../course/course-scope.ts";
import type { Findings } from "../finding.ts";
import { textDirection } from "../markdown/text-direction.ts";
import type { OutputInputs } from "../output.ts";
import { closingSlides } from "./closing-slides.ts";
import type { Deck } from "./deck.ts";
import { createDeckContext } from "./deck-context.ts";
import { moduleSlides } from "./module-slides.ts";
import { openingSlides } from "./opening-slides.ts";

/** What a trainer shows of one scope; undefined if nothing in it is taught. */
export function buildDeck(
  program: Program,
  scope: CourseScope,
  segment: string | undefined,
  inputs: OutputInputs,
  findings: Findings,
): Deck | undefined {
  const context = createDeckContext(program, scope, segment, inputs, findings);
  const { modules, texts } = context;
  if (modules.length === 0) return undefined;
  const place = (index: number) => (modules.length > 1 ? index + 1 : undefined);
  return {
    id: scope.kind === "program" ? program.id : `${scope.kind}/${scope.id}`,
    title: texts.plain(scope.title, "training.yaml"),
    product: texts.plain(program.product.name, "training.yaml"),
    language: program.language,
    direction: textDirection(program.language),
    slides: [
      ...openingSlides(context),
      ...modules.flatMap((module, index) => moduleSlides(module, place(index), context)),
      ...closingSlides(context),
    ],
  };
}
