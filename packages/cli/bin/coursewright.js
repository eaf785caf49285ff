#!/usr/bin/env node
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const program = new URL("../dist/bundle/main.js", import.meta.url);

if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Coursewright needs Node 20.19 or newer; this is ${process.version}.`,
    "Install a current one from https://nodejs.org.",
  );
} else if (!existsSync(program)) {
  fail("Coursewright has not been built here yet.", 'Run "npm run build" in its repository, then try again.');
} else {
  nodeModule.enableCompileCache?.();
  const { main } = await import(program.href);
  await main();
}

function fail(problem, remedy) {
  process.stderr.write(`✗ ${problem}\n  ${remedy}\n`);
  process.exitCode = 2;
}
