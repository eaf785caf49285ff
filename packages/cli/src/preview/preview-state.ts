import type { PreviewWorkspace } from "./preview-workspace.ts";
import type { ViewAddress, Views } from "./views.ts";

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
  readonly kind: "track" | "module";
  readonly id: string;
  readonly title: string;
  readonly lessons: number;
  readonly exercises: number;
  readonly items: number;
  readonly minutes: number;
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
  const tracks = program.tracks.map(({ id, title, modules, minutes }) => ({
    kind: "track" as const,
    id,
    title,
    minutes: minutes.teaching + minutes.assessment,
    ...countIn(program.modules.filter((module) => modules.includes(module.id))),
  }));
  const modules = program.modules.map((module) => ({
    kind: "module" as const,
    id: module.id,
    title: module.title,
    minutes: module.minutes.teaching + module.minutes.assessment,
    ...countIn([module]),
  }));
  return [...tracks, ...modules];
}

interface Counted {
  readonly lessons: readonly unknown[];
  readonly exercises: readonly unknown[];
  readonly assessments: readonly { readonly items: readonly unknown[] }[];
}

function countIn(modules: readonly Counted[]): Pick<PreviewScope, "lessons" | "exercises" | "items"> {
  const sum = (count: (module: Counted) => number) =>
    modules.reduce((total, module) => total + count(module), 0);
  return {
    lessons: sum(({ lessons }) => lessons.length),
    exercises: sum(({ exercises }) => exercises.length),
    items: sum(({ assessments }) => assessments.reduce((total, { items }) => total + items.length, 0)),
  };
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
