import { type CourseScope, courseScopes } from "../../course/course-scope.ts";
import { createFindings, type Findings } from "../../finding.ts";
import type { OfficeProperties } from "../../ooxml/properties.ts";
import { archive, type GenerateRequest, type Output, type OutputFile } from "../../output.ts";
import { buildDeck } from "../../slides/build-deck.ts";
import type { Deck } from "../../slides/deck.ts";
import { layOut } from "../../slides/layout/lay-out.ts";
import { measureOf } from "../../slides/measure.ts";
import { darkPalette, lightPalette } from "../../slides/palette.ts";
import { createPictures } from "../../slides/pictures.ts";
import { packageName } from "../package-name.ts";
import { writeHtml } from "./html/write-html.ts";
import { writePptx } from "./pptx/write-pptx.ts";

/** A deck for the trainer, as a presentation and as a page for the browser, from the same laid-out pages. */
export const slides: Output = {
  name: "slides",
  doc: "Slides with speaker notes: a PowerPoint file, and one HTML file with a presenter's view.",
  perLanguage: true,
  generate: (request) => {
    const findings = createFindings();
    const scopes = courseScopes(request.program, request.scope);
    const files = scopes.flatMap((scope) => generateDeck(scope, request, findings));
    return { files, findings: findings.all() };
  },
};

function generateDeck(
  scope: CourseScope,
  request: GenerateRequest,
  findings: Findings,
): readonly OutputFile[] {
  const { program, segment, inputs } = request;
  const deck = buildDeck(program, scope, segment, inputs, findings);
  if (deck === undefined) {
    findings.add(empty(scope.title));
    return [];
  }
  const { theme } = program;
  const faces = { headings: theme.slides?.headings ?? "Arial", text: theme.slides?.text ?? "Arial" } as const;
  const pictures = createPictures(inputs);
  const metrics = {
    heading: measureOf(faces.headings),
    text: measureOf(faces.text),
    picture: (path: string) => pictures.get(path),
  };
  const pages = layOut(deck, metrics);
  const contentHash = inputs.hash(JSON.stringify([deck, theme])).slice(0, 32);
  const properties = propertiesOf(deck, request, contentHash);
  const palette = lightPalette(theme);
  const look = { light: palette, dark: darkPalette(theme), ...faces };
  const name = (ending: string) => packageName("slides", scope.id, request, ending);
  return [
    archive(name("pptx"), writePptx({ deck, pages, palette, faces, pictures, properties })),
    { path: name("html"), text: writeHtml({ deck, pages, look, pictures, properties }) },
  ];
}

function propertiesOf(deck: Deck, { program }: GenerateRequest, contentHash: string): OfficeProperties {
  return {
    title: deck.title,
    subject: program.title,
    creator: deck.product,
    language: program.language,
    identifier: deck.id === program.id ? program.base : `${program.base}/${deck.id}`,
    version: program.version,
    contentHash,
  };
}

function empty(title: string) {
  return {
    code: "output/empty",
    message: `No slides are built for "${title}": nothing in it is taught here.`,
    hint: "Give it lessons, or leave it out of outputs: in training.yaml.",
  } as const;
}
