import {
  type ContentFile,
  type CoursePreview,
  type Finding,
  findScope,
  outputs,
  previewCourse,
  previewGuide,
} from "@coursewright/compiler";
import type { Program } from "@coursewright/spec";
import { sha256 } from "../host/hash-files.ts";
import type { PreviewWorkspace } from "./preview-workspace.ts";

/** What can be looked at. */
export const viewNames = ["learner", "trainer", "slides"] as const;

/** What each view can be had of; a session only has a guide. */
export const scopeKinds = ["track", "module", "session"] as const;

export type ViewName = (typeof viewNames)[number];

/** What is looked at: a view of a track or a module, in a language. */
export interface ViewAddress {
  readonly view: ViewName;
  readonly kind: (typeof scopeKinds)[number];
  readonly id: string;
  readonly language: string;
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
  const program = workspace.program(address.language);
  return program === undefined ? undefined : makers[address.view](program, address, workspace);
}

type Maker = (program: Program, address: ViewAddress, workspace: PreviewWorkspace) => View | undefined;

const makers: Readonly<Record<ViewName, Maker>> = {
  learner: (program, { kind, id }, workspace) => {
    const scope = kind === "session" ? undefined : findScope(program, kind, id);
    return scope === undefined ? undefined : courseView(previewCourse(program, scope, workspace.inputs()));
  },
  trainer: (program, { kind, id }, workspace) => {
    const address = (asset: string) => `/asset/${asset.split("/").map(encodeURIComponent).join("/")}`;
    const guide = previewGuide(program, kind, id, workspace.inputs(), { address });
    return guide === undefined
      ? undefined
      : { mark: guide.mark, files: onePage(guide.html), findings: guide.findings };
  },
  slides: (program, { kind, id }, workspace) => {
    if (kind === "session") return undefined;
    const output = outputs.find(({ name }) => name === "slides");
    const { files, findings } = output?.generate({ program, scope: kind, inputs: workspace.inputs() }) ?? {
      files: [],
      findings: [],
    };
    const page = files.find(({ path }) => path.startsWith(`slides/${id}.`) && path.endsWith(".html"));
    if (page === undefined || !("text" in page)) return undefined;
    return { mark: sha256(page.text), files: onePage(page.text), findings };
  },
};

function courseView({ mark, files, findings }: CoursePreview): View {
  return { mark, files: new Map(files.map((file) => [file.path, file])), findings };
}

function onePage(html: string): ReadonlyMap<string, ContentFile> {
  return new Map([["index.html", { path: "index.html", text: html }]]);
}
