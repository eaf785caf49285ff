import { findingCodes } from "@coursewright/compiler";
import { codes, documentKinds, jsonSchemas, outlineSchema } from "@coursewright/spec";
import { typePages } from "./reference-types.ts";

/** Every generated file of the reference: paths from the repository's root with their texts. */
export function referenceFiles(): Readonly<Record<string, string>> {
  return {
    "docs/reference/README.md": index(),
    ...Object.fromEntries(
      documentKinds
        .filter(({ parse }) => parse === undefined)
        .map(({ kind, pattern, type }) => [`docs/reference/${kind}.md`, typePages(kind, pattern, type)]),
    ),
    "docs/rules/README.md": rules(),
    ...Object.fromEntries(
      Object.entries(jsonSchemas()).map(([kind, schema]) => [`schemas/${kind}.json`, json(schema)]),
    ),
    "schemas/outline.json": json(outlineSchema()),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function index(): string {
  const rows = documentKinds
    .filter(({ parse }) => parse === undefined)
    .map(({ kind, pattern, type }) => `| [${kind}](${kind}.md) | \`${pattern}\` | ${type.doc} |`);
  return `# Reference of the language

Generated from the definition in \`packages/spec/src/language\`. One page for each kind of document.

| kind | file | what it says |
| --- | --- | --- |
${rows.join("\n")}

An assessment can also be written in Markdown, as \`assessments/<id>.assessment.md\`.
`;
}

function rules(): string {
  const rows = [...codes.values(), ...findingCodes]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, severity, demand }) => `| [${code}](${code}.md) | ${severity} | ${demand} |`);
  return `# Findings

Every finding has a code, a page here, and \`coursewright explain CODE\`. Generated from the rules themselves.

| code | severity | what is demanded |
| --- | --- | --- |
${rows.join("\n")}
`;
}
