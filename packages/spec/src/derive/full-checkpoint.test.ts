import { expect, it } from "vitest";
import { analyse } from "../workspace/workspace.ts";
import { fullCheckpoint } from "./full-checkpoint.ts";

const written: readonly (readonly [string, unknown])[] = [
  ["{ run: test -f a.txt }", { run: { command: "test -f a.txt" } }],
  ["{ run: { command: cat a.txt, stdout: yes } }", { run: { command: "cat a.txt", stdout: "yes" } }],
  [
    "{ file: { path: a.txt, contains: one, matches: ^o } }",
    { file: { path: "a.txt", text: { contains: "one", matches: "^o" } } },
  ],
  ["{ file: { path: a.txt, exists: false } }", { file: { path: "a.txt", exists: false } }],
  ['{ file: { path: a.txt, mode: "0600" } }', { file: { path: "a.txt", mode: "0600" } }],
  [
    "{ http: { url: http://localhost/, status: 200 }, timeout: 5s, retry: { times: 3, every: 1s } }",
    { http: { url: "http://localhost/", status: 200 }, timeout: 5, retry: { times: 3, every: 1 } },
  ],
  ["{ script: check.sh, title: It works }", { script: "check.sh", title: "It works" }],
];

it.each(written)("writes out the short forms of %s", (text, full) => {
  const lab = `environment: {}\nsteps:\n  send:\n    check:\n      - ${text}\n`;
  const { workspace } = analyse([["exercises/send/lab.yaml", lab]], []);
  const [checkpoint] = workspace.world.value("lab", "send")?.steps.send?.check ?? [];
  expect(checkpoint && fullCheckpoint(checkpoint)).toStrictEqual(full);
});
