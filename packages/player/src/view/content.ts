import { type App, placedPages } from "./app.ts";
import { element, unseen } from "./element.ts";

/** Makes authors' content fit a package: links stay out of the lesson's window, wide things scroll by keyboard. */
export function prepareContent(app: App, root: HTMLElement): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>(".prose a[href]")) prepareLink(app, link);
  for (const wide of root.querySelectorAll<HTMLElement>(".prose table, .prose pre"))
    makeScrollable(app, wide);
}

/** `#id` of a page leads to that page; anything outside the package opens beside it. */
function prepareLink(app: App, link: HTMLAnchorElement): void {
  const target = link.getAttribute("href") ?? "";
  const page = target.startsWith("#")
    ? placedPages(app.course).find(({ page: { id } }) => id === target.slice(1))
    : undefined;
  if (page !== undefined) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      app.go(page.page.id);
    });
  } else if (!target.startsWith("#") && link.target !== "_blank") {
    link.target = "_blank";
    link.rel = "noopener";
    link.append(unseen(` ${app.strings.text("newTab")}`));
  }
}

function makeScrollable({ strings }: App, wide: HTMLElement): void {
  const frame = element("div", { class: wide.tagName === "PRE" ? "scroll code" : "scroll" });
  wide.replaceWith(frame);
  frame.append(wide);
  const observe = () => {
    const scrolls = frame.scrollWidth > frame.clientWidth;
    if (!scrolls) for (const name of ["tabindex", "role", "aria-label"]) frame.removeAttribute(name);
    else
      for (const [name, value] of [
        ["tabindex", "0"],
        ["role", "group"],
        ["aria-label", strings.text("scrollable")],
      ] as const)
        frame.setAttribute(name, value);
  };
  observe();
  new ResizeObserver(observe).observe(frame);
}
