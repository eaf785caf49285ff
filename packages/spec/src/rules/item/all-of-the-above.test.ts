import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "item/all-of-the-above";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it("finds the usual wordings in English", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: A director
        correct: true
      - text: All of the above # want warning "All of the above"
      - text: None of these. # want warning "None of these"
      - text: "**Both A and C**" # want warning "Both A and C"
      - text: All answers are correct # want warning "All answers"
`,
    });
  });

  it("finds the usual wordings in Indonesian", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: Direktur
        correct: true
      - text: Semua jawaban benar # want warning "Semua jawaban benar"
      - text: Semua di atas # want warning "Semua di atas"
      - text: Tidak ada yang benar # want warning "Tidak ada"
`,
    });
  });

  it("accepts choices that only begin like that", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: All of the above-average invoices
        correct: true
      - text: None of the approvers is asked
      - text: Both the director and the manager
      - text: Semua faktur dikirim ke direktur
      - text: Tidak ada faktur yang dikirim
      - text: Everybody
`,
    });
  });
});
