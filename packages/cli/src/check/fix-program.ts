import type { Workspace } from "@coursewright/spec";
import { numbered } from "../check-formats/summary.ts";
import type { CommandContext } from "../command-context.ts";
import { fixWorkspace } from "../fix-workspace.ts";
import { saveTexts } from "../host/save-texts.ts";

/** Makes every repair there is no doubt about, writes the files, and says how many. */
export function fixProgram(root: string, workspace: Workspace, context: CommandContext): void {
  const { count, texts } = fixWorkspace(workspace);
  const left = saveTexts(root, texts);
  for (const file of left) context.stderr(`${file} was changed meanwhile and is left alone.\n`);
  const files = texts.size - left.length;
  if (!context.quiet) context.stderr(`${numbered(count, "repair")} in ${numbered(files, "file")}.\n`);
}
