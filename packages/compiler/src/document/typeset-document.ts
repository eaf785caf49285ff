import { type DocumentFile, document, type OutputInputs } from "../output.ts";
import type { Block, Fact, Picture, PrintedDocument } from "./document.ts";
import { isShort, leadsOn } from "./keep-together.ts";
import { typstSource } from "./typst-source.ts";

/** A printed document as something that the host typesets. @param fontFamily as the theme has it, for CSS. */
export function typesetDocument(
  path: string,
  printed: PrintedDocument,
  inputs: OutputInputs,
  fontFamily = "",
): DocumentFile {
  const pictures = new Map<string, DocumentFile["pictures"][number]>();
  const place = ({ asset, hash, alt, size }: Picture) => {
    const target = `/pictures/${hash.slice(0, 32)}${/\.\w{1,5}$/.exec(asset)?.[0].toLowerCase() ?? ""}`;
    pictures.set(target, { path: target, asset, hash });
    return { path: target, alt, ...(size === undefined ? {} : { width: widthOf(size) }) };
  };
  const { logo, subtitle, language, ...rest } = printed;
  const data = {
    ...rest,
    ...languageOf(language),
    subtitle: subtitle ?? null,
    logo: logo === undefined ? null : place(logo),
    facts: printed.facts.map((fact) => placedFact(fact, place)),
    blocks: placedAll(printed.blocks, place),
  };
  const files = [...inputs.assets]
    .filter(([name]) => /^theme\/fonts\/[^/]+\.(ttf|otf)$/i.test(name))
    .map(([asset, { hash }]) => ({ asset, hash }));
  return document(path, typstSource, data, {
    pictures: [...pictures.values()],
    fonts: { families: familiesOf(fontFamily), files },
  });
}

type Place = (picture: Picture) => Readonly<Record<string, unknown>>;

/** The blocks with every picture named as the source finds it, and with what may not be torn apart by a page's end. */
function placedAll(blocks: readonly Block[], place: Place): readonly unknown[] {
  return blocks.map((block, index) => ({
    ...placed(block, place),
    ...(isShort(block) ? { whole: true } : {}),
    ...(leadsOn(block, blocks[index + 1], blocks[index - 1]) ? { leads: true } : {}),
  }));
}

function placed(block: Block, place: Place): object {
  switch (block.kind) {
    case "picture":
      return { ...block, picture: place(block.picture) };
    case "list":
      return { ...block, items: block.items.map((item) => placedAll(item, place)) };
    case "beside":
      return {
        ...block,
        slides: block.slides.map((slide) => ({
          ...slide,
          pictures: slide.pictures.map((each) => ({ ...each, picture: place(each.picture) })),
        })),
        blocks: placedAll(block.blocks, place),
      };
    case "quote":
    case "box":
      return { ...block, blocks: placedAll(block.blocks, place) };
    case "facts":
      return { ...block, facts: block.facts.map((fact) => placedFact(fact, place)) };
    default:
      return block;
  }
}

function placedFact(fact: Fact, place: Place): unknown {
  return { ...fact, blocks: placedAll(fact.blocks, place) };
}

/** Its own size at 96 pixels an inch, in points, so far as the text is wide and no page is filled. */
function widthOf({ width, height }: { readonly width: number; readonly height: number }): number {
  const [widest, highest] = [459, 300];
  const scale = Math.min(0.75, widest / width, highest / height);
  return Math.round(width * scale * 10) / 10;
}

/** As Typst names languages: ISO 639 and ISO 3166. */
function languageOf(language: string): { readonly lang: string; readonly region: string | null } {
  const [lang = "en", ...rest] = language.split("-");
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part));
  return {
    lang: /^[a-z]{2,3}$/i.test(lang) ? lang.toLowerCase() : "en",
    region: region?.toUpperCase() ?? null,
  };
}

function familiesOf(css: string): readonly string[] {
  return css.split(",").map((family) => family.trim().replace(/^["']|["']$/g, ""));
}
