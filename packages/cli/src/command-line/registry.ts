// Generated from the files of packages/cli/src/commands by "node scripts/reference.mjs"; not to be edited.

import { lab } from "../commands/lab/lab.ts";
import type { Registry } from "./command-entry.ts";

/** Every command, in the order in which help shows them. */
export const registry: Registry = {
  init: {
    summary: "Begin a new training program",
    load: async () => (await import("../commands/init.ts")).init,
  },
  check: {
    summary: "Find what is wrong, where it is, and what to do",
    load: async () => (await import("../commands/check.ts")).check,
  },
  build: {
    summary: "Build LMS packages, slides, guides and scripts for labs",
    load: async () => (await import("../commands/build.ts")).build,
  },
  preview: {
    summary: "Show the program in a browser, and every change when you save it",
    load: async () => (await import("../commands/preview.ts")).preview,
  },
  verify: {
    summary: "Play built packages and see what an LMS receives",
    load: async () => (await import("../commands/verify.ts")).verify,
  },
  lab: {
    summary: lab.summary,
    commands: {
      start: {
        summary: "Open an exercise in a sandbox and show its first step",
        load: async () => (await import("../commands/lab/start.ts")).start,
      },
      check: {
        summary: "See which steps hold, and what to do about the first that does not",
        load: async () => (await import("../commands/lab/check.ts")).check,
      },
      hint: {
        summary: "Get the next hint for a step",
        load: async () => (await import("../commands/lab/hint.ts")).hint,
      },
      solve: {
        summary: "Let the exercise do a step for you",
        load: async () => (await import("../commands/lab/solve.ts")).solve,
      },
      reset: {
        summary: "Begin the exercise again",
        load: async () => (await import("../commands/lab/reset.ts")).reset,
      },
      stop: {
        summary: "End the exercise and remove its sandbox",
        load: async () => (await import("../commands/lab/stop.ts")).stop,
      },
      open: {
        summary: "Open the exercise's product in your browser",
        load: async () => (await import("../commands/lab/open.ts")).open,
      },
      exec: {
        summary: "Run a command inside the sandbox",
        load: async () => (await import("../commands/lab/exec.ts")).exec,
      },
      test: {
        summary: "Prove that exercises can be solved and reject wrong answers",
        load: async () => (await import("../commands/lab/test.ts")).test,
      },
    },
  },
  outline: {
    summary: "Show the whole program with minutes, agendas and coverage",
    load: async () => (await import("../commands/outline.ts")).outline,
  },
  explain: {
    summary: "Explain a finding's code",
    load: async () => (await import("../commands/explain.ts")).explain,
  },
  schema: {
    summary: "Write JSON Schemas for editors",
    load: async () => (await import("../commands/schema.ts")).schema,
  },
  migrate: {
    summary: "Bring a workspace to the language version of this tool",
    load: async () => (await import("../commands/migrate.ts")).migrate,
  },
  lsp: {
    summary: "Serve an editor: findings, completion, renaming and more",
    load: async () => (await import("../commands/lsp.ts")).lsp,
  },
  doctor: {
    summary: "See whether this machine has what Coursewright needs",
    load: async () => (await import("../commands/doctor.ts")).doctor,
  },
};
