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
import { readPictures } from "./read-pictures.ts";
import { type Shown, shownBy } from "./shown-by.ts";

/** The player's two files, as texts. */
export type PlayerFiles = OutputInputs["player"];

/** Joins the language server with the compiler: what a file becomes, as one page. */
export function createPreviews(player: PlayerFiles): Previews {
  return {
    async show(asked) {
      const program = programOf(asked);
      const shown = program && shownBy(program, asked.path);
      const scope = shown && findScope(program, "module", shown.module);
      if (program === undefined || shown === undefined || scope === undefined) return undefined;
      const make = makers[asked.view];
      return make({ program, shown, scope, asked, inputs: await inputsFor(asked, player) });
    },
  };
}

/** In the language and the variant that the file's name ends with: `name.variant.language.md`; else in the first. */
function programOf({ workspace, path }: PreviewAsked): Program | undefined {
  const program = resolveProgram(workspace);
  const endings = path.endsWith(".md") ? path.split("/").at(-1)?.split(".").slice(1, -1) : [];
  const language = program?.languages.slice(1).find((each) => endings?.includes(each));
  const variant = workspace.world.keys("variant").find((each) => endings?.includes(each));
  if (language === undefined && variant === undefined) return program;
  return resolveProgram(workspace, {
    ...(language === undefined ? {} : { language }),
    ...(variant === undefined ? {} : { variant }),
  });
}

interface Making {
  readonly program: Program;
  readonly shown: Shown;
  readonly scope: CourseScope;
  readonly asked: PreviewAsked;
  readonly inputs: OutputInputs;
}

const makers: Readonly<Record<PreviewAsked["view"], (making: Making) => PreviewResult | undefined>> = {
  lesson: ({ program, shown, scope, asked, inputs }) => {
    const options = { address: asked.address, ...(shown.page === undefined ? {} : { page: shown.page }) };
    const { html, mark } = previewPage(program, scope, inputs, options);
    return { title: shown.title, html, mark: `${mark}${shown.page}` };
  },
  slides: ({ program, shown, scope, inputs }) => {
    const page = previewSlides(program, scope, inputs);
    return page && { title: shown.title, html: page.html, mark: page.mark };
  },
};

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
