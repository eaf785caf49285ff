import { defineRule } from "../rule.ts";

/** What `library:` promises is kept only when modules of other workspaces are read. */
export const notRead = defineRule({
  code: "library/not-read",
  severity: "error",
  demand: "Modules stand in this workspace: those of other workspaces are not read yet.",
  subject: "program",
  *check({ value }) {
    for (const name of Object.keys(value.library ?? {}))
      yield {
        path: ["library", name],
        key: true,
        message: `Modules of other workspaces are not read yet, so "${name}" adds nothing.`,
        hint: "Copy the modules you need into modules/, and remove the line.",
      };
  },
});
