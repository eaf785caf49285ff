import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { analyse, type FileContent, outlineSchema, resolveProgram } from "@coursewright/spec";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";

const { workspace } = analyse(readFolder(import.meta.dirname));
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
const validate = ajv.compile(outlineSchema());

test.each([{}, { language: "id" }, { variant: "healthcare" }, { language: "id", variant: "healthcare" }])(
  "the outline follows its published schema: %o",
  (options) => {
    const outline = resolveProgram(workspace, options);
    expect(outline?.modules.length).toBe(3);
    expect(validate(JSON.parse(JSON.stringify(outline))), ajv.errorsText(validate.errors)).toBe(true);
  },
);

test("the schema refuses what is not an outline", () => {
  expect(validate({ ...resolveProgram(workspace), surprise: 1 })).toBe(false);
});

/** Every file of a folder: the text of what the language reads, the size of everything else. */
function readFolder(folder: string): (readonly [string, FileContent])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).split(sep).join("/"), readContent(path)] as const);
}

function readContent(path: string): FileContent {
  return /\.(?:yaml|md|po)$/.test(path) ? readFileSync(path, "utf8") : { size: statSync(path).size };
}
