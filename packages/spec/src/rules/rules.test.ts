import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codes } from "../diagnostics/codes.ts";
import { problemCodes } from "../diagnostics/problem-codes.ts";
import { judgeInventory, judgePage, type RuleInventory } from "../testing/rule-inventory.ts";
import { rules } from "./rules.ts";

const here = import.meta.dirname;
const docs = `${here}/../../../../docs/rules`;

describe("the rules", async () => {
  const inventory = await readInventory();

  it("are registered once, in a file of their name, with a test and a page", () => {
    expect(judgeInventory(inventory)).toEqual([]);
  });

  it.each(inventory.registered)("have a page whose examples are true: $code", ({ code, severity }) => {
    expect(judgePage(code, severity, inventory.pages.get(code) ?? "")).toEqual([]);
  });

  it("say what they demand in one sentence", () => {
    const wrong = rules.filter(({ demand }) => !/^[A-Z].{10,120}\.$/.test(demand));
    expect(wrong.map(({ code }) => code)).toEqual([]);
  });
});

describe("the check of the rules", () => {
  const page = `# reference/unknown

\`\`\`yaml
# file: modules/approval-workflows/module.yaml
exercises: [route-invoice]
\`\`\`

## How to fix it

\`\`\`yaml
# file: modules/approval-workflows/module.yaml
exercises: [route-invoices]
\`\`\`

Severity: error
`;
  const right: RuleInventory = {
    registered: [{ code: "reference/unknown", severity: "error" }],
    declared: new Map([["reference/unknown", ["reference/unknown"]]]),
    tests: new Set(["reference/unknown"]),
    pages: new Map([
      ["reference/unknown", page],
      ["yaml/tab", "# yaml/tab"],
    ]),
    readingCodes: new Set(["yaml/tab"]),
  };
  const violations: readonly (readonly [Partial<RuleInventory>, string])[] = [
    [{ registered: [] }, "There are no rules."],
    [{ registered: [...right.registered, ...right.registered] }, "reference/unknown is registered twice."],
    [{ declared: new Map() }, "reference/unknown is not in a file of that name."],
    [{ tests: new Set() }, "reference/unknown has no test."],
    [
      { declared: new Map([["reference/unknwon", ["reference/unknown"]]]) },
      "reference/unknwon declares reference/unknown.",
    ],
    [
      { declared: new Map([...right.declared, ["mix/sum", ["mix/sum"]]]) },
      "mix/sum is not registered: run node scripts/reference.mjs.",
    ],
    [
      {
        registered: [
          { code: "reference/unknown", severity: "error" },
          { code: "mix/sum", severity: "error" },
        ],
      },
      "rules.ts is not in the order of the codes.",
    ],
    [{ pages: new Map() }, "reference/unknown has no page."],
    [{ pages: new Map([["reference/unknown", page]]) }, "yaml/tab has no page."],
    [{ pages: new Map([...right.pages, ["mix/sums", "# mix/sums"]]) }, "The page mix/sums has no rule."],
  ];

  it("is content with what is right", () => {
    expect(judgeInventory(right)).toEqual([]);
  });

  it.each(violations)("sees a deliberate violation: %#", (change, complaint) => {
    expect(judgeInventory({ ...right, ...change })).toContain(complaint);
  });

  it.each([
    ["# reference/unknown", "# Unknown", 'The page of reference/unknown is titled "Unknown".'],
    ["Severity: error", "Severity: info", 'The page of reference/unknown does not say "Severity: error".'],
    ["[route-invoice]", "[]", "The example on the page of reference/unknown does not fire."],
    ["[route-invoices]", "[x]", "The good version on the page of reference/unknown still fires."],
  ])("sees a deliberate violation on a page: %s", (before, now, complaint) => {
    expect(judgePage("reference/unknown", "error", page)).toEqual([]);
    expect(judgePage("reference/unknown", "error", page.replace(before, now))).toEqual([complaint]);
  });
});

async function readInventory(): Promise<RuleInventory> {
  const sources = list(here, ".ts");
  const files = sources.filter((file) => !file.endsWith(".test.ts"));
  const families = new Set([...codes.keys()].map(familyOf));
  const pages = list(docs, ".md").filter((file) => families.has(familyOf(nameOf(file))));
  const declared = await Promise.all(files.map(async (file) => [nameOf(file), await codesIn(file)] as const));
  return {
    registered: rules.map(({ code, severity }) => ({ code, severity })),
    declared: new Map(declared),
    tests: new Set(sources.filter((file) => file.endsWith(".test.ts")).map(nameOf)),
    pages: new Map(pages.map((file) => [nameOf(file), readFileSync(file, "utf8")])),
    readingCodes: new Set(problemCodes.map(({ code }) => code)),
  };
}

/** Pages of other families are of what building finds; scripts/codes.test.mjs judges all. */
function familyOf(code: string): string {
  return code.split("/")[0] ?? "";
}

/** The files one folder below, of that kind. */
function list(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(ending) && file.split("/").length === 2)
    .map((file) => `${folder}/${file}`)
    .sort();
}

function nameOf(file: string): string {
  return file
    .split("/")
    .slice(-2)
    .join("/")
    .replace(/(?:\.test)?\.\w+$/, "");
}

async function codesIn(file: string): Promise<readonly string[]> {
  const exported: Readonly<Record<string, unknown>> = await import(file);
  return Object.values(exported).flatMap((value) =>
    typeof value === "object" && value !== null && "code" in value && "check" in value
      ? [String(value.code)]
      : [],
  );
}
