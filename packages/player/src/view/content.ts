import { type App, placedPages } from "./app.ts";
import { element, unseen } from "./element.ts";

/** Makes authors' content fit a package: links stay out of the lesson's window, wide things scroll by keyboard. */
export function prepareContent(app: App, root: HTMLElement): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>(".prose a[href]")) prepareLink(app, link);
  for (const wide of root.querySelectorAll<HTMLElement>(".prose table, .prose pre"))
    makeScrollable(app, wide);
}

/** `#id` of a page leads to that page, `#id:name` to a heading on it; anything outside the package opens beside it. */
function prepareLink(app: App, link: HTMLAnchorElement): void {
  const target = link.getAttribute("href") ?? "";
  const [place, heading] = target.slice(1).split(":", 2);
  const page = target.startsWith("#")
    ? placedPages(app.course).find(({ page: { id } }) => id === place)?.page
    : undefined;
  if (page !== undefined) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      if (link.closest<HTMLElement>("[data-cw-page]")?.dataset.cwPage !== page.id) app.go(page.id);
      if (heading !== undefined) showHeading(heading);
    });
  } else if (!target.startsWith("#") && link.target !== "_blank") {
    link.target = "_blank";
    link.rel = "noopener";
    link.append(unseen(` ${app.strings.text("newTab")}`));
  }
}

/** Brings a heading of the page into view, with the focus; the page stays where it is if there is none. */
function showHeading(name: string): void {
  const heading = document.querySelector<HTMLElement>(
    `[data-cw-heading="${CSS.escape(name.toLowerCase())}"]`,
  );
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "start" });
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
