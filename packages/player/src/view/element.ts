export type Child = Node | string | undefined | false | readonly Child[];
type Attribute = string | number | boolean | undefined | ((event: Event) => void);

/** Makes an element. `true` sets an empty attribute, `false` and undefined none; a function listens to the event of that name. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== undefined && value !== false)
      made.setAttribute(name, value === true ? "" : String(value));
  }
  append(made, children);
  return made;
}

/** Markup that the compiler has sanitised. */
export function prose(html: string, tag: "div" | "span" = "div"): HTMLElement {
  const made = element(tag, { class: "prose" });
  made.innerHTML = html;
  return made;
}

/** Text for screen readers only. */
export function unseen(text: string): HTMLElement {
  return element("span", { class: "unseen" }, text);
}

function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === false) continue;
    if (typeof child === "string") parent.appendChild(document.createTextNode(child));
    else if (child instanceof Node) parent.appendChild(child);
    else append(parent, child);
  }
}
