import {
  type ContentFile,
  type CoursePreview,
  type Finding,
  findScope,
  type PagePreview,
  type PreviewChoice,
  previewCourse,
  previewGuide,
  previewSlides,
} from "@coursewright/compiler";
import type { Program } from "@coursewright/spec";
import type { PreviewWorkspace } from "./preview-workspace.ts";

/** What can be looked at. */
export const viewNames = ["learner", "trainer", "slides"] as const;

/** What each view can be had of; a session only has a guide. */
export const scopeKinds = ["track", "module", "session"] as const;

export type ViewName = (typeof viewNames)[number];

/** What is looked at: a view of a track, a module or a session. */
export interface ViewAddress extends PreviewChoice {
  readonly view: ViewName;
  readonly kind: (typeof scopeKinds)[number];
  readonly id: string;
}

/** A view as it is now. */
export interface View {
  /** Another one as soon as anything that is shown is another. */
  readonly mark: string;
  /** By their paths below the view's own address; the page itself is `index.html`. */
  readonly files: ReadonlyMap<string, ContentFile>;
  readonly findings: readonly Finding[];
}

export interface Views {
  /** Undefined where there is nothing of that name to show. */
  show(address: ViewAddress): View | undefined;
}

/** Makes a view when it is asked for, and keeps it until the workspace changes. */
export function createViews(workspace: PreviewWorkspace): Views {
  const kept = new Map<string, View | undefined>();
  let revision = 0;
  return {
    show: (address) => {
      if (workspace.revision() !== revision) kept.clear();
      revision = workspace.revision();
      const key = JSON.stringify(address);
      if (!kept.has(key)) kept.set(key, makeView(address, workspace));
      return kept.get(key);
    },
  };
}

function makeView(address: ViewAddress, workspace: PreviewWorkspace): View | undefined {
  const { language, segment, variant } = address;
  const program = workspace.program(language, variant);
  const isOne = segment === undefined || program?.segments.some(({ id }) => id === segment);
  return program === undefined || !isOne ? undefined : makers[address.view](program, address, workspace);
}

type Maker = (program: Program, address: ViewAddress, workspace: PreviewWorkspace) => View | undefined;

const makers: Readonly<Record<ViewName, Maker>> = {
  learner: (program, { kind, id, segment }, workspace) => {
    const scope = scopeOf(program, kind, id);
    return scope && courseView(previewCourse(program, scope, workspace.inputs(), segment));
  },
  trainer: (program, { kind, id, segment }, workspace) => {
    const address = (asset: string) => `/asset/${asset.split("/").map(encodeURIComponent).join("/")}`;
    const chosen = segment === undefined ? {} : { segment };
    return pageView(previewGuide(program, kind, id, workspace.inputs(), { address, ...chosen }));
  },
  slides: (program, { kind, id, segment }, workspace) => {
    const scope = scopeOf(program, kind, id);
    return scope && pageView(previewSlides(program, scope, workspace.inputs(), segment));
  },
};

/** A session has a guide alone. */
function scopeOf(program: Program, kind: ViewAddress["kind"], id: string) {
  return kind === "session" ? undefined : findScope(program, kind, id);
}

function courseView(course: CoursePreview | undefined): View | undefined {
  if (course === undefined) return undefined;
  const { mark, files, findings } = course;
  return { mark, files: new Map(files.map((file) => [file.path, file])), findings };
}

function pageView(page: PagePreview | undefined): View | undefined {
  if (page === undefined) return undefined;
  const { html, mark, findings } = page;
  return { mark, files: new Map([["index.html", { path: "index.html", text: html }]]), findings };
}
