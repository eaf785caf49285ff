/**
 * The page around a preview. A new version is loaded behind the one that is shown and takes its place when it is
 * ready, at the same place of the page: nothing flickers while somebody types.
 *
 * @param source what the webview's own resources come from, for the content security policy.
 */
export function previewShell(source: string): string {
  const policy = [
    "default-src 'none'",
    `img-src ${source} data: blob:`,
    `media-src ${source} data:`,
    `font-src ${source} data:`,
    "style-src 'unsafe-inline'",
    "script-src 'unsafe-inline'",
    "frame-src 'self' blob: data:",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Preview</title>
<style>
html, body { margin: 0; height: 100%; background: #fff; overflow: hidden }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; visibility: hidden; background: #fff }
iframe.shown { visibility: visible }
p { font: 14px/1.5 system-ui, sans-serif; color: #445; padding: 1rem 1.5rem }
</style>
</head>
<body>
<p>Nothing to show yet.</p>
<script>${client}</script>
</body>
</html>
`;
}

const client = `
const api = acquireVsCodeApi();
let shown = null, coming = null, heading;
function point() {
  const slides = shown && heading ? [...shown.contentDocument.querySelectorAll("section.slide")] : [];
  const at = slides.findIndex((slide) => slide.querySelector("h1, h2, h3")?.textContent.trim().startsWith(heading));
  if (at >= 0) shown.contentWindow.location.hash = String(at + 1);
}
function show(html) {
  const frame = document.createElement("iframe");
  frame.title = "Preview";
  if (coming) coming.remove();
  coming = frame;
  frame.addEventListener("load", () => {
    if (coming !== frame) return;
    const before = shown && placeOf(shown);
    const settle = () => {
      if (coming !== frame) return;
      if (before) frame.contentWindow.scrollTo(before.x, before.y);
      frame.classList.add("shown");
      if (shown) shown.remove(); else document.querySelector("p")?.remove();
      shown = frame;
      coming = null;
      point();
    };
    if (before && before.hash) frame.contentWindow.location.hash = before.hash;
    setTimeout(settle, 60);
  });
  frame.srcdoc = html;
  document.body.append(frame);
}
function placeOf(frame) {
  const { scrollX: x, scrollY: y, location } = frame.contentWindow;
  return { x, y, hash: location.hash };
}
window.addEventListener("message", ({ data }) => {
  if (typeof data?.heading === "string") heading = data.heading;
  if (typeof data?.html !== "string") return point();
  api.setState({ html: data.html });
  show(data.html);
});
const kept = api.getState();
if (kept) show(kept.html);
`;
