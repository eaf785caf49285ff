import type { Program } from "@coursewright/spec";
import { createFindings, type Finding } from "../finding.ts";
import { buildGuide } from "../guide/build-guide.ts";
import { type GuidePlan, scopePlans } from "../guide/guide-plan.ts";
import type { OutputInputs, Scope } from "../output.ts";
import { type DocumentHtmlOptions, documentHtml } from "./document-html.ts";

/** What a trainer has in hand, for a screen. */
export interface GuidePreview {
  readonly html: string;
  readonly mark: string;
  readonly findings: readonly Finding[];
}

/** The trainer's view of a scope: notes, keys and solutions as the guide has them. Undefined if there is no such scope. */
export function previewGuide(
  program: Program,
  kind: Scope,
  id: string,
  inputs: OutputInputs,
  options: DocumentHtmlOptions,
): GuidePreview | undefined {
  const plan: GuidePlan | undefined = scopePlans(program, kind).find(({ scope }) => scope.id === id);
  if (plan === undefined) return undefined;
  const findings = createFindings();
  const document = buildGuide(program, plan, inputs, findings);
  return {
    html: documentHtml(document, options),
    mark: document.identity.contentHash,
    findings: findings.all(),
  };
}
