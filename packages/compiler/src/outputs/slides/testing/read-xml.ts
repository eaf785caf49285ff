import { XmlDocument, XmlElement } from "libxml2-wasm";

/** An element as a value; names without their prefixes, but for attributes that have one. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Of an element without children. */
  readonly text: string;
}

/** Reads XML by libxml2. */
export function readXml(xml: string): Element {
  const document = XmlDocument.fromString(xml);
  try {
    return elementOf(document.root);
  } finally {
    document.dispose();
  }
}

function elementOf(node: XmlElement): Element {
  const children: Element[] = [];
  for (let child = node.firstChild; child !== null; child = child.next)
    if (child instanceof XmlElement) children.push(elementOf(child));
  const attributes = Object.fromEntries(
    node.attrs.map(({ prefix, name, value }) => [prefix === "" ? name : `${prefix}:${name}`, value]),
  );
  return { name: node.name, attributes, children, text: children.length === 0 ? node.content : "" };
}

/** The first element below, by the names of the steps to it. */
export function at(element: Element | undefined, ...steps: readonly string[]): Element | undefined {
  return steps.reduce<Element | undefined>(
    (found, step) => found?.children.find(({ name }) => name === step),
    element,
  );
}

/** All children of a name. */
export function all(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}
