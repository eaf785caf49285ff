import type { PreviewView } from "@coursewright/lsp/protocol";
import { commands, type ExtensionContext, type TextEditor, type Uri, window } from "vscode";
import type { Server } from "../client/server.ts";
import { Preview } from "./preview.ts";

/** `coursewright.previewLesson` and `coursewright.previewSlides`: a page beside the text that follows the typing. */
export function registerPreviews(context: ExtensionContext, server: Server): void {
  const open = new Map<PreviewView, Preview>();
  const show = async (view: PreviewView) => {
    const uri = window.activeTextEditor?.document.uri;
    if (uri === undefined) {
      void window.showInformationMessage("Open a lesson first: a Markdown file that a module lists.");
      return;
    }
    const preview =
      open.get(view) ?? new Preview(server, view, context.extensionUri, () => open.delete(view));
    open.set(view, preview);
    await preview.follow(uri);
  };
  const followEditor = (editor: TextEditor | undefined) => {
    void setLesson(editor?.document.uri);
    if (editor !== undefined) for (const preview of open.values()) void preview.follow(editor.document.uri);
  };
  context.subscriptions.push(
    commands.registerCommand("coursewright.previewLesson", () => show("lesson")),
    commands.registerCommand("coursewright.previewSlides", () => show("slides")),
    window.onDidChangeActiveTextEditor(followEditor),
    { dispose: () => closeAll(open) },
  );
  void setLesson(window.activeTextEditor?.document.uri);
}

/** The buttons above the text stand where there is something to show. */
async function setLesson(uri: Uri | undefined): Promise<void> {
  const shown = uri !== undefined && /\/(modules|exercises|assessments)\/.*\.(md|yaml)$/.test(uri.path);
  await commands.executeCommand("setContext", "coursewright.lesson", shown);
}

function closeAll(open: ReadonlyMap<PreviewView, Preview>): void {
  for (const preview of [...open.values()]) preview.dispose();
}
