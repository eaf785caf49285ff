import { posix } from "node:path";

const topFolders = /^(?:packages|scripts|examples|docs|bench|schemas|\.ci|\.changeset)(?:\/|$)/;

/**
 * The paths that a page of the repository names: links, and code spans that look like paths. Below a
 * heading that names a package, paths that begin with `src/` lie in that package.
 *
 * @returns paths from the repository's root, with the line that names each.
 */
export function namedPaths(markdown, page) {
  const named = [];
  let folder = "";
  let fenced = false;
  for (const [index, line] of markdown.split("\n").entries()) {
    if (/^(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced) continue;
    if (/^#+ /.test(line)) folder = /`(packages\/[^`/]+)`/.exec(line)?.[1] ?? "";
    for (const path of [...linksIn(line, page), ...spansIn(line, folder)])
      named.push({ path: path.replace(/\/$/, ""), line: index + 1 });
  }
  return named;
}

function linksIn(line, page) {
  return [...line.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(([, target]) =>
    posix.join(posix.dirname(page), target),
  );
}

function spansIn(line, folder) {
  return [...line.matchAll(/`([^`\s]+)`/g)].flatMap(([, text]) => {
    if (/[<>*{}…]/.test(text)) return [];
    if (topFolders.test(text)) return [text];
    return folder !== "" && text.startsWith("src/") ? [`${folder}/${text}`] : [];
  });
}
