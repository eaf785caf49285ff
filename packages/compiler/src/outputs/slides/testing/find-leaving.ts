/**
 * What leaves its box in a deck in the browser, by what the browser has drawn. These functions are run in the page:
 * they use nothing from outside of themselves.
 */

/** In the page that the slides' output writes; its style is as it is on a screen of 960 × 540. */
export function leavingInDeck(): readonly string[] {
  const found: string[] = [];
  document.documentElement.classList.remove("js");
  document.body.style.overflow = "visible";
  for (const slide of document.querySelectorAll<HTMLElement>(".slide")) slide.style.position = "static";
  for (const slide of document.querySelectorAll<HTMLElement>(".slide")) {
    const page = slide.querySelector<HTMLElement>(".page");
    if (page === null) continue;
    const ground = page.getBoundingClientRect();
    const boxes = [...page.querySelectorAll<HTMLElement>(".b,.kicker,.foot>span")];
    const tell = (box: Element, what: string, by: number) =>
      found.push(`${slide.id} ${box.tagName} ${box.className} ${what} by ${by.toFixed(1)}`);
    boxes.forEach((box, index) => {
      const own = box.getBoundingClientRect();
      const wider = box.clientWidth > 0 ? box.scrollWidth - box.clientWidth : 0;
      if (wider > 1) tell(box, "is too wide", wider);
      const higher = needed(box) - own.height;
      if (higher > 1) tell(box, "is overfull", higher);
      const out = outside(own, ground);
      if (out > 1) tell(box, "leaves the slide", out);
      for (const other of boxes.slice(0, index)) {
        const shared = overlap(own, other.getBoundingClientRect());
        if (shared > 1) tell(box, `stands on ${other.className || other.tagName}`, shared);
      }
      const text = Math.max(0, ...emBoxes(box).map((each) => outside(each, own)));
      if (text > 1) tell(box, "has text that leaves it", text);
    });
  }
  return found;

  /** How high it would be if it were as high as what is in it. */
  function needed(box: HTMLElement): number {
    if (box.tagName === "IMG") return 0;
    box.style.height = "auto";
    const { height } = box.getBoundingClientRect();
    box.style.height = "";
    return height;
  }

  /** How far a rectangle reaches out of another. */
  function outside(inner: DOMRect, outer: DOMRect): number {
    return Math.max(
      outer.left - inner.left,
      inner.right - outer.right,
      outer.top - inner.top,
      inner.bottom - outer.bottom,
    );
  }

  /** How far two rectangles lie over one another, the narrower way. */
  function overlap(a: DOMRect, b: DOMRect): number {
    const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return Math.min(x, y);
  }

  /** Where text is drawn: as high as its letters are called, which leaves out what a face has around them. */
  function emBoxes(box: Element): readonly DOMRect[] {
    const boxes: DOMRect[] = [];
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const size = Number.parseFloat(getComputedStyle(node.parentElement ?? box).fontSize);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { x, y, width, height } of range.getClientRects())
        if (width > 0) boxes.push(new DOMRect(x, y + (height - size) / 2, width, size));
    }
    return boxes;
  }
}

/** In the page that `drawPresentation` writes. */
export function leavingInPresentation(): readonly string[] {
  const found: string[] = [];
  [...document.querySelectorAll("section")].forEach((slide, index) => {
    const ground = slide.getBoundingClientRect();
    const shapes = [...slide.querySelectorAll<HTMLElement>(".shape:not([data-kind=decoration])")];
    const tell = (shape: HTMLElement, what: string, by: number) =>
      found.push(`slide ${index + 1}: ${shape.dataset.name} ${what} by ${by.toFixed(1)}`);
    shapes.forEach((shape, at) => {
      const own = shape.getBoundingClientRect();
      const out = Math.max(
        ground.left - own.left,
        own.right - ground.right,
        ground.top - own.top,
        own.bottom - ground.bottom,
      );
      if (out > 0.5) tell(shape, "leaves the slide", out);
      for (const other of shapes.slice(0, at)) {
        const { left, right, top, bottom } = other.getBoundingClientRect();
        const shared = Math.min(
          Math.min(own.right, right) - Math.max(own.left, left),
          Math.min(own.bottom, bottom) - Math.max(own.top, top),
        );
        if (shared > 0.5) tell(shape, `stands on ${other.dataset.name}`, shared);
      }
      const text = shape.querySelector<HTMLElement>(":scope>.text");
      const higher = (text?.getBoundingClientRect().height ?? 0) - Number(shape.dataset.room);
      if (higher > 1) tell(shape, "is overfull", higher);
      const wider = (text?.scrollWidth ?? 0) - (text?.clientWidth ?? 0);
      if (wider > 1) tell(shape, "is too wide", wider);
      const table = shape.querySelector("table")?.getBoundingClientRect();
      const grown = Math.max((table?.height ?? 0) - own.height, (table?.width ?? 0) - own.width);
      if (grown > 1) tell(shape, "is overfull", grown);
      for (const cell of shape.querySelectorAll("td"))
        if (cell.scrollWidth - cell.clientWidth > 1)
          tell(shape, "has too wide a cell", cell.scrollWidth - cell.clientWidth);
    });
  });
  return found;
}
