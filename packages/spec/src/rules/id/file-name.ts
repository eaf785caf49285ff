import { isId, toId } from "../../types/names.ts";
import { defineRule } from "../rule.ts";

const places: Readonly<Record<string, string>> = {
  module: "folder",
  exercise: "folder",
  assessment: "file",
  session: "file",
  variant: "file",
};

/** Folders and files that name something are named like ids, or nothing could refer to them. */
export const fileName = defineRule({
  code: "id/file-name",
  severity: "error",
  demand: "A folder or file that names something is named like an id.",
  subject: "any",
  *check({ kind, id, file, value }) {
    const place = places[kind];
    if (place === undefined || isId(id) || value === undefined) return;
    const better = toId(id);
    yield {
      message: `"${id}" (${file}) cannot be the id of this ${kind}, so nothing can refer to it.`,
      hint: `Rename the ${place}${better === undefined ? "" : `, for example to "${better}"`}: an id has lower-case letters, digits and single hyphens.`,
    };
  },
});
