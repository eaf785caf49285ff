import type { Diagnostic, Range } from "../diagnostics/diagnostic.ts";
import { FileDiagnostics } from "../diagnostics/file-diagnostics.ts";
import { LineMap } from "../diagnostics/line-map.ts";
import { type Suppression, suppressionsIn } from "../diagnostics/suppression.ts";
import { type Document, everythingIn, readDocument } from "../documents/document.ts";
import type { Entity } from "../documents/entity.ts";
import { readMarkdownFacts } from "../documents/markdown-facts.ts";
import type { Change } from "../documents/recut.ts";
import { Graph } from "../incremental/graph.ts";
import { parsePo } from "../locale/parse-po.ts";
import type { Finding, Rule, Severity } from "../rules/rule.ts";
import { rules as allRules } from "../rules/rules.ts";
import { parseText } from "../syntax/parse-text.ts";
import { EntityIndex } from "./entity-index.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import { type FoundPlace, findInText } from "./find-place.ts";
import { judgeEntity } from "./judge-entity.ts";
import { locate, type ParseBlock } from "./locate.ts";
import { type Refusal, refusalOf, staysFit } from "./refusal.ts";
import { UnknownsIndex } from "./unknowns-index.ts";
import { type FileFacts, World } from "./world.ts";

/** A file as the host gives it: its text, or facts about one whose text is not needed or not fit to read. */
export type FileContent = string | (FileFacts & { readonly refused?: Refusal });

/** The text that was before, and the offsets in it between which another text stands now. */
export interface Edited {
  readonly before: string;
  readonly start: number;
  readonly end: number;
}

interface FileState {
  readonly kind: FileKind;
  readonly text?: string;
  readonly refused?: Refusal;
  readonly document?: Document;
}

/**
 * A workspace under analysis: files come in, findings come out. One engine for the command line, the
 * compiler and the editor. Setting a file re-reads only its changed blocks and asks again only the
 * rules that read something that changed; the result is that of a fresh analysis. It never throws on
 * any content, knows no disk and no clock. Has identity and state.
 */
export class Workspace {
  readonly world: World;
  readonly #graph = new Graph();
  readonly #index = new EntityIndex(this.#graph);
  readonly #unknowns = new UnknownsIndex(this.#graph);
  readonly #files = new Map<string, FileState>();
  readonly #diagnostics = new Map<string, FileDiagnostics>();
  readonly #findings = new Map<string, Findings>();
  readonly #rulesFor: (kind: string) => readonly Rule[];
  /** Line beginnings of files that somebody asked for; after edits they are patched. */
  readonly #lines = new Map<string, LineMap>();
  readonly #trees = new Map<string, ReturnType<typeof parseText>>();
  /** By file in which no entity stands: those for whom something was found in it. */
  readonly #finders = new Map<string, Set<string>>();
  /** By file: the files whose findings point into it. */
  readonly #pointers = new Map<string, Set<string>>();
  /** Files whose findings may differ from those told last. */
  readonly #outdated = new Set<string>();
  #severities: Readonly<Record<string, string>> = noSeverities;
  #pathsChanged = false;

  constructor(rules: readonly Rule[] = allRules) {
    this.world = new World(this.#graph, this.#index);
    const byKind = new Map<string, Rule[]>();
    this.#rulesFor = (kind) => {
      const known =
        byKind.get(kind) ?? rules.filter((rule) => rule.subject === kind || rule.subject === "any");
      byKind.set(kind, known as Rule[]);
      return known;
    };
  }

  /**
   * Adds a file or replaces its content. Paths are relative to the workspace, with `/`.
   *
   * @param edited what was replaced to come to this text, if somebody knows: that spares looking for it.
   */
  set(path: string, content: FileContent, edited?: Edited): void {
    if (edited === undefined || typeof content !== "string" || this.text(path) !== edited.before) {
      this.#lines.delete(path);
      this.#set(path, content);
    } else this.#edit(path, content, edited);
  }

  /** A text of which a part was replaced. */
  #edit(path: string, content: string, { before, start, end }: Edited): void {
    const suffix = before.length - end;
    this.#lines.get(path)?.edit(start, end, content.slice(start, content.length - suffix));
    this.#set(path, content, { prefix: start, suffix });
  }

  #set(path: string, content: FileContent, change?: Change): void {
    const before = this.#files.get(path);
    const kind = before?.kind ?? fileKind(path);
    const text = typeof content === "string" ? content : undefined;
    const refused = typeof content === "string" ? refusalIn(content, before, change) : content.refused;
    const document =
      kind.as === "document" && text !== undefined && refused === undefined
        ? readDocument(path, kind.id, text, kind.kind, before?.document, change)
        : undefined;
    this.#replace(path, before, {
      kind,
      ...(text === undefined ? {} : { text }),
      ...(refused === undefined ? {} : { refused }),
      ...(document === undefined ? {} : { document }),
    });
    const size = typeof content === "string" ? content.length : content.size;
    const markdown =
      text !== undefined && refused === undefined && path.endsWith(".md")
        ? { markdown: readMarkdownFacts(text) }
        : {};
    this.#graph.set(`file ${path}`, typeof content === "string" ? { size, ...markdown } : content);
    if (kind.as === "locale")
      this.#graph.set(`locale ${kind.language}`, text === undefined ? undefined : parsePo(text));
    if (before === undefined) this.#pathsChanged = true;
  }

  /** Replaces a part of a file's text, by offsets. */
  edit(path: string, start: number, end: number, newText: string): void {
    const before = this.text(path) ?? "";
    const from = Math.max(0, Math.min(start, before.length));
    const to = Math.max(from, Math.min(end, before.length));
    this.#edit(path, before.slice(0, from) + newText + before.slice(to), { before, start: from, end: to });
  }

  delete(path: string): void {
    const before = this.#files.get(path);
    if (before === undefined) return;
    this.#replace(path, before, undefined);
    this.#lines.delete(path);
    this.#graph.set(`file ${path}`, undefined);
    if (before.kind.as === "locale") this.#graph.set(`locale ${before.kind.language}`, undefined);
    this.#pathsChanged = true;
  }

  /** Whether a file is there, be its text known or not. */
  has(path: string): boolean {
    return this.#files.has(path);
  }

  text(path: string): string | undefined {
    return this.#files.get(path)?.text;
  }

  document(path: string): Document | undefined {
    return this.#files.get(path)?.document;
  }

  /** The entity of that name as it stands now. */
  entity(kind: string, key: string): Entity | undefined {
    return this.#index.entity(kind, key);
  }

  /** All names of a kind as they stand now, sorted; asks no rule. */
  keys(kind: string): readonly string[] {
    this.#index.flush();
    return this.world.keys(kind);
  }

  /** All paths, sorted. */
  paths(): readonly string[] {
    return [...this.#files.keys()].sort();
  }

  /** Where a place stands that was named outside of the analysis; in a file where it is in no entity. */
  find(place: FoundPlace, file?: string): { readonly file: string; readonly range: Range } | undefined {
    if ("entity" in place) {
      const entity = this.#index.entity(place.entity.kind, place.entity.key);
      const document = entity === undefined ? undefined : this.document(entity.file);
      if (entity === undefined || document === undefined) return undefined;
      return {
        file: entity.file,
        range: this.#linesOf(entity.file).range(locate(document, entity, place, this.#parse)),
      };
    }
    const span = file === undefined ? undefined : findInText(this.text(file) ?? "", place);
    return file === undefined || span === undefined
      ? undefined
      : { file, range: this.#linesOf(file).range(span) };
  }

  /** The comments in a file that silence findings. */
  suppressionsIn(path: string): readonly (Suppression & { readonly range: Range })[] {
    const { text, document } = this.#files.get(path) ?? {};
    if (text === undefined) return [];
    const lines = () => this.#linesOf(path);
    return suppressionsIn(path, text, document, this.#parse, lines).map((each) => ({
      ...each,
      range: lines().range(each),
    }));
  }

  /** The severity that the program gives a code, if it gives it one. */
  severityOf(code: string): Severity | "off" | undefined {
    return this.#severities[code] as Severity | "off" | undefined;
  }

  /** The findings of one file, in order. */
  diagnosticsOf(path: string): readonly Diagnostic[] {
    this.settle();
    return this.#diagnosticsOf(path);
  }

  /** The findings of all files: sorted by file, offset and code. */
  diagnostics(): readonly Diagnostic[] {
    this.settle();
    return this.paths().flatMap((path) => this.#diagnosticsOf(path));
  }

  /**
   * Brings the findings up to date.
   *
   * @returns the files whose findings may differ from before.
   */
  settle(): ReadonlySet<string> {
    this.#index.flush();
    if (this.#pathsChanged) this.#graph.set("paths", this.paths());
    this.#pathsChanged = false;
    for (const [name, findings] of this.#graph.settle()) {
      const found = findings as Findings;
      if (found.length === 0 && !this.#findings.has(name)) continue;
      this.#find(name, found);
      const file = this.#watched(name)?.file;
      if (file !== undefined) this.#outdated.add(file);
    }
    this.#readSettings();
    const touched = new Set(this.#outdated);
    for (const file of touched) this.#diagnostics.delete(file);
    this.#outdated.clear();
    return touched;
  }

  #readSettings(): void {
    const severities = this.world.head("program", "program")?.check?.rules ?? noSeverities;
    if (severities === this.#severities) return;
    this.#severities = severities;
    for (const path of this.#files.keys()) this.#outdated.add(path);
  }

  #replace(path: string, before: FileState | undefined, now: FileState | undefined): void {
    this.#outdate(path);
    const touched = this.#index.update(before?.document, now?.document);
    this.#unknowns.update(path, now === undefined ? undefined : unknownsOf(now));
    for (const name of touched) this.#judge(name);
    if (now === undefined) this.#files.delete(path);
    else this.#files.set(path, now);
  }

  /** The findings of a file, and those that point into it, have to be placed again. */
  #outdate(path: string): void {
    this.#outdated.add(path);
    for (const file of this.#pointers.get(path) ?? []) this.#outdated.add(file);
    this.#pointers.delete(path);
  }

  /** Keeps an entity's findings up to date for as long as it exists. */
  #judge(name: string): void {
    const kind = name.slice(0, name.indexOf(" "));
    const key = name.slice(kind.length + 1);
    const files = this.#index.files(kind, key);
    for (const file of files) this.#outdated.add(file);
    if (files.length > 0) {
      this.#graph.watch(`judge ${name}`, () => judgeEntity(kind, key, this.world, this.#rulesFor(kind)));
    } else {
      this.#graph.unwatch(`judge ${name}`);
      this.#find(`judge ${name}`, []);
    }
  }

  /** Remembers what was found for an entity, and in which files outside of it. */
  #find(name: string, found: Findings): void {
    for (const { file } of this.#findings.get(name) ?? []) {
      if (file === undefined) continue;
      this.#outdated.add(file);
      this.#finders.get(file)?.delete(name);
    }
    for (const { file } of found) {
      if (file === undefined) continue;
      this.#outdated.add(file);
      this.#finders.set(file, (this.#finders.get(file) ?? new Set()).add(name));
    }
    if (found.length === 0) this.#findings.delete(name);
    else this.#findings.set(name, found);
  }

  #diagnosticsOf(path: string): readonly Diagnostic[] {
    const state = this.#files.get(path);
    if (state === undefined) return [];
    const known =
      this.#diagnostics.get(path) ??
      new FileDiagnostics({
        path,
        text: state.text ?? "",
        document: state.document,
        refused: state.refused,
        findings: () => this.#findingsIn(path, state.document),
        lines: (file) => this.#linesOf(file),
        entity: (kind, key) => this.#index.entity(kind, key),
        documentAt: (file) => {
          this.#pointers.set(file, (this.#pointers.get(file) ?? new Set()).add(path));
          return this.#files.get(file)?.document;
        },
        parse: this.#parse,
        severity: (code) => this.severityOf(code),
      });
    this.#diagnostics.set(path, known);
    return known.list();
  }

  /** What rules found in a document: by its entities, or by what was found at all, whichever are fewer. */
  *#findingsIn(path: string, document: Document | undefined): Generator<readonly [Entity, Findings]> {
    yield* this.#findingsOutside(path);
    if (document === undefined) return;
    const names =
      this.#findings.size < document.entities.length
        ? [...this.#findings.keys()].sort()
        : new Set(document.entities.map(watchName));
    for (const name of names) {
      const findings = this.#findings.get(name);
      const entity = findings && this.#watched(name);
      if (findings !== undefined && entity?.file === path)
        yield [entity, findings.filter(({ file }) => file === undefined)];
    }
  }

  /** What rules found in a file for entities elsewhere; several may show one text, and it is told once. */
  *#findingsOutside(path: string): Generator<readonly [Entity, Findings]> {
    const told = new Set<string>();
    for (const name of [...(this.#finders.get(path) ?? [])].sort()) {
      const entity = this.#watched(name);
      const found = this.#findings.get(name)?.filter((finding) => finding.file === path) ?? [];
      const fresh = found.filter((finding) => !told.has(JSON.stringify(finding)));
      for (const finding of fresh) told.add(JSON.stringify(finding));
      if (entity !== undefined) yield [entity, fresh];
    }
  }

  /** The entity whose findings are known by this name. */
  #watched(name: string): Entity | undefined {
    const kind = name.slice("judge ".length, name.indexOf(" ", "judge ".length));
    return this.#index.entity(kind, name.slice(`judge ${kind} `.length));
  }

  #linesOf(file: string): LineMap {
    const lines = this.#lines.get(file) ?? new LineMap(this.#files.get(file)?.text ?? "");
    this.#lines.set(file, lines);
    return lines;
  }

  /** Trees are not kept; the few that somebody looks at are. */
  readonly #parse: ParseBlock = (document, block) => {
    const known = this.#trees.get(block.text);
    if (known !== undefined) return known;
    const parsed = (documentParser(document) ?? parseText)(block.text);
    if (this.#trees.size > 64) this.#trees.clear();
    this.#trees.set(block.text, parsed);
    return parsed;
  };
}

function documentParser(document: Document): typeof parseText | undefined {
  const kind = fileKind(document.path);
  return kind.as === "document" ? kind.kind.parse : undefined;
}

type Findings = readonly (Finding & { readonly rule: string })[];

const noSeverities: Readonly<Record<string, string>> = {};

function watchName(entity: Pick<Entity, "kind" | "key">): string {
  return `judge ${entity.kind} ${entity.key}`;
}

function unknownsOf(state: FileState): Parameters<UnknownsIndex["update"]>[1] {
  if (state.kind.as !== "document") return undefined;
  const { kind, id } = state.kind;
  return {
    owner: id,
    ...(state.document?.unknowns ?? {
      defines: new Set([...everythingIn(kind).defines, kind.kind]),
      refersTo: everythingIn(kind).refersTo,
    }),
  };
}

/** Of a text that was fit to read, only what was put into it can make it unfit. */
function refusalIn(
  text: string,
  before: FileState | undefined,
  change: Change | undefined,
): Refusal | undefined {
  const wasFit = before?.text !== undefined && before.refused === undefined;
  return wasFit && change !== undefined && staysFit(before.text, text, change) ? undefined : refusalOf(text);
}

/** Analyses files once: the workspace, for further questions, and its findings. */
export function analyse(
  files: Iterable<readonly [string, FileContent]>,
  rules?: readonly Rule[],
): { readonly workspace: Workspace; readonly diagnostics: readonly Diagnostic[] } {
  const workspace = new Workspace(rules);
  for (const [path, content] of files) workspace.set(path, content);
  return { workspace, diagnostics: workspace.diagnostics() };
}
