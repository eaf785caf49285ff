import type { Program, ProgramModule } from "@coursewright/spec";
import type { PreviewWorkspace } from "./preview-workspace.ts";
import { type ViewAddress, type ViewName, type Views, viewNames } from "./views.ts";

/** All that the page around the views shows; sent as JSON when something has changed. */
export interface PreviewState {
  readonly revision: number;
  readonly title: string;
  readonly version: string;
  /** What is shown is older than the files: they have errors. */
  readonly broken: boolean;
  readonly languages: readonly string[];
  readonly scopes: readonly PreviewScope[];
  readonly findings: readonly ShownFinding[];
  readonly current?: ViewAddress;
  /** Of the current view; absent where there is nothing to show. */
  readonly mark?: string;
}

export interface PreviewScope {
  readonly kind: ViewAddress["kind"];
  readonly id: string;
  readonly title: string;
  /** What it consists of, in a few words each. */
  readonly facts: readonly string[];
  readonly views: readonly ViewName[];
  /** The language in which it is looked at first. */
  readonly language: string;
}

export interface ShownFinding {
  readonly severity: "error" | "warning" | "info";
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** `file:line:column`, as far as it is known. */
  readonly place: string;
}

export function previewState(
  workspace: PreviewWorkspace,
  views: Views,
  current: ViewAddress | undefined,
): PreviewState {
  const program = workspace.program();
  const view = current === undefined ? undefined : views.show(current);
  return {
    revision: workspace.revision(),
    title: program?.title ?? "Training program",
    version: program?.version ?? "",
    broken: workspace.broken(),
    languages: program?.languages ?? [],
    scopes: scopesOf(workspace),
    findings: [...findingsOf(workspace), ...(view?.findings ?? []).map(foundInView)],
    ...(current === undefined ? {} : { current }),
    ...(view === undefined ? {} : { mark: view.mark }),
  };
}

function scopesOf(workspace: PreviewWorkspace): readonly PreviewScope[] {
  const program = workspace.program();
  if (program === undefined) return [];
  const { language } = program;
  const tracks = program.tracks.map(({ id, title, modules, minutes }) => {
    const own = program.modules.filter((module) => modules.includes(module.id));
    return { kind: "track", id, title, facts: factsOf(own, minutes), views: viewNames, language } as const;
  });
  const modules = program.modules.map((module) => {
    const { id, title, minutes } = module;
    return {
      kind: "module",
      id,
      title,
      facts: factsOf([module], minutes),
      views: viewNames,
      language,
    } as const;
  });
  return [...tracks, ...modules, ...sessionsOf(program)];
}

/** Sessions of variants are not shown: no view is. */
function sessionsOf(program: Program): readonly PreviewScope[] {
  return program.sessions
    .filter(({ variant }) => variant === undefined)
    .map(({ id, title, customer, track, start, language }) => ({
      kind: "session",
      id,
      title: title ?? program.tracks.find((each) => each.id === track)?.title ?? id,
      facts: [customer ?? "", start.replace("T", ", ")].filter((fact) => fact !== ""),
      views: ["trainer"],
      language: language ?? program.language,
    }));
}

type Minutes = ProgramModule["minutes"];

function factsOf(modules: readonly ProgramModule[], minutes: Minutes): readonly string[] {
  const sum = (count: (module: ProgramModule) => number) =>
    modules.reduce((total, module) => total + count(module), 0);
  return [
    counted(
      sum(({ lessons }) => lessons.length),
      "lesson",
    ),
    counted(
      sum(({ exercises }) => exercises.length),
      "exercise",
    ),
    counted(
      sum(({ assessments }) => assessments.reduce((total, { items }) => total + items.length, 0)),
      "question",
    ),
    inHours(minutes.teaching + minutes.assessment),
  ].filter((fact) => fact !== "");
}

function counted(count: number, noun: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function inHours(minutes: number): string {
  const rounded = Math.round(minutes);
  const [hours, rest] = [Math.floor(rounded / 60), rounded % 60];
  return [hours === 0 ? "" : `${hours} h`, rest === 0 && hours > 0 ? "" : `${rest} min`].join(" ").trim();
}

function findingsOf(workspace: PreviewWorkspace): readonly ShownFinding[] {
  return workspace.diagnostics().map(({ severity, code, message, hint, file, range }) => ({
    severity,
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    place: `${file}:${range.start.line}:${range.start.column}`,
  }));
}

function foundInView({
  severity,
  code,
  message,
  hint,
  file,
}: Omit<ShownFinding, "place"> & { readonly file?: string }): ShownFinding {
  return { severity, code, message, ...(hint === undefined ? {} : { hint }), place: file ?? "" };
}
