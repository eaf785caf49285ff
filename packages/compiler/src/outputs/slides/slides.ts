import { type CourseScope, courseScopes } from "../../course/course-scope.ts";
import { placeOfScope } from "../../course/place-of-scope.ts";
import { createFindings, type Findings } from "../../finding.ts";
import { archive, type GenerateRequest, type Output, type OutputFile } from "../../output.ts";
import { prepareDeck } from "../../slides/prepare-deck.ts";
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
  const prepared = prepareDeck(scope, request, findings);
  if (prepared === undefined) {
    findings.add(empty(scope));
    return [];
  }
  const { look } = prepared;
  const name = (ending: string) => packageName("slides", scope.id, request, ending);
  return [
    archive(name("pptx"), writePptx({ ...prepared, palette: look.light, faces: look })),
    { path: name("html"), text: writeHtml(prepared) },
  ];
}

function empty(scope: CourseScope) {
  return {
    code: "output/empty",
    message: `No slides are built for "${scope.title}": nothing in it is taught here.`,
    hint: "Give it lessons, or leave it out of outputs: in training.yaml.",
    ...placeOfScope(scope),
  } as const;
}
