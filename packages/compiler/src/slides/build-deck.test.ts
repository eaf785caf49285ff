import type { Program } from "@coursewright/spec";
import { expect, it } from "vitest";
import { courseScopes } from "../course/course-scope.ts";
import { createFindings } from "../finding.ts";
import { testInputs } from "../testing/inputs.ts";
import { testProgram } from "../testing/program.ts";
import { buildDeck } from "./build-deck.ts";
import { type Slide, textOfRuns } from "./deck.ts";

function slidesOf(changes: Partial<Program> = {}, segment?: string): readonly Slide[] {
  const program = testProgram(changes);
  const [scope] = courseScopes(program, "track");
  if (scope === undefined) throw new Error("There is no track.");
  return buildDeck(program, scope, segment, testInputs(), createFindings())?.slides ?? [];
}

function titles(slides: readonly Slide[]): readonly string[] {
  return slides.map(({ kind, title }) => `${kind}: ${textOfRuns(title)}`);
}

it("leads from the title to what happens next", () => {
  expect(titles(slidesOf())).toEqual([
    "title: Administrators & owners",
    "content: What we will do",
    "section: First steps",
    "content: After this module you can",
    "lesson: Welcome",
    "lesson: Shortcuts",
    "section: Approval workflows",
    "content: After this module you can",
    "lesson: Why amounts decide the route",
    "content: Why amounts decide the route",
    "content: The rule",
    "question: An invoice of 7,500 comes. Who approves it?",
    "question: Who is told?",
    "question: Amounts below 5,000 go to the director.",
    "statement: What is the workflow called?",
    "statement: From which amount?",
    "question: Which question does each card answer?",
    "question: Put the work in order.",
    "question: The director asks for a copy. What do you do?",
    "section: Route invoices by amount",
    "content: The situation",
    "content: Step by step",
    "content: Now on your own",
    "content: Talk about it",
    "lesson: Assessment approvals-post",
    "content: What you can do now",
    "content: What happens next",
  ]);
});

it("shows a segment what it is taught", () => {
  const shown = titles(slidesOf({}, "smb"));
  expect(shown).toContain("lesson: Why amounts decide the route");
  expect(shown).not.toContain("lesson: Welcome");
});

it("fills in the program's words, as text", () => {
  const section = slidesOf().find(({ title }) => textOfRuns(title) === "First steps");
  expect(JSON.stringify(section?.blocks)).toContain("You find your way at Acme & Sons <Ltd>");
});

it("keeps answers for the trainer, and of what is scored even the questions", () => {
  const slides = slidesOf();
  const question = slides.find(({ title }) => textOfRuns(title).startsWith("An invoice of 7,500"));
  expect(JSON.stringify(question?.blocks)).not.toContain("From 5,000 upward");
  expect(question?.notes).toEqual([
    "Answer: A. The director",
    "A: From 5,000 upward it is the director.",
    "B: That is for amounts below 5,000.",
  ]);
  const scored = slides.filter(({ title }) => textOfRuns(title).includes("approvals-post"));
  expect(scored).toHaveLength(1);
  expect(scored[0]).toMatchObject({ kind: "lesson", kicker: "Assessment" });
  expect(JSON.stringify(scored)).toContain("8 questions · 5 min · 80% to pass · 3 attempts");
  expect(JSON.stringify(scored)).not.toContain("director");
});

it("asks nothing that a secure assessment asks", () => {
  const modules = testProgram().modules.map((module) => ({
    ...module,
    assessments: module.assessments.map((each) => ({ ...each, secure: true })),
  }));
  expect(slidesOf({ modules }).filter(({ kind }) => kind === "question")).toEqual([]);
});

it("speaks the program's language", () => {
  expect(titles(slidesOf({ language: "id" }))).toContain("content: Setelah modul ini Anda dapat");
});
