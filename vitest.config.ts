import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { limits } from "./scripts/limits.ts";

/** Tests run on the sources: the condition makes `@coursewright/*` resolve to `src/index.ts`. */
const conditions = ["coursewright-source", "node", "import", "module", "default"];
const shared = { resolve: { conditions }, ssr: { resolve: { conditions } } };
const browser = ["**/*.browser.test.ts"];
const sandbox = ["**/*.sandbox.test.ts"];
const editor = ["**/*.editor.test.ts"];
const tools = ["**/*.tools.test.ts"];
const office = ["**/*.office.test.ts"];
const scripts = ["scripts/*.test.mjs"];
const excluded = ["**/node_modules/**", "**/dist/**"];
const patience = {
  testTimeout: limits.test,
  hookTimeout: limits.test,
  expect: { poll: { timeout: limits.wait } },
};
const patientBrowsers = ["scripts/patient-browsers.ts"];

/** Projects begin in the order of their names: those whose files take long go before the many of `unit`. */
export default defineConfig({
  ...shared,
  test: {
    teardownTimeout: limits.wait,
    // Tests of all projects share the processors; those that wait for a browser or a process leave theirs to others.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    projects: [
      {
        ...shared,
        test: {
          ...patience,
          name: "unit",
          setupFiles: ["scripts/settled-chance.ts"],
          include: ["{packages,examples,bench}/**/*.test.ts"],
          exclude: [...excluded, ...browser, ...sandbox, ...editor, ...tools, ...office],
          // Code under test keeps no state, so files need no process of their own, nor to read all modules anew.
          isolate: false,
        },
      },
      {
        ...shared,
        test: { ...patience, name: "tools", include: tools, exclude: excluded, isolate: false },
      },
      {
        ...shared,
        test: { ...patience, name: "office", include: office, exclude: excluded },
      },
      {
        ...shared,
        test: { ...patience, name: "scripts", include: scripts },
      },
      {
        ...shared,
        test: {
          ...patience,
          name: "browser",
          setupFiles: patientBrowsers,
          include: browser,
          exclude: excluded,
        },
      },
      {
        ...shared,
        test: {
          ...patience,
          name: "sandbox",
          include: sandbox,
          exclude: excluded,
        },
      },
      {
        ...shared,
        test: {
          ...patience,
          name: "editor",
          setupFiles: patientBrowsers,
          include: editor,
          exclude: excluded,
          globalSetup: ["packages/vscode-extension/src/testing/set-up.ts"],
        },
      },
    ],
  },
});
