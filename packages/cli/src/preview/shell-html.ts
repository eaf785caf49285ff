import { escapeHtml } from "./escape-html.ts";
import type { PreviewState } from "./preview-state.ts";

/** The page around the views; its script keeps it up to date. */
export function shellHtml(state: PreviewState, overview: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview: ${escapeHtml(state.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/shell.css">
<script src="/shell.js" defer></script>
</head>
<body>
<header>
<a class="home" id="home" href="/"><span class="mark" aria-hidden="true"></span><span id="program">${escapeHtml(state.title)}</span></a>
<nav aria-label="Views" id="views"></nav>
<div class="choices" id="choices"></div>
<a class="status" id="status" href="/"></a>
</header>
<div class="banner" id="banner" role="status"></div>
<main id="main">
<div class="overview" id="overview" hidden>${overview}</div>
<div class="stage" id="stage" hidden><h1 class="unseen" id="heading"></h1><iframe id="frame" title="Preview" allow="fullscreen"></iframe></div>
</main>
<noscript><p class="banner">The preview needs JavaScript to follow your changes.</p></noscript>
<script type="application/json" id="state">${JSON.stringify(state).replaceAll("<", "\\u003c")}</script>
</body>
</html>
`;
}
