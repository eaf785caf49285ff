import type { PlacedWord } from "./read-pdf-words.ts";
import type { ShownParagraph, ShownShape, ShownSlide } from "./read-presentation.ts";

/** Renderers round; what is further out can be seen. */
const tolerance = 1.5;

/** The words of a page that stand in no shape that says them. */
export function misplacedWords({ shapes }: ShownSlide, words: readonly PlacedWord[]): readonly string[] {
  const places = shapes.map((shape) => {
    const paragraphs = paragraphsOf(shape);
    const fromRight = paragraphs.some((each) => each.fromRight);
    return { shape, fromRight, said: lettersOf(paragraphs.map(textOf).join("")) };
  });
  return words.flatMap((word) => {
    const text = lettersOf(word.text);
    const home = places.some(
      ({ shape, fromRight, said }) =>
        holds(shape, word) && (fromRight || !isTelling(text) || said.includes(text)),
    );
    return home || text === ""
      ? []
      : [`"${word.text}" at ${Math.round(word.left)}, ${Math.round(word.middle)}`];
  });
}

/** A third of a word's height above and below its middle are letters; the rest is room that its face has around them. */
function holds({ x, y, width, height }: ShownShape, word: PlacedWord): boolean {
  const half = word.height / 3;
  return (
    word.left >= x - tolerance &&
    word.right <= x + width + tolerance &&
    word.middle - half >= y - tolerance &&
    word.middle + half <= y + height + tolerance
  );
}

function paragraphsOf({ paragraphs, table }: ShownShape): readonly ShownParagraph[] {
  const cells = table?.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)) ?? [];
  return [...paragraphs, ...cells];
}

function textOf({ marker, runs }: ShownParagraph): string {
  return marker + runs.map(({ text }) => text).join("");
}

/** Without spaces, ligatures and characters that nobody sees. */
function lettersOf(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{Cf}\p{M}]/gu, "");
}

/** Words can be told from one another; numbers, and signs that come from a PDF in another order, cannot. */
function isTelling(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{2,}$/u.test(text);
}
