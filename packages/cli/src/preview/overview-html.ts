import type { PreviewChoice } from "@coursewright/compiler";
import { escapeHtml } from "./escape-html.ts";
import type { PreviewScope, PreviewState, ShownFinding } from "./preview-state.ts";
import { pathOf } from "./view-address.ts";
import { scopeKinds } from "./views.ts";

/** What the program consists of and what is wrong with it: the inside of the first page. */
export function overviewHtml(state: PreviewState): string {
  return `<h1>${escapeHtml(state.title)}</h1>
<p class="lead">${state.version === "" ? "" : `Version ${escapeHtml(state.version)}. `}This page, and every view, shows a change as soon as you save it.</p>
${findingsHtml(state)}
${scopeKinds
  .map((kind) =>
    scopesHtml(
      titles[kind],
      state.scopes.filter((scope) => scope.kind === kind),
      state.choice,
    ),
  )
  .join("\n")}`;
}

const titles = { track: "Tracks", module: "Modules", session: "Sessions" } as const;

/** What keeps people from building stands first. */
const severities = ["error", "warning", "info"] as const;

function findingsHtml({ findings }: PreviewState): string {
  const list = severities.flatMap((each) =>
    findings.filter(({ severity }) => severity === each).map(findingHtml),
  );
  return `<section class="findings" aria-labelledby="findings"><h2 id="findings">Findings</h2>${
    findings.length === 0 ? '<p class="fine">Nothing to report.</p>' : `<ol>${list.join("")}</ol>`
  }</section>`;
}

function findingHtml({ severity, code, message, hint, place }: ShownFinding): string {
  return `<li class="${severity}"><p><strong>${severity}</strong> ${escapeHtml(message)}</p>${
    hint === undefined ? "" : `<p class="hint">${escapeHtml(hint)}</p>`
  }<p class="place"><code>${escapeHtml(place)}</code>${code === "" ? "" : ` <code>${escapeHtml(code)}</code>`}</p></li>`;
}

function scopesHtml(title: string, scopes: readonly PreviewScope[], choice: PreviewChoice): string {
  if (scopes.length === 0) return "";
  const id = title.toLowerCase();
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><ul class="scopes">${scopes
    .map((scope) => scopeHtml(scope, scope.held ?? choice))
    .join("")}</ul></section>`;
}

function scopeHtml({ kind, id, title, facts, views }: PreviewScope, choice: PreviewChoice): string {
  const links = views.map((view) => {
    const href = pathOf({ view, kind, id, ...choice });
    return `<a href="${escapeHtml(href)}" aria-label="${viewTitles[view]}: ${escapeHtml(title)}">${viewTitles[view]}</a>`;
  });
  const told = facts.map((fact) => `<span>${escapeHtml(fact)}</span>`).join(" ");
  return `<li><h3>${escapeHtml(title)}</h3><p class="counts">${told}</p><p class="links">${links.join(" ")}</p></li>`;
}

const viewTitles = { learner: "Learner", trainer: "Trainer", slides: "Slides" } as const;
