import type { PreviewWorkspace } from "./preview-workspace.ts";

/** What stands where a view would be. */
export function missingPage(workspace: PreviewWorkspace): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nothing to show</title>
<style>:root{color-scheme:light dark}body{font:1.0625rem/1.6 system-ui,sans-serif;display:grid;place-content:center;min-height:90vh;margin:0;padding:2rem;text-align:center}h1{font-size:1.25rem;margin:0 0 .25rem}p{margin:0;opacity:.75;max-width:34rem}</style>
</head><body><main><h1>Nothing to show</h1><p>${reason(workspace)}</p></main></body></html>
`;
}

function reason(workspace: PreviewWorkspace): string {
  if (workspace.program() === undefined) return "The program has errors. Correct them, and it appears here.";
  return "There is nothing of that name in this language and variant, or nothing in it is taught to this segment.";
}
