import { spawnSync } from "node:child_process";
import { type Figures, figuresOf } from "./figures.ts";

export interface ColdResult {
  readonly title: string;
  readonly figures: Figures;
}

/** Whole processes, in turn, so that a slow minute of the machine hits each alike. */
export function coldStarts(
  commands: Readonly<Record<string, readonly string[]>>,
  runs: number,
): readonly ColdResult[] {
  const times = new Map(Object.keys(commands).map((title) => [title, [] as number[]]));
  for (let run = 0; run <= runs; run += 1) {
    for (const [title, args] of Object.entries(commands)) {
      const started = performance.now();
      const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
      if (status !== 0) throw new Error(`${title} ended with ${status}.`);
      if (run > 0) times.get(title)?.push(performance.now() - started);
    }
  }
  return [...times].map(([title, values]) => ({ title, figures: figuresOf(values) }));
}
