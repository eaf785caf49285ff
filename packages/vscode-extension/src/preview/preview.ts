import {
  type PreviewChoice,
  type PreviewParams,
  type PreviewResult,
  type PreviewView,
  previewRequest,
} from "@coursewright/lsp/protocol";
import {
  type Disposable,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { Server } from "../client/server.ts";
import { previewShell } from "./preview-shell.ts";

/** A file that is being written, and the folder of the program it belongs to. */
interface Followed {
  readonly uri: Uri;
  readonly program: Uri;
}

const titles: Readonly<Record<PreviewView, string>> = { lesson: "Lesson", slides: "Slides" };

/**
 * A panel that shows what the followed file becomes. Has identity and state: the panel, the file, and one request at
 * a time; what is typed meanwhile is asked for when its answer has come.
 */
export class Preview {
  readonly #server: Server;
  readonly #view: PreviewView;
  readonly #panel: WebviewPanel;
  readonly #listeners: readonly Disposable[];
  #followed: Followed | undefined;
  /** Asked for last; what comes too late is not followed. */
  #wanted: Uri | undefined;
  #mark = "";
  /** What was chosen in the panel, for as long as it is open; without it the file's name decides. */
  #choice: PreviewChoice = {};
  #asking = false;
  #outdated = false;

  constructor(server: Server, view: PreviewView, icons: Uri, closed: () => void) {
    this.#server = server;
    this.#view = view;
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#panel = window.createWebviewPanel(`coursewright.${view}`, titles[view], column, {
      enableScripts: true,
      retainContextWhenHidden: true,
      localResourceRoots: (workspace.workspaceFolders ?? []).map(({ uri }) => uri),
    });
    // A tab draws its icon as a picture, which knows no colour of the theme.
    this.#panel.iconPath = {
      light: Uri.joinPath(icons, "media/preview-light.svg"),
      dark: Uri.joinPath(icons, "media/preview-dark.svg"),
    };
    this.#panel.webview.html = previewShell(this.#panel.webview.cspSource);
    this.#listeners = [
      workspace.onDidChangeTextDocument(() => void this.refresh()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => void this.#point(textEditor)),
      this.#panel.webview.onDidReceiveMessage((message) => void this.#choose(message)),
    ];
    this.#panel.onDidDispose(() => {
      for (const each of this.#listeners) each.dispose();
      closed();
    });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** Shows another file; one that becomes nothing leaves what is shown. */
  async follow(uri: Uri): Promise<void> {
    this.#wanted = uri;
    const program = await programOf(uri);
    if (program === undefined || this.#wanted !== uri) return;
    const before = this.#followed;
    this.#followed = { uri, program };
    if (!(await this.refresh()) && before !== undefined) this.#followed = before;
  }

  /** @returns whether there is something to show. */
  async refresh(): Promise<boolean> {
    if (this.#asking) {
      this.#outdated = true;
      return true;
    }
    this.#asking = true;
    try {
      const page = await this.#ask();
      if (page !== null) await this.#show(page);
      return page !== null;
    } finally {
      this.#asking = false;
      if (this.#outdated) {
        this.#outdated = false;
        void this.refresh();
      }
    }
  }

  async #choose({
    name,
    value,
  }: {
    readonly name: keyof PreviewChoice;
    readonly value: string;
  }): Promise<void> {
    this.#choice = { ...this.#choice, [name]: value };
    await this.refresh();
  }

  async #ask(): Promise<PreviewResult | null> {
    if (this.#followed === undefined) return null;
    const { uri, program } = this.#followed;
    const params: PreviewParams = {
      uri: uri.toString(),
      view: this.#view,
      base: this.#panel.webview.asWebviewUri(program).toString(),
      choice: this.#choice,
    };
    return this.#server.request<PreviewResult | null>(previewRequest, params);
  }

  async #show({ title, html, mark, choosers }: PreviewResult): Promise<void> {
    await this.#panel.webview.postMessage({ choosers });
    if (mark === this.#mark) return;
    this.#mark = mark;
    this.#panel.title = `${titles[this.#view]}: ${title}`;
    await this.#panel.webview.postMessage({ html, heading: this.#heading() });
  }

  /** Slides go where the cursor is. */
  async #point({ document }: TextEditor): Promise<void> {
    if (this.#view === "slides" && document.uri.toString() === this.#followed?.uri.toString())
      await this.#panel.webview.postMessage({ heading: this.#heading() });
  }

  #heading(): string | undefined {
    const uri = this.#followed?.uri.toString();
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    return this.#view === "slides" && editor !== undefined ? headingAbove(editor) : undefined;
  }
}

/** The heading of the slide that the cursor's line is on: lessons begin a slide with `##`. */
function headingAbove({ document, selection }: TextEditor): string | undefined {
  for (let line = selection.active.line; line >= 0; line -= 1) {
    const heading = /^##\s+(.*?)\s*#*$/.exec(document.lineAt(line).text)?.[1];
    if (heading !== undefined) return heading.replaceAll(/[*_`]/g, "");
  }
  return undefined;
}

/** The nearest folder upward that holds training.yaml, else the editor's own; undefined outside of that. */
async function programOf(uri: Uri): Promise<Uri | undefined> {
  const folder = workspace.getWorkspaceFolder(uri)?.uri;
  if (folder === undefined) return undefined;
  for (let at = Uri.joinPath(uri, ".."); at.path.length >= folder.path.length; at = Uri.joinPath(at, "..")) {
    const found = await workspace.fs.stat(Uri.joinPath(at, "training.yaml")).then(
      () => true,
      () => false,
    );
    if (found) return at;
    if (at.path === "/") break;
  }
  return folder;
}
