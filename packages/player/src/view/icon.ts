/** Strokes on a 24 × 24 grid. */
const paths = {
  clock: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM12 7.5V12l3 2",
  check: "M5 12.5l4.5 4.5L19 7.5",
  cross: "M7 7l10 10M17 7L7 17",
  menu: "M4 7h16M4 12h16M4 17h16",
  previous: "M19 12H5m6-6l-6 6 6 6",
  next: "M5 12h14m-6-6l6 6-6 6",
  up: "M12 19V5m-6 6l6-6 6 6",
  down: "M12 5v14m-6-6l6 6 6-6",
  open: "M7 10l5 5 5-5",
  flag: "M6 21V4m0 1h12l-3 4 3 4H6",
  exit: "M14 4h5v16h-5M4 12h10m-3.5-4L14 12l-3.5 4",
  target: "M12 3a9 9 0 1 0 9 9M12 8a4 4 0 1 0 4 4M12 12l8-8",
  warning: "M12 4l9 16H3zM12 10v4.5M12 17.2v.3",
  spark: "M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.9c.6.5 1 1.2 1 2.1h5c0-.9.4-1.6 1-2.1A6 6 0 0 0 12 3z",
} as const;

/** A picture that repeats what a text beside it says, so it is hidden from screen readers. */
export function icon(name: keyof typeof paths): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", paths[name]);
  svg.append(path);
  return svg;
}
