import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { documentKinds } from "../language/language.ts";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import { fileKind } from "../workspace/file-kind.ts";
import { analyse } from "../workspace/workspace.ts";
import { jsonSchemas } from "./json-schemas.ts";

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
const validators = new Map(
  Object.entries(jsonSchemas()).map(([kind, schema]) => [kind, ajv.compile(schema)]),
);

/** The sound workspace's YAML documents with their kinds. */
const documents = Object.entries(soundWorkspace).flatMap(([path, text]) => {
  const kind = fileKind(path);
  return kind.as === "document" && kind.kind.parse === undefined
    ? [{ path, text, kind: kind.kind.kind }]
    : [];
});

describe("the published JSON Schemas", () => {
  it("are one for each kind of document in YAML", () => {
    expect([...validators.keys()].sort()).toEqual([...new Set(documentKinds.map(({ kind }) => kind))].sort());
  });

  it("accept what the language accepts", () => {
    expect(documents.length).toBeGreaterThan(4);
    for (const { path, text, kind } of documents) {
      const validate = validators.get(kind);
      expect(validate?.(parse(text)), `${path}: ${ajv.errorsText(validate?.errors)}`).toBe(true);
    }
  });

  it("refuse a misspelt key wherever the language does, and nowhere else", () => {
    let judged = 0;
    for (const { path, text, kind } of documents) {
      for (const match of text.matchAll(/^( *(?:- )?)([a-z][A-Za-z-]*)(?=:)/gm)) {
        const at = match.index + (match[1] ?? "").length;
        const broken = `${text.slice(0, at)}zz${text.slice(at)}`;
        const ours = analyse([...Object.entries(soundWorkspace), [path, broken]]).diagnostics;
        const refused = ours.some((each) => each.file === path && each.code.startsWith("schema/"));
        expect(validators.get(kind)?.(parse(broken)), `${path}: zz${match[2]}`).toBe(!refused);
        judged += 1;
      }
    }
    expect(judged).toBeGreaterThan(40);
  });
});
