import type { checkFormatNames } from "../check-formats/format.ts";
import type { UsageProblem } from "../command-line/command.ts";

/** What `check` was asked for, as far as some of it may not stand together. */
interface Asked {
  readonly format: (typeof checkFormatNames)[number];
  readonly fix: boolean;
  readonly baseline: string | undefined;
  readonly "write-baseline": string | undefined;
  readonly "changed-since": string | undefined;
}

/** Why these options do not go together, for so many programs; nothing if they do. */
export function refuseTogether(asked: Asked, programs: number): UsageProblem | undefined {
  const writes = asked["write-baseline"] !== undefined;
  const since = asked["changed-since"] !== undefined;
  if (writes && asked.baseline !== undefined)
    return {
      problem: "--baseline and --write-baseline do not go together.",
      remedy: "Compare with a baseline, or write it anew.",
    };
  if (writes && since)
    return {
      problem: "--write-baseline and --changed-since do not go together.",
      remedy: "A baseline holds all that is found: leave --changed-since out.",
    };
  if (asked.fix && since)
    return {
      problem: "--fix and --changed-since do not go together.",
      remedy: "--fix repairs the whole program: leave --changed-since out.",
    };
  if (programs > 1 && (writes || asked.baseline !== undefined)) return oneByOne(programs, "a baseline");
  if (programs > 1 && !["pretty", "github"].includes(asked.format))
    return oneByOne(programs, `--format ${asked.format}`);
  return undefined;
}

function oneByOne(programs: number, what: string): UsageProblem {
  return {
    problem: `These files belong to ${programs} programs, and ${what} is about one.`,
    remedy: "Check one program at a time.",
  };
}
