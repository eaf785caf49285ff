import type { PromiseOutcome } from "./lab-event.ts";

/** One list of promises out of many runs: kept when kept every time, and flaky when not always the same. */
export function mergeRuns(runs: readonly (readonly PromiseOutcome[])[]): readonly PromiseOutcome[] {
  const merged = new Map<string, PromiseOutcome>();
  for (const outcome of runs.flat()) {
    const known = merged.get(keyOf(outcome));
    if (known === undefined || (known.held && !outcome.held)) merged.set(keyOf(outcome), outcome);
  }
  return runs.length < 2 ? [...merged.values()] : [...merged.values(), ...repeatable(runs)];
}

function keyOf({ promise, step, mistake }: PromiseOutcome): string {
  return JSON.stringify([promise, step, mistake]);
}

function repeatable(runs: readonly (readonly PromiseOutcome[])[]): readonly PromiseOutcome[] {
  const base = { promise: "repeatable", mistake: null } as const;
  const flaky = [...new Set(runs.flat().map(keyOf))].flatMap((key) => {
    const held = runs.filter((run) => run.every((outcome) => keyOf(outcome) !== key || outcome.held)).length;
    if (held === 0 || held === runs.length) return [];
    const one = runs.flat().find((outcome) => keyOf(outcome) === key);
    const message = `"${one?.promise}" was kept in ${held} of ${runs.length} runs`;
    return [{ ...base, step: one?.step ?? null, held: false, message }];
  });
  return flaky.length > 0 ? flaky : [{ ...base, step: null, held: true, message: "" }];
}
