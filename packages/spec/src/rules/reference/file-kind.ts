import { shorten } from "../../types/mismatch.ts";
import { usesIn } from "../intact.ts";
import { fileDemand, isWrongKind } from "../named-files.ts";
import { defineRule } from "../rule.ts";
import { workspacePath } from "../workspace-path.ts";

/** A file is of the kind its key asks for. */
export const fileKind = defineRule({
  code: "reference/file-kind",
  severity: "error",
  demand: "A file is of the kind that its key asks for.",
  subject: "any",
  *check(subject, world) {
    const { file } = subject;
    for (const { kinds, path, text } of usesIn(subject, world)) {
      const demand = kinds.includes("file") ? fileDemand(path) : undefined;
      if (demand === undefined || workspacePath(file, text) === undefined) continue;
      if (!isWrongKind(demand, text, file, world)) continue;
      yield { path, message: `${demand.what}, and "${shorten(text)}" is not.`, hint: demand.hint };
    }
  },
});
