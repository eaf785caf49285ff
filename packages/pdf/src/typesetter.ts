import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { ownFamilies, readOwnFonts } from "./own-fonts.ts";
import { type FontFacts, readFont } from "./read-font.ts";
import { showableText } from "./showable-text.ts";

/** A document to typeset. */
export interface TypesetRequest {
  /**
   * Typst source of our own, never an author's text. It finds the data with `json(bytes(sys.inputs.data))` and the
   * families to set it in with `json(bytes(sys.inputs.fonts))`: `{ text, code }`, each a list. `sys.inputs.pictures`
   * lists the paths of the pictures that there are.
   */
  readonly source: string;
  /** The author's texts and everything else, as JSON. */
  readonly data: string;
  /** Pictures by the absolute path under which the source reads them. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

export interface Typeset {
  /** A tagged PDF that keeps PDF/UA-1; the same bytes for the same request. */
  readonly bytes: Uint8Array;
  readonly pages: number;
}

export interface Typesetter {
  /** Throws where the source is wrong; no text and no decodable picture makes it throw. */
  typeset(request: TypesetRequest): Typeset;
  /** The data as it can be set, and the characters that no font has; `typeset` does the same. */
  showable(data: string): { readonly data: string; readonly missing: readonly string[] };
  /** Whether a picture can be decoded. */
  canShow(path: string, bytes: Uint8Array): boolean;
}

/**
 * @param fonts the author's own, TrueType or OpenType; bytes that are no font are passed over.
 * @param preferred families that come before ours where one of these fonts has such a name.
 */
export function createTypesetter(
  fonts: readonly Uint8Array[] = [],
  preferred: readonly string[] = [],
): Typesetter {
  const own = readOwnFonts();
  const blobs = [...own, ...fonts.filter((font) => readFont(font) !== undefined).map(asBuffer)];
  const facts = blobs.flatMap((blob) => readFont(blob) ?? []);
  const compiler = NodeCompiler.create({ workspace: "/", fontArgs: [{ fontBlobs: blobs }] });
  const covers = remembered((codePoint) => facts.some((font) => font.covers(codePoint)));
  const families = JSON.stringify(familiesOf(facts, preferred));
  const showable = (data: string) => showableJson(data, covers);
  return {
    showable,
    canShow: (path, bytes) => decodes(compiler, path, bytes),
    typeset: ({ source, data, pictures = new Map() }) => {
      compiler.resetShadow();
      for (const [path, bytes] of pictures) compiler.mapShadow(path, asBuffer(bytes));
      const paths = JSON.stringify([...pictures.keys()]);
      const inputs = { data: showable(data).data, fonts: families, pictures: paths };
      const document = compile(compiler, source, inputs);
      const bytes = compiler.pdf(document, { pdfStandard: "ua-1", creationTimestamp: 0 });
      compiler.evictCache(longestUnused);
      return { bytes, pages: document.numOfPages };
    },
  };
}

/** Documents after which an unused result is forgotten. */
const longestUnused = 10;

function compile(
  compiler: NodeCompiler,
  mainFileContent: string,
  inputs: Readonly<Record<string, string>>,
): NodeTypstDocument {
  const result = compiler.compile({ mainFileContent, inputs });
  const document = result.result;
  if (document !== null) return document;
  const errors = result.takeDiagnostics()?.shortDiagnostics ?? [];
  throw new Error(`A document cannot be typeset: ${JSON.stringify(errors)}`);
}

/** Pictures in formats that Typst does not know, and broken ones, are no pictures. */
function decodes(compiler: NodeCompiler, path: string, bytes: Uint8Array): boolean {
  compiler.resetShadow();
  compiler.mapShadow(path, asBuffer(bytes));
  const mainFileContent = "#image(sys.inputs.path, alt: sys.inputs.path)";
  return compiler.compile({ mainFileContent, inputs: { path } }).result !== null;
}

/** The author's fonts come first where the theme names them, else they help where ours have no glyph. */
function familiesOf(facts: readonly FontFacts[], preferred: readonly string[]) {
  const { text, code } = ownFamilies;
  const others = [...new Set(facts.map(({ family }) => family))].filter(
    (family) => family !== text && family !== code,
  );
  const wanted = preferred.filter((family) => others.includes(family));
  const rest = others.filter((family) => !wanted.includes(family));
  return { text: [...wanted, text, ...rest, code], code: [code, text, ...wanted, ...rest] };
}

function showableJson(
  data: string,
  covers: (codePoint: number) => boolean,
): { readonly data: string; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  const cleaned = JSON.stringify(JSON.parse(data), (_, value: unknown) => {
    if (typeof value !== "string") return value;
    const shown = showableText(value, covers);
    for (const character of shown.missing) missing.add(character);
    return shown.text;
  });
  return { data: cleaned, missing: [...missing] };
}

function remembered(judge: (codePoint: number) => boolean): (codePoint: number) => boolean {
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const found = known.get(codePoint);
    if (found !== undefined) return found;
    const judged = judge(codePoint);
    known.set(codePoint, judged);
    return judged;
  };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
