import { type Block, heading, paragraph } from "../document/document.ts";

/** A chapter with a sentence in front; nothing where it would be empty. */
export function chapter(title: string, introduction: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(1, title), paragraph(introduction), ...blocks];
}
