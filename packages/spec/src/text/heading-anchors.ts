import { plainText } from "./plain-text.ts";

/**
 * The name by which a link reaches each heading of a text, as GitHub makes it: small letters, hyphens for spaces, no
 * other signs; of several with one name the later ones have a number.
 *
 * @param headings their texts in Markdown, in their order.
 */
export function headingAnchors(headings: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const name = anchorOf(heading);
    let anchor = name;
    for (let number = 1; taken.has(anchor); number += 1) anchor = `${name}-${number}`;
    taken.add(anchor);
    return anchor;
  });
}

function anchorOf(heading: string): string {
  return plainText(heading.replace(/<[^<>]{0,500}>/g, ""))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
    .replace(/\s/gu, "-");
}
