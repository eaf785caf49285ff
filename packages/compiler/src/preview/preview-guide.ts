import type { Program } from "@coursewright/spec";
import { createFindings } from "../finding.ts";
import { buildGuide } from "../guide/build-guide.ts";
import { type GuidePlan, scopePlans, sessionPlans } from "../guide/guide-plan.ts";
import type { OutputInputs, Scope } from "../output.ts";
import { type DocumentHtmlOptions, documentHtml } from "./document-html.ts";
import type { PagePreview } from "./preview-course.ts";

/**
 * The trainer's view of a scope or of a session: notes, keys and solutions as the guide has them. Undefined if there is
 * none of that name, or the session is held in another language.
 */
export function previewGuide(
  program: Program,
  kind: Scope | "session",
  id: string,
  inputs: OutputInputs,
  options: DocumentHtmlOptions & { readonly segment?: string },
): PagePreview | undefined {
  const plan = planOf(program, kind, id, options.segment);
  if (plan === undefined) return undefined;
  const findings = createFindings();
  const document = buildGuide(program, plan, inputs, findings);
  return {
    html: documentHtml(document, options),
    mark: document.identity.contentHash,
    findings: findings.all(),
  };
}

function planOf(
  program: Program,
  kind: Scope | "session",
  id: string,
  segment: string | undefined,
): GuidePlan | undefined {
  if (kind === "session") return sessionPlans(program).find(({ session }) => session.id === id);
  return scopePlans(program, kind, segment).find(({ scope }) => scope.id === id);
}
