import type { Box } from "../../../slides/layout/page.ts";

/** The kinds of places a layout offers; the numbers join a slide's shape to its layout's. */
export const places = {
  kicker: { type: "body", index: 20, name: "Kicker" },
  text: { type: "body", index: 1, name: "Text" },
  callout: { type: "body", index: 13, name: "Callout" },
  code: { type: "body", index: 14, name: "Code" },
  picture: { type: "pic", index: 15, name: "Picture" },
  table: { type: "tbl", index: 16, name: "Table" },
  caption: { type: "body", index: 17, name: "Caption" },
} as const satisfies Readonly<
  Record<Box["kind"] | "kicker", { readonly type: string; readonly index: number; readonly name: string }>
>;

/** How many of one kind a layout for several things offers. */
export const mostOfAKind = 3;

/** The index of the second and third of a kind. */
export function placeIndex(kind: Box["kind"], turn: number): number {
  return places[kind].index + turn * 20;
}

export function placeholder(type: string, index?: number): string {
  return `<p:nvPr><p:ph type="${type}"${index === undefined ? "" : ` idx="${index}"`}/></p:nvPr>`;
}
