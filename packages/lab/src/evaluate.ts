import { type BoundCheckpoint, bindCheckpoint } from "./checkpoints/bind-checkpoint.ts";
import type { Checkpoint, Finding, Machine } from "./checkpoints/checkpoint.ts";
import { fillCases } from "./fill-cases.ts";

/** Evaluates one checkpoint in a machine: every row of its table, with its retries and its timeout. */
export async function evaluateCheckpoint(checkpoint: Checkpoint, machine: Machine): Promise<Finding> {
  const rows = fillCases(checkpoint);
  if (rows.length === 0)
    return { verdict: "error", detail: "its table of cases has no rows, so nothing is judged" };
  let last: Finding = { verdict: "error", detail: "nothing was judged" };
  for (const [index, row] of rows.entries()) {
    last = await evaluateRow(row, machine);
    if (last.verdict !== "pass")
      return rows.length === 1 ? last : { ...last, detail: `case ${index + 1}: ${last.detail}` };
  }
  return last;
}

/** How long a checkpoint may take in all, its rows and retries counted. */
export function longestMs(checkpoint: Checkpoint): number {
  const tries = 1 + (checkpoint.retry?.times ?? 0);
  const row = tries * timeoutMs(checkpoint) + (tries - 1) * (checkpoint.retry?.every ?? 1) * 1000;
  return row * Math.max(checkpoint.cases?.length ?? 1, 1);
}

async function evaluateRow(row: Checkpoint, machine: Machine): Promise<Finding> {
  const bound = bindCheckpoint(row);
  if (bound === null) return { verdict: "error", detail: "it names no kind of check that is known" };
  const tries = 1 + (row.retry?.times ?? 0);
  for (let one = 1; ; one += 1) {
    const finding = await evaluateOnce(bound, machine, timeoutMs(row));
    if (finding.verdict !== "fail" || one >= tries) return finding;
    await pause((row.retry?.every ?? 1) * 1000);
  }
}

async function evaluateOnce(bound: BoundCheckpoint, machine: Machine, timeout: number): Promise<Finding> {
  try {
    return await bound.evaluate(machine, timeout);
  } catch (reason) {
    return { verdict: "error", detail: reason instanceof Error ? reason.message : String(reason) };
  }
}

function timeoutMs(checkpoint: Checkpoint): number {
  return Math.min(checkpoint.timeout ?? 10, 50) * 1000;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
