/** An id made of a text: `Route invoices!` gives `route-invoices`; nothing where no letter begins it. */
export function slug(text: string): string | undefined {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+/, "")
    .slice(0, 64)
    .replace(/-+$/, "");
  return words === "" ? undefined : words;
}

/** An id as a title: `small-shops` gives `Small shops`. */
export function titleOf(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A text as a YAML value: as it is where that reads the same, else in quotes. */
export function yamlText(text: string): string {
  return plain.test(text) && !word.test(text) ? text : JSON.stringify(text);
}

const plain = /^[\p{L}](?:[\p{L}\p{N}&'().,/_-]| (?=[^ #]))*$/u;
const word = /^(?:yes|no|on|off|true|false|null|y|n)$/i;
