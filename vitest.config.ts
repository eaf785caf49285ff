import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests run on the sources: the condition makes `@coursewright/*` resolve to `src/index.ts`. */
const conditions = ["coursewright-source", "node", "import", "module", "default"];
const shared = { resolve: { conditions }, ssr: { resolve: { conditions } } };
const browser = ["**/*.browser.test.ts"];
const sandbox = ["**/*.sandbox.test.ts"];
const editor = ["**/*.editor.test.ts"];
const tools = ["**/*.tools.test.ts"];
const scripts = ["scripts/*.test.mjs"];
const excluded = ["**/node_modules/**", "**/dist/**"];

/** Projects begin in the order of their names: those whose files take long go before the many of `unit`. */
export default defineConfig({
  ...shared,
  test: {
    // Tests of all projects share the processors; those that wait for a browser or a process leave theirs to others.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          testTimeout: 60_000,
          include: ["{packages,examples,bench}/**/*.test.ts"],
          exclude: [...excluded, ...browser, ...sandbox, ...editor, ...tools],
          // Code under test keeps no state, so files need no process of their own, nor to read all modules anew.
          isolate: false,
        },
      },
      {
        ...shared,
        test: { name: "tools", testTimeout: 120_000, include: tools, exclude: excluded, isolate: false },
      },
      {
        ...shared,
        test: {
          name: "scripts",
          include: scripts,
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: "browser",
          include: browser,
          exclude: excluded,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        ...shared,
        test: {
          name: "sandbox",
          include: sandbox,
          exclude: excluded,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        ...shared,
        test: {
          name: "editor",
          include: editor,
          exclude: excluded,
          globalSetup: ["packages/vscode-extension/src/testing/set-up.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
