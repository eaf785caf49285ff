import { misnamedDocuments } from "../../workspace/world.ts";
import { defineRule } from "../rule.ts";

/** A file whose name is nearly a document's would silently not be read. */
export const unknownName = defineRule({
  code: "file/unknown-name",
  severity: "error",
  demand: "A file that looks like a document has a document's name.",
  subject: "program",
  *check(_subject, world) {
    for (const { path, meant } of world.get(misnamedDocuments, ""))
      yield {
        file: path,
        message: `"${path}" is not read: no document has a name like that.`,
        hint: `Did you mean "${meant}"? Rename the file.`,
      };
  },
});
