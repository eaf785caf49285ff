import { mostFindings, shift } from "../documents/block-reader.ts";
import { type Document, notableBlocks } from "../documents/document.ts";
import type { Entity } from "../documents/entity.ts";
import type { Finding, Severity, Spot, SpotFix } from "../rules/rule.ts";
import type { Span } from "../syntax/node.ts";
import type { Problem } from "../syntax/problem.ts";
import { type Located, locate, type ParseBlock } from "../workspace/locate.ts";
import { describeRefusal, type Refusal } from "../workspace/refusal.ts";
import { severityOf } from "./codes.ts";
import { type Diagnostic, type Fix, urlOf } from "./diagnostic.ts";
import type { LineMap } from "./line-map.ts";
import { tellMovedKeys } from "./moved-keys.ts";
import { isFoundByBuilding } from "./problem-codes.ts";
import { type Suppression, saidUnused, suppressionsIn } from "./suppression.ts";

interface Source {
  readonly path: string;
  readonly text: string;
  readonly document: Document | undefined;
  readonly refused: Refusal | undefined;
  readonly parse: ParseBlock;
  /** What rules found in this file's entities. */
  findings(): Iterable<readonly [Entity, readonly (Finding & { readonly rule: string })[]]>;
  entity(kind: string, key: string): Entity | undefined;
  documentAt(file: string): Document | undefined;
  lines(file: string): LineMap;
  /** The workspace's own severity of a code, if it has one. */
  severity(code: string): Severity | "off" | undefined;
}

/** Turns one file's problems and findings into diagnostics, and remembers them. */
export class FileDiagnostics {
  readonly #source: Source;
  #list: readonly Diagnostic[] | undefined;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Sorted by offset and code, suppressions applied. */
  list(): readonly Diagnostic[] {
    this.#list ??= this.#make();
    return this.#list;
  }

  #make(): readonly Diagnostic[] {
    const { document, refused, text } = this.#source;
    const problems: Problem[] = [
      ...(refused === undefined ? [] : [describeRefusal(refused, text)]),
      ...(document?.problems ?? []),
    ];
    for (const block of document === undefined ? [] : notableBlocks(document)) {
      for (const problem of block.facts.problems) problems.push(shiftProblem(problem, block.start));
    }
    const all = tellMovedKeys(problems, text).flatMap((problem) => this.#fromProblem(problem));
    for (const [entity, findings] of this.#source.findings())
      for (const finding of findings) all.push(...this.#fromFinding(finding, entity));
    return this.#bound(this.#suppress(all).sort(byPlace));
  }

  /** A file with thousands of findings is told about its first ones, and that there are more. */
  #bound(all: readonly Diagnostic[]): readonly Diagnostic[] {
    const last = all[mostFindings - 1];
    if (all.length <= mostFindings || last === undefined) return all;
    const more = this.#diagnostic(
      "file/many-findings",
      `This file has more than ${mostFindings} findings; those below this line are not shown.`,
      "Mend the first ones, or look whether this is the file it should be.",
      { start: last.range.start.offset, end: last.range.end.offset },
      { related: [], fixes: [] },
    );
    return [...all.slice(0, mostFindings - 1), ...more].sort(byPlace);
  }

  #fromProblem(problem: Problem): Diagnostic[] {
    const file = this.#source.path;
    return this.#diagnostic(problem.code, problem.message, problem.hint ?? "", problem, {
      related: (problem.related ?? []).map((each) => ({
        message: each.message,
        file,
        range: this.#range(file, each),
      })),
      fixes: (problem.fixes ?? []).map((fix) => ({
        title: fix.title,
        edits: fix.edits.map((edit) => ({ file, range: this.#range(file, edit), newText: edit.newText })),
      })),
    });
  }

  #fromFinding(finding: Finding & { readonly rule: string }, entity: Entity): Diagnostic[] {
    const [start, end] = finding.range ?? [0, 1];
    const [file, span] =
      finding.file === undefined ? this.#locate(finding, entity) : [finding.file, { start, end }];
    if (file !== this.#source.path) return [];
    return this.#diagnostic(finding.rule, finding.message, finding.hint, span, {
      related: (finding.related ?? []).map((each) => {
        const [at, where] = this.#locate(each, entity);
        return { message: each.message, file: at, range: this.#range(at, where) };
      }),
      fixes: (finding.fixes ?? []).flatMap((fix) => this.#fix(fix, entity)),
    });
  }

  /** A fix whose place cannot be found exactly would overwrite what stands around it: there is none then. */
  #fix({ title, edits }: SpotFix, entity: Entity): Fix[] {
    const located = edits.map((edit) => ({ edit, place: this.#locate(edit, entity) }));
    if (located.some(({ place: [, { widened }] }) => widened)) return [];
    return [
      {
        title,
        edits: located.map(({ edit, place: [file, span] }) => ({
          file,
          range: this.#range(file, span),
          newText: edit.newText,
        })),
      },
    ];
  }

  #diagnostic(
    code: string,
    message: string,
    hint: string,
    span: Span,
    more: Pick<Diagnostic, "related" | "fixes">,
  ): Diagnostic[] {
    const severity = this.#source.severity(code) ?? severityOf(code);
    if (severity === "off") return [];
    const range = this.#range(this.#source.path, span);
    return [{ code, severity, message, hint, file: this.#source.path, range, ...more, url: urlOf(code) }];
  }

  #locate(spot: Spot, entity: Entity): readonly [string, Located] {
    const target =
      spot.entity === undefined ? entity : this.#source.entity(spot.entity.kind, spot.entity.key);
    const document = target === undefined ? undefined : this.#source.documentAt(target.file);
    if (target === undefined || document === undefined)
      return [this.#source.path, { start: 0, end: 1, widened: true }];
    return [target.file, locate(document, target, spot, this.#source.parse)];
  }

  #range(file: string, span: Span): Diagnostic["range"] {
    return this.#source.lines(file).range(span);
  }

  #suppress(all: readonly Diagnostic[]): Diagnostic[] {
    const { document, text, parse, path } = this.#source;
    const lines = (): LineMap => this.#source.lines(path);
    const suppressions = suppressionsIn(path, text, document, parse, lines);
    if (suppressions.length === 0) return [...all];
    const byLine = new Map(suppressions.toReversed().map((each) => [`${each.line} ${each.code}`, each]));
    const used = new Set<Suppression>();
    const kept = all.filter(({ code, range }) => {
      const by = byLine.get(`${range.start.line} ${code}`);
      if (by !== undefined) used.add(by);
      return by === undefined;
    });
    return [...kept, ...suppressions.flatMap((each) => this.#judgeSuppression(each, used.has(each)))];
  }

  #judgeSuppression(suppression: Suppression, used: boolean): Diagnostic[] {
    if (!used && !isFoundByBuilding(suppression.code)) {
      const { code, message, hint } = saidUnused(suppression);
      return this.#diagnostic(code, message, hint, suppression, { related: [], fixes: [] });
    }
    if (suppression.reason !== "") return [];
    return this.#diagnostic(
      "suppression/no-reason",
      `${suppression.code} is ignored here without a reason.`,
      `Say why: ${commentOf(`coursewright-ignore ${suppression.code}: because …`, this.#source.path)}`,
      suppression,
      { related: [], fixes: [] },
    );
  }
}

/** As comments are written in a file of that name. */
function commentOf(words: string, path: string): string {
  return path.endsWith(".md") ? `<!-- ${words} -->` : `# ${words}`;
}

function shiftProblem(problem: Problem, by: number): Problem {
  return {
    ...shift(problem, by),
    ...(problem.related === undefined ? {} : { related: problem.related.map((each) => shift(each, by)) }),
    ...(problem.fixes === undefined
      ? {}
      : { fixes: problem.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => shift(edit, by)) })) }),
  };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.range.start.offset - b.range.start.offset ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
    (a.message < b.message ? -1 : a.message > b.message ? 1 : 0)
  );
}
