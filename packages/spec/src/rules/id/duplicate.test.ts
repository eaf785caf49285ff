import { describe, expect, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { allFindings, expectFindings, findingsOf } from "../../testing/rule-test.ts";

const code = "id/duplicate";
const module = "modules/approval-workflows/module.yaml";
const exercise = "exercises/route-invoices/exercise.yaml";
const mid = "assessments/approvals-mid.assessment.yaml";
const training = "training.yaml";

describe(code, () => {
  it("finds two lessons of one name", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - { id: why-routing, title: Why, duration: 20m, text: why-routing.md }
  - { id: boundary, title: The boundary, duration: 5m, text: why-routing.md }
  - { id: why-routing, title: Again, duration: 5m } # want error "stands here a second time"
`,
      ),
    });
  });

  it("is the only finding where a lesson takes the name of another that is used", () => {
    const found = allFindings({
      [module]: withKeys(
        module,
        `lessons:
  - { id: why-routing, title: Why, duration: 20m, objectives: [build-routing], text: why-routing.md }
  - { id: why-routing, title: Again, duration: 5m, activity: Talk. }
deliveries:
  - { modality: ilt, lessons: [why-routing, boundary] }
`,
      ),
    });
    expect(found.map((each) => each.code)).toEqual([code]);
  });

  it("finds one name among guided and independent steps", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `guided:
  - { id: build, do: Build it. }
independent:
  - { id: build, do: Build it alone. } # want error "a second time"
`,
      ),
    });
  });

  it("finds two items and two choices of one name", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: who
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - id: a
        text: The director
        correct: true
      - id: a # want error "a second time"
        text: The manager
  - id: who # want error "a second time"
    type: short-answer
    prompt: Who?
    answers: [director]
`,
    });
  });

  it("finds a behaviour of two outcomes", () => {
    expectFindings(code, {
      [training]: withKeys(
        training,
        `outcomes:
  faster: { statement: Faster, behaviours: { routes-by-amount: Administrators route } }
  safer:
    statement: Safer
    behaviours:
      routes-by-amount: Approvers route # want error "a second time"
`,
      ),
    });
  });

  it("finds an assessment that is written in two files", () => {
    expectFindings(code, {
      "assessments/approvals-mid.assessment.md": `---
when: mid<!-- want error "described a second time in assessments/approvals-mid.assessment.yaml" -->
---

### Who approves 7,500? {#who}

- [x] The director
- [ ] The manager
`,
      [mid]: `when: mid
items:
  - id: who
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
`,
    });
  });

  it("accepts the same id in different owners", () => {
    expectFindings(code, {
      "modules/basics/module.yaml": `title: Basics
level: 1
objectives: {}
lessons:
  - { id: why-routing, title: Why, duration: 20m }
`,
    });
  });

  it("stays silent while a lesson cannot be read", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - { id: why-routing, title: Why, duration: 20m, text: why-routing.md }
  - { id: boundary, title: The boundary, duration: 5m, text: why-routing.md }
  - { id: why-routing, titel: Again, duration: 5m }
`,
      ),
    });
  });

  it("shows both places", () => {
    const lessons = "  - { id: a, title: A, duration: 5m }\n  - { id: a, title: B, duration: 5m }\n";
    const [finding] = findingsOf(code, { [module]: withKeys(module, `lessons:\n${lessons}`) });
    const [first] = finding?.related ?? [];
    expect(first && finding && finding.range.start.line - first.range.start.line).toBe(1);
  });
});
