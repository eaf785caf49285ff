import { analyse, outlineSchema, resolveProgram } from "@coursewright/spec";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { readFolder } from "./read-folder.ts";

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
