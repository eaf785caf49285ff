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
html, body { margin: 0; padding: 0; height: 100%; background: #fff; overflow: hidden }
body { display: flex; flex-direction: column }
form { display: flex; flex-wrap: wrap; gap: .25rem .75rem; padding: .375rem .75rem; background: var(--vscode-editor-background, #fff); border-bottom: 1px solid var(--vscode-panel-border, #ccd) }
form[hidden] { display: none }
label { display: flex; align-items: center; gap: .375rem; font: 12px/1.5 var(--vscode-font-family, system-ui, sans-serif); color: var(--vscode-foreground, #223) }
select { font: inherit; min-height: 24px; max-width: 14rem; padding: 0 .25rem; color: var(--vscode-dropdown-foreground, #223); background: var(--vscode-dropdown-background, #fff); border: 1px solid var(--vscode-dropdown-border, #8891a5); border-radius: 2px }
select:focus-visible { outline: 1px solid var(--vscode-focusBorder, #0b6b57); outline-offset: 1px }
main { position: relative; flex: 1 }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; visibility: hidden; background: #fff }
iframe.shown { visibility: visible }
p { font: 14px/1.5 system-ui, sans-serif; color: #445; padding: 1rem 1.5rem }
</style>
</head>
<body>
<form id="choosers" aria-label="For whom" hidden></form>
<main><p>Nothing to show yet.</p></main>
<script>${client}</script>
</body>
</html>
`;
}

const client = `
const api = acquireVsCodeApi();
const form = document.getElementById("choosers"), stage = document.querySelector("main");
let shown = null, coming = null, heading, listed = "";
function list(choosers) {
  const text = JSON.stringify(choosers);
  if (text === listed) return;
  listed = text;
  const focused = document.activeElement?.getAttribute("name");
  form.hidden = choosers.length === 0;
  form.replaceChildren(...choosers.map(({ name, label, options, value }) => {
    const select = document.createElement("select");
    select.name = name;
    select.append(...options.map((option) => new Option(option.label, option.value, false, option.value === value)));
    select.addEventListener("change", () => api.postMessage({ name, value: select.value }));
    const said = document.createElement("label");
    said.append(label, select);
    return said;
  }));
  if (focused) form.elements.namedItem(focused)?.focus();
}
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
  stage.append(frame);
}
function placeOf(frame) {
  const { scrollX: x, scrollY: y, location } = frame.contentWindow;
  return { x, y, hash: location.hash };
}
window.addEventListener("message", ({ data }) => {
  if (typeof data?.heading === "string") heading = data.heading;
  if (data?.choosers) list(data.choosers);
  if (typeof data?.html !== "string") return point();
  api.setState({ html: data.html });
  show(data.html);
});
const kept = api.getState();
if (kept) show(kept.html);
`;
