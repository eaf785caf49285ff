import { escapeHtml } from "./escape-html.ts";
import type { PreviewScope, PreviewState, ShownFinding } from "./preview-state.ts";
import { viewNames } from "./views.ts";

/** What the program consists of and what is wrong with it: the inside of the first page. */
export function overviewHtml(state: PreviewState): string {
  const tracks = state.scopes.filter(({ kind }) => kind === "track");
  const modules = state.scopes.filter(({ kind }) => kind === "module");
  return `<h1>${escapeHtml(state.title)}</h1>
<p class="lead">${state.version === "" ? "" : `Version ${escapeHtml(state.version)}. `}This page, and every view, shows a change as soon as you save it.</p>
${findingsHtml(state)}
${scopesHtml("Tracks", tracks, state)}
${scopesHtml("Modules", modules, state)}`;
}

function findingsHtml({ findings }: PreviewState): string {
  const list = findings.map(findingHtml).join("");
  return `<section class="findings" aria-labelledby="findings"><h2 id="findings">Findings</h2>${
    findings.length === 0 ? '<p class="fine">Nothing to report.</p>' : `<ol>${list}</ol>`
  }</section>`;
}

function findingHtml({ severity, code, message, hint, place }: ShownFinding): string {
  return `<li class="${severity}"><p><strong>${severity}</strong> ${escapeHtml(message)}</p>${
    hint === undefined ? "" : `<p class="hint">${escapeHtml(hint)}</p>`
  }<p class="place"><code>${escapeHtml(place)}</code> <code>${escapeHtml(code)}</code></p></li>`;
}

function scopesHtml(title: string, scopes: readonly PreviewScope[], state: PreviewState): string {
  if (scopes.length === 0) return "";
  const id = title.toLowerCase();
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><ul class="scopes">${scopes
    .map((scope) => scopeHtml(scope, state))
    .join("")}</ul></section>`;
}

function scopeHtml(scope: PreviewScope, { languages }: PreviewState): string {
  const counts = [
    counted(scope.lessons, "lesson"),
    counted(scope.exercises, "exercise"),
    counted(scope.items, "question"),
    inHours(scope.minutes),
  ].filter((text) => text !== "");
  const links = viewNames.map((view) => {
    const [first = "en"] = languages;
    const href = `/${view}/${scope.kind}/${encodeURIComponent(scope.id)}/${encodeURIComponent(first)}`;
    return `<a href="${href}" aria-label="${viewTitles[view]}: ${escapeHtml(scope.title)}">${viewTitles[view]}</a>`;
  });
  return `<li><h3>${escapeHtml(scope.title)}</h3><p class="counts">${counts.map((text) => `<span>${text}</span>`).join(" ")}</p><p class="links">${links.join(" ")}</p></li>`;
}

function counted(count: number, noun: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function inHours(minutes: number): string {
  const rounded = Math.round(minutes);
  const [hours, rest] = [Math.floor(rounded / 60), rounded % 60];
  return [hours === 0 ? "" : `${hours} h`, rest === 0 && hours > 0 ? "" : `${rest} min`].join(" ").trim();
}

const viewTitles = { learner: "Learner", trainer: "Trainer", slides: "Slides" } as const;
