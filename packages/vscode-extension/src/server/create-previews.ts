import {
  type CourseScope,
  findScope,
  type OutputInputs,
  previewPage,
  previewSlides,
} from "@coursewright/compiler";
import type { PreviewAsked, Previews } from "@coursewright/lsp";
import type { PreviewResult } from "@coursewright/lsp/protocol";
import { type Program, resolveProgram } from "@coursewright/spec";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { choiceOf } from "./preview-choice.ts";
import { readPictures } from "./read-pictures.ts";
import { type Shown, shownBy } from "./shown-by.ts";

/** The player's two files, as texts. */
export type PlayerFiles = OutputInputs["player"];

/** Joins the language server with the compiler: what a file becomes, as one page. */
export function createPreviews(player: PlayerFiles): Previews {
  return {
    async show(asked) {
      const chosen = choiceOf(asked);
      if (chosen === undefined) return undefined;
      const program = resolveProgram(asked.workspace, chosen.view);
      const shown = program && shownBy(program, asked.path, chosen.endings);
      const scope = shown && findScope(program, "module", shown.module);
      if (program === undefined || shown === undefined || scope === undefined) return undefined;
      const { title } = shown;
      const inputs = await inputsFor(asked, player);
      const page = makers[asked.view]({ program, shown, scope, asked, inputs, ...chosen.segment });
      return { title, choosers: chosen.choosers, ...(page ?? nothingShown(title)) };
    },
  };
}

interface Making {
  readonly program: Program;
  readonly shown: Shown;
  readonly scope: CourseScope;
  readonly asked: PreviewAsked;
  readonly inputs: OutputInputs;
  readonly segment?: string;
}

type Page = Pick<PreviewResult, "html" | "mark">;

const makers: Readonly<Record<PreviewAsked["view"], (making: Making) => Page | undefined>> = {
  lesson: ({ program, shown, scope, asked, inputs, segment }) => {
    const options = {
      address: asked.address,
      ...(shown.page === undefined ? {} : { page: shown.page }),
      ...(segment === undefined ? {} : { segment }),
    };
    const page = previewPage(program, scope, inputs, options);
    return page && { html: page.html, mark: `${page.mark}${shown.page}` };
  },
  slides: ({ program, scope, inputs, segment }) => {
    const page = previewSlides(program, scope, inputs, segment);
    return page && { html: page.html, mark: page.mark };
  },
};

/** What is there for some and not for those who are chosen. */
function nothingShown(title: string): Page {
  const said = `${title} is not taught to those whom you have chosen.`;
  return {
    html: `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Nothing to show</title><body style="font:16px/1.5 system-ui,sans-serif;padding:1.5rem">${escapeText(said)}</body></html>`,
    mark: `nothing ${title}`,
  };
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

async function inputsFor({ workspace, bytes }: PreviewAsked, player: PlayerFiles): Promise<OutputInputs> {
  const pictures = await readPictures(workspace, bytes);
  const assets = workspace.paths().map((path) => {
    const { size = 0, executable = false } = workspace.world.file(path) ?? {};
    return [path, { size, executable, hash: pictures.get(path)?.hash ?? hash(`${path} ${size}`) }] as const;
  });
  return {
    player,
    schemas: {},
    check: "",
    assets: new Map(assets),
    read: (path) => pictures.get(path)?.bytes,
    hash,
  };
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
