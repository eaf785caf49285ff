import { type Edited, type FileContent, isPassedOver, isReadAsText } from "@coursewright/spec";
import type { Host } from "./host.ts";
import type { LineTable } from "./line-table.ts";
import type { OpenDocument } from "./open-document.ts";
import { Program } from "./program.ts";
import { takeTurns } from "./take-turns.ts";
import { canonical, parentOf, pathBelow, uriBelow } from "./uris.ts";

/** A file of a program. */
export interface ProgramFile {
  readonly program: Program;
  readonly path: string;
}

const mark = "training.yaml";

/**
 * The programs of the editor's folders and the documents that are open. A file belongs to the program whose
 * folder is the nearest above it; the analysis of a program sees every file below its folder, as the command
 * line does. Has identity and state.
 */
export class Files {
  readonly #host: Host;
  readonly #programs = new Map<string, Program>();
  readonly #open = new Map<string, OpenDocument>();
  readonly #touched: (program: Program, edited?: string) => void;
  /** What the disk is asked for, one after the other. */
  #reading: Promise<void> = Promise.resolve();

  constructor(host: Host, touched: (program: Program, edited?: string) => void) {
    this.#host = host;
    this.#touched = touched;
  }

  programs(): readonly Program[] {
    return [...this.#programs.values()];
  }

  program(folder: string): Program | undefined {
    return this.#programs.get(canonical(folder));
  }

  /** The program a file belongs to; files outside of every program have none. */
  find(uri: string): ProgramFile | undefined {
    return this.#above(canonical(uri)).at(-1);
  }

  openDocument(uri: string): OpenDocument | undefined {
    return this.#open.get(canonical(uri));
  }

  openIn({ program, path }: ProgramFile): OpenDocument | undefined {
    return this.#open.get(`${program.folder}/${path}`);
  }

  /** The lines of a file, open or not. */
  linesOf(file: ProgramFile): LineTable {
    return this.openIn(file)?.lines ?? file.program.linesOf(file.path);
  }

  /** The URI of a file as the editor writes it. */
  uriOf(file: ProgramFile): string {
    return this.openIn(file)?.uri ?? file.program.uriOf(file.path);
  }

  /** Finds the programs in a folder and reads them. */
  async addFolder(uri: string): Promise<void> {
    const paths = await this.#host.list(uri);
    for (const path of paths)
      if (path === mark || path.endsWith(`/${mark}`))
        await this.#addProgram(uriBelow(uri, path.slice(0, -mark.length - 1)));
    if (!paths.includes(mark)) await this.addProgramAbove(uri);
  }

  /** Reads the program that a file outside of the known ones belongs to, if there is one above it. */
  async addProgramAbove(uri: string): Promise<void> {
    const name = canonical(uri);
    for (let folder = parentOf(name); folder !== undefined; folder = parentOf(folder)) {
      if (this.#programs.has(folder)) return;
      const found = this.#open.has(`${folder}/${mark}`) || (await this.#host.read(encoded(folder), mark));
      if (found) return this.#addProgram(encoded(folder));
    }
  }

  removeFolder(uri: string): readonly Program[] {
    const name = canonical(uri);
    const gone = this.programs().filter(
      ({ folder }) => folder === name || pathBelow(name, folder) !== undefined,
    );
    for (const { folder } of gone) this.#programs.delete(folder);
    return gone;
  }

  async #addProgram(uri: string): Promise<void> {
    const folder = canonical(uri);
    if (this.#programs.has(folder)) return;
    const program = new Program(folder, uri);
    this.#programs.set(folder, program);
    await this.#load(program, uri);
  }

  async #load(program: Program, uri: string): Promise<void> {
    for await (const path of takeTurns(await this.#host.list(uri))) {
      const content = this.#textOf(program, path) ?? (await this.#host.read(uri, path));
      if (content !== undefined) program.set(path, content);
    }
    for (const [name, document] of this.#open) {
      const path = pathBelow(program.folder, name);
      if (path !== undefined) program.set(path, contentOf(path, document));
    }
    program.loaded = true;
    this.#touched(program);
  }

  #textOf(program: Program, path: string): FileContent | undefined {
    const document = this.#open.get(`${program.folder}/${path}`);
    return document === undefined ? undefined : contentOf(path, document);
  }

  open(document: OpenDocument): void {
    this.#open.set(canonical(document.uri), document);
    this.changed(document);
  }

  /** Takes the text of an open document over; who knows what was replaced in it spares looking for that. */
  changed(document: OpenDocument, edited?: Edited): void {
    for (const { program, path } of this.#above(canonical(document.uri))) {
      if (program.workspace.text(path) !== document.text)
        program.set(path, contentOf(path, document), edited);
      this.#touched(program, path);
    }
  }

  async close(uri: string): Promise<void> {
    this.#open.delete(canonical(uri));
    await this.refresh([uri]);
  }

  /** Reads files and folders again that something else has changed; an open document keeps its text. */
  refresh(uris: readonly string[]): Promise<void> {
    const done = this.#reading.then(() => this.#refresh(uris));
    this.#reading = done.catch(() => undefined);
    return done;
  }

  /** Resolves when what the disk was asked for so far is read: before that, places in closed files may be others. */
  read(): Promise<void> {
    return this.#reading;
  }

  async #refresh(uris: readonly string[]): Promise<void> {
    for (const uri of uris)
      if (canonical(uri).endsWith(`/${mark}`)) await this.#refreshPrograms(canonical(uri), uri);
    const changed = uris.flatMap((uri) => this.#above(canonical(uri)));
    for (const program of new Set(changed.map((each) => each.program)))
      await this.#refreshIn(
        program,
        changed.filter((each) => each.program === program).map(({ path }) => path),
      );
  }

  /** What walking the folder does not find is no part of the program, whatever was told of it. */
  async #refreshIn(program: Program, paths: readonly string[]): Promise<void> {
    const listed = new Set(await this.#host.list(program.uriOf("")));
    const { workspace } = program;
    for await (const path of takeTurns(paths)) {
      const below = (each: string): boolean => each === path || each.startsWith(`${path}/`);
      const gone = workspace.paths().filter((each) => below(each) && !listed.has(each));
      for (const each of gone) if (!this.#isOpen(program, each)) workspace.delete(each);
      for (const each of listed.has(path) ? [path] : [...listed].filter(below))
        await this.#read(program, each);
    }
    this.#touched(program);
  }

  async #read(program: Program, path: string): Promise<void> {
    const content = await this.#host.read(program.uriOf(""), path);
    if (content !== undefined && !this.#isOpen(program, path)) program.set(path, content);
  }

  #isOpen(program: Program, path: string): boolean {
    return this.#open.has(`${program.folder}/${path}`);
  }

  /** A program begins and ends with its training.yaml. */
  async #refreshPrograms(name: string, uri: string): Promise<void> {
    const folder = name.slice(0, -mark.length - 1);
    const root = uri.slice(0, uri.lastIndexOf("/"));
    const there = this.#open.has(name) || (await this.#host.read(root, mark)) !== undefined;
    if (there) await this.#addProgram(root);
    else {
      const gone = this.#programs.get(folder);
      this.#programs.delete(folder);
      if (gone !== undefined) this.#touched(gone);
    }
  }

  /** The programs above a file, the outermost first. */
  #above(name: string): readonly ProgramFile[] {
    return this.programs()
      .flatMap((program) => {
        const path = pathBelow(program.folder, name);
        const isPart = path !== undefined && !path.split("/").slice(0, -1).some(isPassedOver);
        return isPart ? { program, path } : [];
      })
      .sort((a, b) => a.program.folder.length - b.program.folder.length);
  }
}

function contentOf(path: string, { text }: OpenDocument): FileContent {
  return isReadAsText(path) ? text : { size: text.length };
}

function encoded(name: string): string {
  const at = name.indexOf("://") + 3;
  return name.slice(0, at) + name.slice(at).split("/").map(encodeURIComponent).join("/");
}
