import { describe, expect, it } from "vitest";
import { verbListFor } from "./verbs/verb-lists.ts";
import { readWording } from "./wording.ts";

/** The performances as written, or what is known instead: nothing. */
function verbsIn(statement: string, language = "en"): readonly string[] | undefined {
  const list = verbListFor(language);
  const wording = list && readWording(statement, list);
  return wording?.performances.map(
    ({ start, end, vague }) => `${vague === undefined ? "" : "?"}${statement.slice(start, end)}`,
  );
}

function hasObject(statement: string, language = "en"): boolean | undefined {
  const list = verbListFor(language);
  return list && readWording(statement, list)?.hasObject;
}

describe("the verbs of an English statement", () => {
  it.each<[string, readonly string[] | undefined]>([
    ["Create an approval workflow with conditional routing on invoice amount", ["Create"]],
    [
      "By the end of this session an administrator can create a custom approval workflow with conditional routing on transaction amount.",
      ["create"],
    ],
    ["By the end of this session, set up single sign-on", ["set up"]],
    ["After this module you will be able to: configure routing rules", ["configure"]],
    ["Learners will create a workflow", ["create"]],
    ["Can route an invoice", ["route"]],
    ["Independently configure a trigger", ["configure"]],
    ["Explain why an administrator can create workflows", ["Explain"]],
    ["Set the approval limit up", ["Set"]],
    ["Identify and correct routing errors", ["Identify", "correct"]],
    ["Create, test and publish a workflow", ["Create", "test", "publish"]],
    ["Create a workflow and test the route", ["Create", "test"]],
    ["Create a workflow, test the route, and then publish it", ["Create", "test", "publish"]],
    ["Explain how to create a workflow and test the route and publish it", ["Explain"]],
    ["Explain the design, build and test phases of a roll-out", ["Explain"]],
    ["Describe read, write and export permissions", ["Describe"]],
    ["Review design and build plans", ["Review"]],
    ["Creating a workflow", ["Creating"]],
    ["Learn about workflows.", ["?Learn about"]],
    ["Know how to configure a trigger", ["?Know how to"]],
    ["Understand how routing works", ["?Understand"]],
    ["Fully understand the workflow builder", ["?understand"]],
    ["Gain a solid understanding of approval workflows", ["?Gain a solid understanding of"]],
    ["Demonstrate knowledge of routing", ["?Demonstrate knowledge of"]],
    ["Demonstrate a route with a sample invoice", ["Demonstrate"]],
    ["Be familiar with the menu", ["?Be familiar with"]],
    ["An administrator should become familiar with the menu", ["?become familiar with"]],
    ["Create a workflow and understand its triggers", ["Create", "?understand"]],
    ["Build an understanding of routing", ["?Build an understanding of"]],
    ["Build a workflow", ["Build"]],
    ["Explain what managers need to know", ["Explain"]],
    ["Using the sample data, build a report and share it", ["build", "share"]],
    ["Given an invoice of 7,500, choose the approver", ["choose"]],
    ["Using the workflow builder", ["Using"]],
    ["Understand and apply the routing rules", ["?Understand", "apply"]],
    ["The learner understands the routing", ["?understands"]],
    ["Administrators know the limits", ["?know"]],
    ["Administrators who know the limits", undefined],
    ["Dashboard design review", undefined],
    ["Workflows", undefined],
    ["Welcome to the product", undefined],
    ["Learning paths are assigned", undefined],
    ["", undefined],
    ["…", undefined],
    ["and and and and and", undefined],
    ["Configure {{product}} for your team", ["Configure"]],
  ])("%s", (statement, verbs) => {
    expect(verbsIn(statement)).toEqual(verbs);
  });

  it("finds the level in a phrase of several words", () => {
    const list = verbListFor("en-GB");
    expect(list && readWording("Break down a route", list)?.performances[0]?.levels).toEqual(["analyse"]);
    expect(list && readWording("Set up a route", list)?.performances[0]?.levels).toEqual(["apply"]);
  });

  it.each<[string, boolean]>([
    ["Configure.", false],
    ["Configure correctly", false],
    ["By the end of this session you can create", false],
    ["Log in", true],
    ["Configure a trigger", true],
    ["Identify and correct errors", true],
    ["Explain why it matters", true],
    ["Explain how", true],
    ["Configure {{product}}", true],
  ])("%s has an object: %s", (statement, expected) => {
    expect(hasObject(statement)).toBe(expected);
  });
});

describe("the verbs of an Indonesian statement", () => {
  it.each<[string, readonly string[] | undefined]>([
    ["Belajar tentang workflow", ["?Belajar tentang"]],
    ["Memahami alur persetujuan", ["?Memahami"]],
    ["Setelah sesi ini, administrator dapat membuat alur persetujuan", ["membuat"]],
    ["Peserta mampu mengetahui cara mengonfigurasi pemicu", ["?mengetahui cara"]],
    ["Mengidentifikasi dan memperbaiki kesalahan rute", ["Mengidentifikasi", "memperbaiki"]],
    ["Membuat alur, menguji rute dan menerbitkan hasilnya", ["Membuat", "menguji", "menerbitkan"]],
    ["Menjelaskan cara membuat alur dan menguji rute", ["Menjelaskan"]],
    ["Memiliki pemahaman tentang alur", ["?Memiliki pemahaman"]],
    ["Alur persetujuan", undefined],
  ])("%s", (statement, verbs) => {
    expect(verbsIn(statement, "id")).toEqual(verbs);
  });
});

describe("a language without a list", () => {
  it("is not judged", () => {
    expect(verbsIn("Workflows verstehen", "de")).toBeUndefined();
  });
});
