import { execFileSync } from "node:child_process";
import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { contentOf } from "./load-workspace.ts";
import { walkFiles } from "./walk-files.ts";

function paths(root: string, skip: readonly string[] = []): readonly string[] {
  return walkFiles(root, skip).map(({ path, refused }) =>
    refused === undefined ? path : `${path} ${refused}`,
  );
}

test("every file but those of tools, hidden folders and the output", () => {
  const root = temporaryFolder({
    "training.yaml": "",
    "a/b.md": "",
    "a/.env": "",
    ".git/config": "",
    ".hidden/x.yaml": "",
    "node_modules/x/training.yaml": "",
    "a/dist/x.js": "",
    "a/build.json": '{ "version": "1.0.0" }',
    "dist/b.md": "",
    "out/x.zip": "",
    "earlier/out/build.json": '{ "version": 1, "program": "p", "outputs": [] }',
    "earlier/out/labs/x/lesson.md": "",
  });
  expect(paths(root, [join(root, "out")])).toEqual([
    "a/.env",
    "a/b.md",
    "a/build.json",
    "a/dist/x.js",
    "dist/b.md",
    "training.yaml",
  ]);
});

test("links inside are followed once, links outside are refused", () => {
  const outside = temporaryFolder({ "secret.md": "secret", "folder/x.yaml": "" });
  const root = temporaryFolder({ "training.yaml": "", "real/lesson.md": "text" });
  symlinkSync("../real", join(root, "real/again"));
  symlinkSync("real", join(root, "link"));
  symlinkSync("real/lesson.md", join(root, "lesson.md"));
  symlinkSync(join(outside, "secret.md"), join(root, "secret.md"));
  symlinkSync(join(outside, "folder"), join(root, "secrets"));
  symlinkSync("itself", join(root, "itself"));
  expect(paths(root)).toEqual([
    "itself unreadable",
    "lesson.md",
    "link/lesson.md",
    "real/lesson.md",
    "secret.md outside",
    "secrets outside",
    "training.yaml",
  ]);
});

test("a workspace that is itself a link is one like any other", () => {
  const real = temporaryFolder({ "training.yaml": "" });
  const link = join(temporaryFolder(), "link");
  symlinkSync(real, link);
  expect(paths(link)).toEqual(["training.yaml"]);
});

test("what is no file is not opened", () => {
  const root = temporaryFolder({ "training.yaml": "" });
  execFileSync("mkfifo", [join(root, "pipe.yaml")]);
  expect(paths(root)).toEqual(["pipe.yaml unreadable", "training.yaml"]);
});

test("texts come without their byte order mark, other files as facts", () => {
  const root = temporaryFolder({ "a.md": "\ufeffText", "run.sh": "#!/bin/sh\n" });
  chmodSync(join(root, "run.sh"), 0o755);
  expect(walkFiles(root).map(contentOf)).toEqual(["Text", { size: 10, executable: true }]);
});
