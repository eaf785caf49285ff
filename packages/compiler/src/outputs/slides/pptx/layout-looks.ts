import type { SlideKind } from "../../../slides/deck.ts";
import { footer, frames, kickerSize, messageRule, messageSize } from "../../../slides/layout/frame.ts";
import { calloutPadding, codePadding, gap } from "../../../slides/layout/metrics.ts";
import { type LayoutName, type Rectangle, slideHeight, slideWidth } from "../../../slides/layout/page.ts";
import type { Palette } from "../../../slides/palette.ts";
import { mostOfAKind, type places } from "./placeholders.ts";

/** One layout of the master: what it is called, how it looks, and which places it offers. */
export interface LayoutLook {
  readonly layout: LayoutName;
  readonly name: string;
  readonly kind: SlideKind;
  readonly ground: string;
  readonly titleColour: string;
  readonly kickerColour: string;
  readonly textColour: string;
  readonly footerColour: string;
  readonly ringColour: string;
  /** Sizes that slides inherit unless they say otherwise. */
  readonly titleSize: number;
  readonly textSize: number;
  readonly rings: readonly Ring[];
  /** A short line in the accent's colour. */
  readonly rule?: Rectangle;
  readonly places: readonly OfferedPlace[];
}

/** A circle that decorates, and how much of the accent it shows, in per cent. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly share: number;
}

export interface OfferedPlace extends Rectangle {
  readonly kind: keyof typeof places;
  /** The second and third place of a kind. */
  readonly turn: number;
  readonly size: number;
}

/** The layouts of a deck, in the order in which Office lists them. */
export function layoutLooks({ coverInk, coverQuiet, coverAccent, ring }: Palette): readonly LayoutLook[] {
  const cover = {
    ground: "tx2",
    titleColour: coverInk,
    kickerColour: coverAccent,
    textColour: coverQuiet,
    footerColour: coverQuiet,
    ringColour: ring,
    textSize: 20,
  };
  const paper = {
    ground: "bg1",
    titleColour: "tx1",
    kickerColour: "accent1",
    textColour: "tx1",
    footerColour: "accent6",
    ringColour: "accent1",
    titleSize: 32,
    textSize: 24,
    rings: [],
  };
  const body = frames.content.body;
  return [
    {
      ...cover,
      layout: "title",
      name: "Title",
      kind: "title",
      titleSize: 52,
      rings: coverRings,
      places: opening("title"),
    },
    {
      ...cover,
      layout: "section",
      name: "Section",
      kind: "section",
      titleSize: 46,
      rings: sectionRings,
      places: opening("section"),
    },
    {
      ...paper,
      layout: "lesson",
      name: "Lesson",
      kind: "lesson",
      ground: "bg2",
      titleSize: 40,
      textSize: 20,
      textColour: "accent6",
      // The page's number stands on the darkest ring.
      footerColour: "tx1",
      rings: lessonRings,
      places: opening("lesson"),
    },
    { ...paper, layout: "text", name: "Text", kind: "content", places: [offered("text", body, 28)] },
    { ...paper, layout: "statement", name: "Statement", kind: "statement", titleSize: 46, places: [] },
    {
      ...paper,
      layout: "message",
      name: "Message",
      kind: "message",
      titleSize: 40,
      rule: messageRule,
      places: [offered("text", frames.message.body, messageSize)],
    },
    {
      ...paper,
      layout: "question",
      name: "Question",
      kind: "question",
      titleSize: 32,
      places: [offered("text", body, 28), offered("table", body, 20), offered("code", body, 18)],
    },
    { ...paper, layout: "code", name: "Code", kind: "content", places: [offered("code", body, 18)] },
    { ...paper, layout: "table", name: "Table", kind: "content", places: [offered("table", body, 20)] },
    {
      ...paper,
      layout: "picture",
      name: "Picture",
      kind: "content",
      places: [
        offered("picture", { ...body, height: body.height - 26 }, 18),
        offered("caption", { ...body, y: body.y + body.height - 18, height: 18 }, 14),
      ],
    },
    { ...paper, layout: "mixed", name: "Several things", kind: "content", places: mixed(body) },
  ];
}

const coverRings: readonly Ring[] = [
  { x: slideWidth, y: slideHeight, radius: 430, share: 16 },
  { x: slideWidth, y: slideHeight, radius: 300, share: 26 },
  { x: slideWidth, y: slideHeight, radius: 170, share: 55 },
];
const sectionRings: readonly Ring[] = [
  { x: slideWidth, y: 0, radius: 360, share: 16 },
  { x: slideWidth, y: 0, radius: 240, share: 26 },
  { x: slideWidth, y: 0, radius: 120, share: 55 },
];
const lessonRings: readonly Ring[] = [
  { x: slideWidth, y: slideHeight, radius: 300, share: 7 },
  { x: slideWidth, y: slideHeight, radius: 190, share: 10 },
  { x: slideWidth, y: slideHeight, radius: 90, share: 16 },
];

function opening(kind: SlideKind): readonly OfferedPlace[] {
  return [offered("text", frames[kind].body, 20)];
}

function offered(kind: OfferedPlace["kind"], place: Rectangle, size: number, turn = 0): OfferedPlace {
  return { kind, turn, size, ...place };
}

/** Three rows of three, so that each kind has a place; slides put their own where they need them. */
function mixed(body: Rectangle): readonly OfferedPlace[] {
  const kinds = [
    ["text", 20],
    ["callout", 18],
    ["code", 14],
    ["picture", 18],
    ["table", 14],
    ["caption", 14],
  ] as const;
  const height = (body.height - gap * (mostOfAKind - 1)) / mostOfAKind;
  const width = body.width / kinds.length;
  return kinds.flatMap(([kind, size], column) =>
    Array.from({ length: mostOfAKind }, (_, turn) => ({
      kind,
      turn,
      size,
      x: body.x + column * width,
      y: body.y + turn * (height + gap),
      width: width - 6,
      height,
    })),
  );
}

export const kickerLook = { size: kickerSize };
export const footerLook = footer;

/** Room inside a place, in points: left and right, above and below. */
export const insets = {
  callout: calloutPadding,
  code: codePadding,
} as const;
