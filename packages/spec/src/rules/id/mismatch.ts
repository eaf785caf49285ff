import { isId } from "../../types/names.ts";
import { defineRule } from "../rule.ts";

const named = new Set(["module", "exercise", "assessment", "session", "variant"]);

/** An id that is written inside a document is the one that its folder or file has. */
export const mismatch = defineRule({
  code: "id/mismatch",
  severity: "error",
  demand: "An id written in a document is that of its folder or file.",
  subject: "any",
  *check({ kind, id, file, value }) {
    if (!named.has(kind) || typeof value !== "object" || !("id" in value)) return;
    const written = value.id;
    if (written === undefined || written === id || !isId(id)) return;
    yield {
      path: ["id"],
      message: `This ${kind} calls itself "${written}", but its place (${file}) names it "${id}".`,
      hint: `The name of the ${kind === "module" || kind === "exercise" ? "folder" : "file"} counts. Remove this line, or rename what it stands in.`,
      fixes: [{ title: `Change to "${id}"`, edits: [{ path: ["id"], newText: id }] }],
    };
  },
});
