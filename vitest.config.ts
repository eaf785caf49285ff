import { defineConfig } from "vitest/config";

/** Tests run on the sources: the condition makes `@coursewright/*` resolve to `src/index.ts`. */
const conditions = ["coursewright-source", "node", "import", "module", "default"];
const shared = { resolve: { conditions }, ssr: { resolve: { conditions } } };
const browser = ["**/*.browser.test.ts"];
const sandbox = ["**/*.sandbox.test.ts"];
const editor = ["**/*.editor.test.ts"];
const excluded = ["**/node_modules/**", "**/dist/**"];

export default defineConfig({
  ...shared,
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          testTimeout: 60_000,
          include: ["{packages,examples,scripts,bench}/**/*.test.{ts,mjs}"],
          exclude: [...excluded, ...browser, ...sandbox, ...editor],
        },
      },
      {
        ...shared,
        test: {
          name: "browser",
          include: browser,
          exclude: excluded,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        ...shared,
        test: {
          name: "sandbox",
          include: sandbox,
          exclude: excluded,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        ...shared,
        test: {
          name: "editor",
          include: editor,
          exclude: excluded,
          globalSetup: ["packages/vscode-extension/src/testing/set-up.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
