import type { CodeInfo } from "./codes.ts";

/** The codes of what reading finds: files, YAML, the schema, ids, suppressions. */
export const problemCodes: readonly CodeInfo[] = [
  { code: "file/binary", severity: "error", demand: "Documents are text files." },
  { code: "file/conflict", severity: "error", demand: "Merge conflicts are resolved." },
  { code: "file/empty", severity: "error", demand: "A document says something." },
  { code: "file/encoding", severity: "error", demand: "Documents are in UTF-8." },
  { code: "file/many-findings", severity: "error", demand: "A file has at most 1,000 findings." },
  { code: "file/outside", severity: "error", demand: "Files stay inside the workspace, also through links." },
  { code: "file/too-large", severity: "error", demand: "A document has at most 8 MB." },
  { code: "file/unreadable", severity: "error", demand: "Files can be read." },
  { code: "id/format", severity: "error", demand: "Ids are lower case, with digits and single hyphens." },
  {
    code: "markdown/front-matter",
    severity: "error",
    demand: "Front matter stands between two lines with ---.",
  },
  {
    code: "markdown/item",
    severity: "error",
    demand: "An item in Markdown says what it is and which answer is right.",
  },
  { code: "schema/choice", severity: "error", demand: "A value of a closed set is one of the set." },
  { code: "schema/empty", severity: "error", demand: "A key has a value." },
  { code: "schema/kind", severity: "error", demand: "A checkpoint has exactly one kind." },
  {
    code: "schema/language-version",
    severity: "error",
    demand: "A program is written in a version of the language that this tool reads.",
  },
  { code: "schema/missing-key", severity: "error", demand: "Required keys are there." },
  { code: "schema/range", severity: "error", demand: "A duration is one that people believe." },
  { code: "schema/repeated", severity: "warning", demand: "A name stands once in a list." },
  { code: "schema/too-few", severity: "error", demand: "A list has as many items as it needs." },
  { code: "schema/type", severity: "error", demand: "A value has the type of its key." },
  { code: "schema/unknown-key", severity: "error", demand: "Keys are those of the language." },
  { code: "suppression/no-reason", severity: "warning", demand: "A suppression says why." },
  { code: "suppression/unused", severity: "warning", demand: "A suppression suppresses something." },
  { code: "yaml/colon-in-text", severity: "error", demand: "A text with a colon stands in quotes." },
  {
    code: "yaml/comma-in-text",
    severity: "error",
    demand: "Between braces, a text with a comma stands in quotes.",
  },
  {
    code: "yaml/curly-quotes",
    severity: "warning",
    demand: "What is to be quoted stands in straight quotes.",
  },
  { code: "yaml/duplicate-key", severity: "error", demand: "A key stands once." },
  { code: "yaml/hash-in-text", severity: "error", demand: "A text with a # stands in quotes." },
  { code: "yaml/indentation", severity: "error", demand: "What belongs together begins in the same column." },
  { code: "yaml/key-not-text", severity: "error", demand: "A key is a word." },
  { code: "yaml/missing-colon", severity: "error", demand: "A key is followed by a colon." },
  { code: "yaml/odd-character", severity: "error", demand: "Signs that look like those of YAML are those." },
  { code: "yaml/several-documents", severity: "error", demand: "A file holds one document." },
  { code: "yaml/syntax", severity: "error", demand: "A document is readable as YAML." },
  { code: "yaml/tab", severity: "error", demand: "Indentation is made of spaces." },
  {
    code: "yaml/template-unquoted",
    severity: "error",
    demand: "A value that begins with {{ stands in quotes.",
  },
  { code: "yaml/too-deep", severity: "error", demand: "Documents are nested at most 64 levels deep." },
  { code: "yaml/too-many-aliases", severity: "error", demand: "At most 1,000 aliases are expanded." },
  { code: "yaml/unclosed-quote", severity: "error", demand: "Quotation marks are closed." },
  { code: "yaml/unknown-alias", severity: "error", demand: "An alias names an anchor." },
  { code: "yaml/unknown-tag", severity: "error", demand: "Tags are not part of the language." },
  {
    code: "yaml/version-number",
    severity: "warning",
    demand: "A version that looks like a number stands in quotes.",
  },
  { code: "yaml/yes-no", severity: "error", demand: "Yes and no are written true and false." },
];

/** Whether a code is one of those that only building finds: reading and rules say nothing of them. */
export function isFoundByBuilding(code: string): boolean {
  return code.startsWith("output/");
}
