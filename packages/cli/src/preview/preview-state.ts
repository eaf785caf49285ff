import { type PreviewChoice, type PreviewChooser, previewChoosers } from "@coursewright/compiler";
import type { PlacedFinding, Program, ProgramModule } from "@coursewright/spec";
import { placeOf } from "../host/format-build.ts";
import type { PreviewWorkspace } from "./preview-workspace.ts";
import { type ViewAddress, type ViewName, type Views, viewNames } from "./views.ts";

/** All that the page around the views shows; sent as JSON when something has changed. */
export interface PreviewState {
  readonly revision: number;
  readonly title: string;
  readonly version: string;
  /** What is shown is older than the files: they have errors. */
  readonly broken: boolean;
  /** In which it is shown where nobody chooses one. */
  readonly language: string;
  /** For whom it is shown, as the address says it, and the lists to choose that from. */
  readonly choice: PreviewChoice;
  readonly choosers: readonly PreviewChooser[];
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
  /** A session is held in one language and variant, for one segment. */
  readonly held?: PreviewChoice;
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
  choice: PreviewChoice,
): PreviewState {
  const program = workspace.program(choice.language, choice.variant) ?? workspace.program();
  const view = current === undefined ? undefined : views.show(current);
  return {
    revision: workspace.revision(),
    title: program?.title ?? "Training program",
    version: program?.version ?? "",
    broken: workspace.broken(),
    language: program?.languages[0] ?? "en",
    choice: choiceIn(choice),
    choosers:
      program === undefined || current?.kind === "session"
        ? []
        : previewChoosers(program, workspace.variants(), choice),
    scopes: program === undefined ? [] : scopesOf(program),
    findings: [...findingsOf(workspace), ...workspace.told(view?.findings ?? []).map(shown)],
    ...(current === undefined ? {} : { current }),
    ...(view === undefined ? {} : { mark: view.mark }),
  };
}

function scopesOf(program: Program): readonly PreviewScope[] {
  const tracks = program.tracks.map(({ id, title, modules, minutes }) => {
    const own = program.modules.filter((module) => modules.includes(module.id));
    return { kind: "track", id, title, facts: factsOf(own, minutes), views: viewNames } as const;
  });
  const modules = program.modules.map((module) => {
    const { id, title, minutes } = module;
    return { kind: "module", id, title, facts: factsOf([module], minutes), views: viewNames } as const;
  });
  return [...tracks, ...modules, ...sessionsOf(program)];
}

function sessionsOf({ sessions, tracks, languages }: Program): readonly PreviewScope[] {
  return sessions.map(({ id, title, customer, track, start, language, variant }) => ({
    kind: "session",
    id,
    title: title ?? tracks.find((each) => each.id === track)?.title ?? id,
    facts: [customer ?? "", start.replace("T", ", ")].filter((fact) => fact !== ""),
    views: ["trainer"],
    held: { language: language ?? languages[0] ?? "en", ...(variant === undefined ? {} : { variant }) },
  }));
}

/** An address is a choice as well. */
function choiceIn({ language, segment, variant }: PreviewChoice): PreviewChoice {
  return {
    language,
    ...(segment === undefined ? {} : { segment }),
    ...(variant === undefined ? {} : { variant }),
  };
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

/** Without the program's file everything that refers to it is wrong: that it is not there is said, and nothing else. */
function findingsOf(workspace: PreviewWorkspace): readonly ShownFinding[] {
  if (!workspace.hasProgram()) return [programMissing];
  return workspace.diagnostics().map(shown);
}

const programMissing: ShownFinding = {
  severity: "error",
  code: "",
  message: "There is no training.yaml here any more.",
  hint: "Put it back, or end the preview and start it where the program is now.",
  place: "training.yaml",
};

function shown(finding: PlacedFinding): ShownFinding {
  const { severity, code, message, hint } = finding;
  return { severity, code, message, hint, place: placeOf(finding) };
}
