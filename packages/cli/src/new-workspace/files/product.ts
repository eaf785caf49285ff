import type { Answers } from "../answers.ts";
import { yamlText } from "../words.ts";

/** `product.yaml` of a new workspace. */
export function product({ product: name }: Answers): string {
  return `# The product being taught: what it does, and what each release changed.
name: ${yamlText(name)}
features:
  order-export:
    title: Order export
    summary: Writes the orders into a file, one line each
    since: "1.0"
releases:
  - version: "1.0"
    changes:
      - { feature: order-export, kind: added, summary: Orders can be exported as a file }
`;
}
