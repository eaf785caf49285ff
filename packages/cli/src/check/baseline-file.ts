import { readFileSync } from "node:fs";
import type { UsageProblem } from "../command-line/command.ts";
import { replaceFile } from "../host/replace-file.ts";
import type { Baseline, BaselineEntry } from "./baseline.ts";

/** Reads a baseline; `name` is how the person calls it. */
export function readBaseline(path: string, name: string): Baseline | UsageProblem {
  const text = contentOf(path);
  if (text === undefined) return { problem: `There is no baseline "${name}".`, remedy: howToWrite(name) };
  const { version, findings } = parsed(text);
  if (version !== undefined && version !== 1)
    return {
      problem: `The baseline "${name}" was written by a newer Coursewright.`,
      remedy: "Update Coursewright, or write the baseline anew.",
    };
  if (version === undefined || !Array.isArray(findings) || !findings.every(isEntry))
    return { problem: `"${name}" is not a baseline.`, remedy: howToWrite(name) };
  return findings;
}

function howToWrite(name: string): string {
  return `"coursewright check --write-baseline ${name}" writes one from what is found today.`;
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function parsed(text: string): { readonly version?: unknown; readonly findings?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== "object" || value === null) return false;
  const entry = value as Readonly<Record<string, unknown>>;
  const texts = [entry.file, entry.code, entry.text, entry.line].every((each) => typeof each === "string");
  return texts && Number.isInteger(entry.count) && Number(entry.count) > 0;
}

/** Writes a baseline, one finding a line, so that a change of it can be read in a review. */
export function writeBaseline(path: string, name: string, baseline: Baseline): UsageProblem | undefined {
  const lines = baseline.map(
    ({ file, code, line, text, count }) => `    ${JSON.stringify({ file, code, line, text, count })}`,
  );
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  const content = `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
  if (contentOf(path) === content) return undefined;
  try {
    replaceFile(path, content);
    return undefined;
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason);
    return { problem: `The baseline "${name}" cannot be written.`, remedy: why };
  }
}
