/// <reference lib="dom" />

/** Something in a manifest that the schemas in its package do not know. */
export interface SchemaStranger {
  readonly element: string;
  /** Absent where the element itself is unknown. */
  readonly attribute?: string;
  readonly value?: string;
}

/**
 * Elements that no schema of their namespace declares, and what is neither true nor false where a schema says so.
 * Far less than a validator finds, and enough for what somebody writes by hand. Runs in a page. Self-contained.
 *
 * @param schemas the XSD files that lie in the package.
 */
export function findStrangers([xml, schemas]: readonly [
  string,
  readonly string[],
]): readonly SchemaStranger[] {
  const parse = (text: string) => new DOMParser().parseFromString(text, "application/xml");
  const xs = "http://www.w3.org/2001/XMLSchema";
  const elements = new Map<string, Set<string>>();
  const booleans = new Map<string, Set<string>>();
  for (const schema of schemas.map(parse)) {
    const namespace = schema.documentElement.getAttribute("targetNamespace") ?? "";
    const note = (known: Map<string, Set<string>>, node: Element) =>
      known.set(namespace, (known.get(namespace) ?? new Set()).add(node.getAttribute("name") ?? ""));
    for (const node of schema.getElementsByTagNameNS(xs, "element")) note(elements, node);
    for (const node of schema.getElementsByTagNameNS(xs, "attribute"))
      if (/(^|:)boolean$/.test(node.getAttribute("type") ?? "")) note(booleans, node);
  }
  const found = new Map<string, SchemaStranger>();
  for (const node of parse(xml).getElementsByTagName("*")) {
    const { localName: element, tagName, namespaceURI } = node;
    const known = elements.get(namespaceURI ?? "");
    if (known !== undefined && !known.has(element)) found.set(tagName, { element: tagName });
    for (const { localName: attribute, value, namespaceURI: own } of node.attributes)
      if (booleans.get(own ?? namespaceURI ?? "")?.has(attribute) && !/^(true|false|0|1)$/.test(value.trim()))
        found.set(`${tagName} ${attribute} ${value}`, { element: tagName, attribute, value });
  }
  return [...found.values()].slice(0, 20);
}
