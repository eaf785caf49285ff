import type { Diagnostic } from "@coursewright/spec";
import type { Connection } from "vscode-languageserver";
import type { Files, ProgramFile } from "./files.ts";
import type { Program } from "./program.ts";
import { soon, takeTurns } from "./take-turns.ts";
import { toDiagnostic } from "./to-diagnostic.ts";
import { canonical } from "./uris.ts";

/** How findings reach the client. */
export interface Delivery {
  /** The client asks for findings: it is told to ask again, if it can be. */
  readonly pull: boolean;
  readonly refresh: boolean;
}

interface Sent {
  readonly uri: string;
  readonly list: readonly Diagnostic[];
  readonly version: number | undefined;
}

/**
 * Brings findings to the client as soon as the messages that wait are read, without a delay: what is typed
 * meanwhile comes first, and findings of a text that is no longer there are never sent. Has identity and state.
 */
export class Findings {
  delivery: Delivery = { pull: false, refresh: false };
  readonly #connection: Connection;
  readonly #files: () => Files;
  /** Files to look at, by program. */
  readonly #waiting = new Map<Program, Set<string>>();
  /** Files whose findings a client that pulls asks for anyway. */
  readonly #edited = new Set<string>();
  readonly #sent = new Map<string, Sent>();
  #run = 0;
  #planned = false;

  constructor(connection: Connection, files: () => Files) {
    this.#connection = connection;
    this.#files = files;
  }

  /** A program has changed, by a file that the client itself has edited or by something else: its findings are sent soon. */
  touch(program: Program, edited?: string): void {
    const waiting = this.#waiting.get(program) ?? new Set();
    this.#waiting.set(program, waiting);
    if (edited !== undefined) {
      waiting.add(edited);
      this.#edited.add(`${program.folder}/${edited}`);
    }
    this.#plan();
  }

  /** Brings a program's findings up to date, remembering whose are to be sent. */
  settle(program: Program): void {
    const touched = program.workspace.settle();
    const waiting = this.#waiting.get(program);
    if (waiting === undefined) {
      if (touched.size === 0) return;
      this.#waiting.set(program, new Set(touched));
      this.#plan();
    } else for (const path of touched) waiting.add(path);
  }

  #plan(): void {
    this.#run += 1;
    if (this.#planned) return;
    this.#planned = true;
    soon(() => soon(() => this.#start()));
  }

  #start(): void {
    this.#planned = false;
    this.#send(this.#run).catch((bug: unknown) => {
      this.#connection.console.error(bug instanceof Error ? (bug.stack ?? bug.message) : String(bug));
    });
  }

  async #send(run: number): Promise<void> {
    const files = this.#files();
    for (const program of [...this.#waiting.keys()]) {
      if (files.program(program.folder) !== program) this.#forget(program);
      else if (program.loaded) this.settle(program);
    }
    if (this.delivery.pull) {
      this.#refresh();
      return;
    }
    for await (const file of takeTurns(this.#queue(files))) {
      if (run !== this.#run) return;
      this.#waiting.get(file.program)?.delete(file.path);
      this.#publish(file, files);
    }
    for (const [program, paths] of this.#waiting)
      if (paths.size === 0 && program.loaded) this.#waiting.delete(program);
  }

  /** What is open first: that is what somebody looks at. */
  #queue(files: Files): readonly ProgramFile[] {
    const all = [...this.#waiting].flatMap(([program, paths]) =>
      program.loaded ? [...paths].map((path) => ({ program, path })) : [],
    );
    const open = all.filter((file) => files.openIn(file) !== undefined);
    return [...open, ...all.filter((file) => files.openIn(file) === undefined)];
  }

  #publish(file: ProgramFile, files: Files): void {
    const uri = files.uriOf(file);
    if (files.find(uri)?.program !== file.program) return;
    const list = file.program.workspace.diagnosticsOf(file.path);
    const document = files.openIn(file);
    const name = canonical(uri);
    const before = this.#sent.get(name);
    const nothingNew = before === undefined ? list.length === 0 : before.list === list;
    if (nothingNew && (document === undefined || before?.version === document.version)) return;
    this.#sent.set(name, { uri, list, version: document?.version });
    this.#connection
      .sendDiagnostics({
        uri,
        ...(document === undefined ? {} : { version: document.version }),
        diagnostics: list.map((each) => toDiagnostic(each, file, files)),
      })
      .catch(ignore);
  }

  /** Takes back what was said of a program that is no longer there. */
  #forget(program: Program): void {
    this.#waiting.delete(program);
    const files = this.#files();
    for (const [name, { uri, list }] of this.#sent) {
      if (!name.startsWith(`${program.folder}/`) || files.find(uri) !== undefined) continue;
      this.#sent.delete(name);
      if (list.length > 0) this.#connection.sendDiagnostics({ uri, diagnostics: [] }).catch(ignore);
    }
  }

  #refresh(): void {
    let others = false;
    for (const [program, paths] of this.#waiting) {
      if (!program.loaded) continue;
      if ([...paths].some((path) => !this.#edited.has(`${program.folder}/${path}`))) others = true;
      this.#waiting.delete(program);
    }
    this.#edited.clear();
    if (this.delivery.refresh && others) this.#connection.languages.diagnostics.refresh().catch(ignore);
  }
}

/** A client that is leaving, or says no, misses nothing that it still wants. */
function ignore(): void {}
