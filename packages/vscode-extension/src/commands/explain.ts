import { commands, type Diagnostic, type ExtensionContext, env, languages, type Uri, window } from "vscode";

/** `coursewright.explain`: opens the page of a finding, of the one at the cursor if there is just one. */
export function registerExplain(context: ExtensionContext): void {
  context.subscriptions.push(commands.registerCommand("coursewright.explain", explain));
}

async function explain(): Promise<void> {
  const found = findingsHere();
  const chosen =
    found.length === 1
      ? found[0]
      : await window.showQuickPick(found, { placeHolder: "Which finding?", matchOnDetail: true });
  if (chosen === undefined) {
    if (found.length === 0) void window.showInformationMessage("Nothing was found in this file.");
    return;
  }
  await env.openExternal(chosen.page);
}

interface Explained {
  readonly label: string;
  readonly detail: string;
  readonly page: Uri;
}

/** The findings at the cursor, else those of the file; each once. */
function findingsHere(): readonly Explained[] {
  const editor = window.activeTextEditor;
  if (editor === undefined) return [];
  const all = languages
    .getDiagnostics(editor.document.uri)
    .flatMap((each) => explained(each).map((page) => ({ each, page })));
  const here = all.filter(({ each }) => each.range.contains(editor.selection.active));
  const chosen = (here.length > 0 ? here : all).map(({ page }) => page);
  return [...new Map(chosen.map((each) => [each.label, each])).values()];
}

function explained({ code, message }: Diagnostic): readonly Explained[] {
  if (typeof code !== "object") return [];
  return [{ label: String(code.value), detail: message, page: code.target }];
}
