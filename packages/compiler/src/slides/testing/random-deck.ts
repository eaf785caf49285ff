import fc from "fast-check";
import { type Block, type Cell, type Deck, numbered, type Paragraph, type Run, type Slide } from "../deck.ts";

/** What random decks are written in. */
export type Writing = keyof typeof everyday;

/** Words as people write them. */
const everyday = {
  en: "the invoice routes to a department manager from 5,000 upward and nobody waits unseen for approval because reconciliation workflow",
  de: "die Rechnung geht an den Abteilungsleiter ab 5.000 € und niemand wartet unbemerkt auf die Genehmigung weil Zahlungsfreigabe Genehmigungsworkflow Rechnungsprüfungsverfahren",
  id: "faktur dikirim kepada manajer departemen mulai 5.000 ke atas dan tidak ada yang menunggu persetujuan tanpa terlihat karena pertanggungjawaban mempertanggungjawabkan",
  ja: "請求書は 部長に 送られます。 5,000 以上は 取締役が、 承認します。 待っている ワークフロー 経理部の",
  ar: "تُرسل الفاتورة إلى مدير القسم من 5,000 فصاعدًا ولا أحد ينتظر الموافقة دون أن يُرى بسبب المطابقة",
} as const;

/** And as nobody should. */
const unwieldy = [
  "Donaudampfschifffahrtsgesellschaftskapitän",
  "WWWWWWWWWWWW",
  "https://acme.example/approvals/2026/05/invoice?id=4711&view=history",
  "i",
  "—",
  "state-of-the-art",
];

const foreign = [
  "日本語のテキストです。",
  "請求書",
  "مرحبا",
  "بالعالم",
  "שלום",
  "🚀",
  "👩‍🏫",
  "한국어",
  "Ελληνικά",
  "Кириллица",
  "a\u0001b\u0007",
  "<b>&amp;</b>",
  "]]>",
  "\ud800",
];

/** The same deck for the same seed. */
export function randomDeck(
  slides: number,
  seed: number,
  direction: Deck["direction"] = "ltr",
  writing: Writing = "en",
): Deck {
  const each = slideOf(writing);
  const [list = []] = fc.sample(fc.array(each, { minLength: slides, maxLength: slides, size: "max" }), {
    numRuns: 1,
    seed,
  });
  return {
    id: "track/random",
    title: "Random",
    product: "Acme",
    language: direction === "rtl" ? "ar" : writing,
    direction,
    slides: list,
  };
}

/** A slide of any kind, with anything on it. */
function slideOf(writing: Writing): fc.Arbitrary<Slide> {
  const word = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...everyday[writing].split(" ")) },
    { weight: 2, arbitrary: fc.constantFrom(...unwieldy) },
    { weight: 1, arbitrary: fc.constantFrom(...foreign) },
  );

  function words(most: number): fc.Arbitrary<string> {
    return fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(" "));
  }

  function runs(most: number): fc.Arbitrary<readonly Run[]> {
    const run = fc.record(
      { text: words(most), bold: fc.boolean(), italic: fc.boolean(), code: fc.boolean() },
      { requiredKeys: ["text"] },
    );
    return fc.oneof(
      { weight: 3, arbitrary: words(most).map((text) => [{ text }]) },
      { weight: 1, arbitrary: fc.array(run, { minLength: 1, maxLength: 3 }) },
    );
  }

  /** How many words. */
  const most = fc.constantFrom(4, 8, 16, 40, 160);

  const paragraph: fc.Arbitrary<Paragraph> = fc.record({
    runs: most.chain(runs),
    level: fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3, 4),
    marker: fc.oneof(
      fc.constant("bullet" as const),
      fc.constant("none" as const),
      fc.integer({ min: 1, max: 120 }).map((number) => numbered(number, 120)),
    ),
  });

  const text: fc.Arbitrary<Block> = fc.record({
    kind: fc.constant("text" as const),
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 14 }),
  });

  const callout: fc.Arbitrary<Block> = fc
    .record({
      title: fc.option(words(3), { nil: undefined }),
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
    })
    .map(({ title, paragraphs }) => ({
      kind: "callout",
      paragraphs,
      ...(title === undefined ? {} : { title }),
    }));

  const cell: fc.Arbitrary<Cell> = fc.oneof(
    { weight: 5, arbitrary: runs(5) },
    { weight: 1, arbitrary: runs(30) },
    { weight: 1, arbitrary: fc.constant([]) },
  );

  const table: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 9 }).chain((columns) => {
    const row = fc.array(cell, { minLength: columns, maxLength: columns });
    return fc.record({
      kind: fc.constant("table" as const),
      columns: fc.array(fc.constantFrom("left" as const, "centre" as const, "right" as const), {
        minLength: columns,
        maxLength: columns,
      }),
      header: fc.oneof(row, fc.constant([])),
      rows: fc.array(row, { minLength: 1, maxLength: 24 }),
    });
  });

  const codeLine: fc.Arbitrary<readonly Run[]> = fc.oneof(
    fc.constant([]),
    fc.array(
      fc.record({
        text: words(6),
        code: fc.constant(true),
        tone: fc.constantFrom("keyword" as const, "string" as const, "comment" as const),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  );

  const code: fc.Arbitrary<Block> = fc.record({
    kind: fc.constant("code" as const),
    language: fc.constantFrom("yaml", "sh", ""),
    lines: fc.array(codeLine, { minLength: 1, maxLength: 50 }),
  });

  const picture: fc.Arbitrary<Block> = fc
    .record({
      path: fc.constantFrom("wide.png", "high.png", "flat.svg"),
      alt: words(8),
      caption: fc.option(runs(12), { nil: undefined }),
    })
    .map(({ path, alt, caption }) => ({
      kind: "picture",
      path,
      alt,
      ...(caption === undefined ? {} : { caption }),
    }));

  const block = fc.oneof(
    { weight: 4, arbitrary: text },
    { weight: 1, arbitrary: callout },
    { weight: 2, arbitrary: table },
    { weight: 2, arbitrary: code },
    { weight: 1, arbitrary: picture },
  );

  return fc
    .record({
      kind: fc.constantFrom(
        "content" as const,
        "content" as const,
        "content" as const,
        "question" as const,
        "lesson" as const,
        "section" as const,
        "title" as const,
        "statement" as const,
        "message" as const,
      ),
      title: fc.constantFrom(2, 5, 12, 40, 120).chain(runs),
      kicker: fc.option(words(20), { nil: undefined }),
      blocks: fc.array(block, { minLength: 0, maxLength: 4 }),
      notes: fc.array(words(60), { maxLength: 3 }),
    })
    .map(({ kicker, ...rest }) => {
      const blocks = rest.kind === "statement" ? [] : rest.blocks;
      return { ...rest, blocks, ...(kicker === undefined ? {} : { kicker }) };
    });
}

/** Sizes of the pictures that random decks show. */
export const randomPictures: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  "wide.png": { width: 1600, height: 700 },
  "high.png": { width: 600, height: 1100 },
  "flat.svg": { width: 900, height: 90 },
};
