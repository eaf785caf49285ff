import { shorten } from "../../types/mismatch.ts";
import type { Path } from "../../types/reader.ts";
import { usesIn } from "../intact.ts";
import { defineRule } from "../rule.ts";
import { workspacePath } from "../workspace-path.ts";

interface Demand {
  readonly ending: RegExp;
  readonly what: string;
  readonly hint: string;
}

/** What a file must be, by the key that names it. */
const demands: Readonly<Record<string, Demand>> = {
  text: {
    ending: /\.md$/i,
    what: "A lesson's text is a Markdown file",
    hint: "Write the text in a file that ends in .md.",
  },
  captions: {
    ending: /\.vtt$/i,
    what: "Captions are a WebVTT file",
    hint: "Convert them to WebVTT, a file that ends in .vtt; players show nothing else.",
  },
  logo: {
    ending: /\.(?:svg|png|jpe?g|webp|gif)$/i,
    what: "A logo is a picture",
    hint: "Use an SVG or PNG file.",
  },
};

/** A file is of the kind its key asks for. */
export const fileKind = defineRule({
  code: "reference/file-kind",
  severity: "error",
  demand: "A file is of the kind that its key asks for.",
  subject: "any",
  *check({ kind, key, file }, world) {
    for (const { kinds, path, text } of usesIn({ kind, key }, world)) {
      const demand = kinds.includes("file") ? demandOf(path) : undefined;
      if (demand === undefined || demand.ending.test(text)) continue;
      if (workspacePath(file, text) === undefined) continue;
      yield { path, message: `${demand.what}, and "${shorten(text)}" is not.`, hint: demand.hint };
    }
  },
});

function demandOf(path: Path): Demand | undefined {
  const key = String(path.at(-1));
  return Object.hasOwn(demands, key) ? demands[key] : undefined;
}
