import { readRulePage } from "./rule-page.ts";
import { allFindings } from "./rule-test.ts";

/** What a rule's folder holds beside the list of rules; texts by `family/name`. */
export interface RuleInventory {
  /** The codes of the registered rules with their severities, in the order of the list. */
  readonly registered: readonly { readonly code: string; readonly severity: string }[];
  /** The codes that each file of rules/ declares, by the file's `family/name`. */
  readonly declared: ReadonlyMap<string, readonly string[]>;
  readonly tests: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, string>;
  /** Codes of what reading itself finds: they have pages, but no files. */
  readonly readingCodes: ReadonlySet<string>;
}

/** What is missing or left over among rules, their pages and their tests; one line each. */
export function judgeInventory(inventory: RuleInventory): readonly string[] {
  return [...judgeList(inventory), ...judgeFiles(inventory), ...judgePages(inventory)];
}

function judgeList({ registered, declared, tests }: RuleInventory): string[] {
  const codes = registered.map(({ code }) => code);
  if (codes.length === 0) return ["There are no rules."];
  const sorted = [...codes].sort();
  return [
    ...codes
      .filter((code, index) => codes.indexOf(code) !== index)
      .map((code) => `${code} is registered twice.`),
    ...codes.filter((code) => !declared.has(code)).map((code) => `${code} is not in a file of that name.`),
    ...codes.filter((code) => !tests.has(code)).map((code) => `${code} has no test.`),
    ...(codes.join() === sorted.join() ? [] : ["rules.ts is not in the order of the codes."]),
  ];
}

function judgeFiles({ registered, declared }: RuleInventory): string[] {
  const codes = new Set(registered.map(({ code }) => code));
  return [...declared].flatMap(([file, found]) => [
    ...found.filter((code) => code !== file).map((code) => `${file} declares ${code}.`),
    ...found
      .filter((code) => !codes.has(code))
      .map((code) => `${code} is not registered: run node scripts/reference.mjs.`),
  ]);
}

function judgePages({ registered, pages, readingCodes }: RuleInventory): string[] {
  const known = new Set([...registered.map(({ code }) => code), ...readingCodes]);
  return [
    ...[...pages.keys()].filter((code) => !known.has(code)).map((code) => `The page ${code} has no rule.`),
    ...[...known].filter((code) => !pages.has(code)).map((code) => `${code} has no page.`),
  ];
}

/** What is wrong with a rule's page: it is about its code, and its examples are true. */
export function judgePage(code: string, severity: string, text: string): readonly string[] {
  const page = readRulePage(text);
  if (page.title !== code) return [`The page of ${code} is titled "${page.title}".`];
  if (page.severity !== severity) return [`The page of ${code} does not say "Severity: ${severity}".`];
  if (severity === "off") return [];
  const fires = (files: Readonly<Record<string, string>>): boolean =>
    allFindings(files).some((finding) => finding.code === code);
  if (!fires(page.bad)) return [`The example on the page of ${code} does not fire.`];
  return fires(page.good) ? [`The good version on the page of ${code} still fires.`] : [];
}
