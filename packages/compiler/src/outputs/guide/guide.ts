import { typesetDocument } from "../../document/typeset-document.ts";
import { writeDocx } from "../../docx/write-docx.ts";
import { createFindings, type Findings } from "../../finding.ts";
import { buildGuide } from "../../guide/build-guide.ts";
import { type GuidePlan, scopePlans, sessionPlans } from "../../guide/guide-plan.ts";
import { archive, type GenerateRequest, type Output, type OutputFile } from "../../output.ts";
import { packageName } from "../package-name.ts";

/** What a trainer has in hand: for each scope, and by the clock for each session. */
export const guide: Output = {
  name: "guide",
  doc: "Facilitator guides as PDF and DOCX: check-lists, agenda, what to say, solutions, answer keys.",
  perLanguage: true,
  generate: (request) => {
    const { program, scope, segment } = request;
    const findings = createFindings();
    const guides = scopePlans(program, scope, segment).flatMap((plan) =>
      generateGuide(plan, packageName("guide", plan.scope.id, request, ""), request, findings),
    );
    const sessions = sessionPlans(program).flatMap((plan) =>
      generateGuide(plan, sessionName(plan.session.id, request), request, findings),
    );
    return { files: [...guides, ...sessions], findings: findings.all() };
  },
};

/** A session is for one segment already, so that its name says nothing of segments. */
function sessionName(id: string, { program, scope, inputs }: GenerateRequest): string {
  return packageName("guide/sessions", id, { program, scope, inputs }, "");
}

/** @param stem the path up to and with its last dot. */
function generateGuide(
  plan: GuidePlan,
  stem: string,
  { program, inputs }: GenerateRequest,
  findings: Findings,
): readonly OutputFile[] {
  const printed = buildGuide(program, plan, inputs, findings);
  return [
    typesetDocument(`${stem}pdf`, printed, inputs, program.theme.font),
    archive(`${stem}docx`, writeDocx(printed, findings)),
  ];
}
