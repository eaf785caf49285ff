import { nearest } from "../text/nearest.ts";
import type { World } from "../workspace/world.ts";
import type { Finding } from "./rule.ts";
import type { ShownTarget } from "./shown-targets.ts";
import { relativePath } from "./workspace-path.ts";

/**
 * What is wrong with where a picture or a link leads. Web addresses are not looked up, and what a template
 * fills in is not known yet.
 *
 * @returns `undefined` where nothing is wrong.
 */
export function judgeTarget(shown: ShownTarget, world: World): Finding | undefined {
  const { target, picture, words, spot, document } = shown;
  const what = picture ? "picture" : "link";
  const name = target === "" ? words : target;
  const say = (says: string, hint: string): Finding => ({
    ...spot,
    message: `The ${what} "${short(name)}" ${says}.`,
    hint,
  });
  if (/\{\{|\[\[/.test(target) || target.startsWith("#")) return undefined;
  if (target.trim() === "")
    return say("leads nowhere: nothing stands between its parentheses", fill(picture));
  if (/^(?:[A-Za-z]:[\\/]|~[\\/]|file:)/.test(target))
    return say("begins at the root of one computer's disk", copy);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) return undefined;
  if (shown.spaced)
    return say(
      "is not read as one: its path has a space",
      `Write the path between < and >: ${picture ? "!" : ""}[…](<${target}>), or rename the file.`,
    );
  const path = pathOf(target, document);
  if (path === undefined) return say("leads out of the workspace", copy);
  if (world.file(path) !== undefined) return undefined;
  if (world.paths().some((each) => each.startsWith(`${path}/`)))
    return say("leads to a folder", "Name a file in it: people cannot open a folder of yours.");
  return say("leads to no file", suggestion(target, path, shown, world));
}

const copy = "Copy the file into the workspace, beside the text, and write its path relative to the text.";

function fill(picture: boolean): string {
  return picture
    ? "Write the picture's file there: ![what it shows](picture.svg)."
    : "Write where it leads: a file beside the text, or a web address.";
}

/** The workspace path that an address means, as the build reads it: decoded, without query and fragment. */
export function pathOf(address: string, document: string): string | undefined {
  const written = decode(address.replace(/[?#].*$/s, ""));
  const steps = written.startsWith("/") ? [] : document.split("/").slice(0, -1);
  for (const step of written.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join("/");
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function suggestion(target: string, path: string, { document, picture }: ShownTarget, world: World): string {
  const near = nearPath(path.replaceAll("\\", "/"), picture, world);
  if (near === undefined)
    return "Add the file, or correct the path; it is relative to the file that the text stands in.";
  const written = target.startsWith("/") ? `/${near}` : relativePath(document, near);
  const capitals =
    near.toLowerCase() === path.toLowerCase() ? " Capital and small letters make a difference." : "";
  return `Did you mean "${written.replaceAll(" ", "%20")}"?${capitals}`;
}

/** The same but for capitals, else the nearest in its folder, else one of the same name elsewhere. */
function nearPath(path: string, picture: boolean, world: World): string | undefined {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const name = path.slice(folder.length);
  const candidates = world.paths().filter((each) => !picture || pictureFile.test(each));
  const same = candidates.find((each) => each.toLowerCase() === path.toLowerCase());
  if (same !== undefined) return same;
  const beside = candidates
    .filter((each) => each.startsWith(folder) && !each.slice(folder.length).includes("/"))
    .map((each) => each.slice(folder.length));
  const close = nearest(name, beside);
  if (close !== undefined) return folder + close;
  return candidates.find((each) => each.toLowerCase().endsWith(`/${name.toLowerCase()}`));
}

const pictureFile = /\.(?:svg|png|jpe?g|gif|webp|avif)$/i;

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** One finding for each target of an entity: its translations say the same again. */
export function* judgeTargets(shown: readonly ShownTarget[], world: World): Generator<Finding> {
  const told = new Set<string>();
  for (const each of shown) {
    const path = pathOf(each.target, each.document) ?? each.target;
    if (told.has(path)) continue;
    const finding = judgeTarget(each, world);
    if (finding === undefined) continue;
    told.add(path);
    yield finding;
  }
}
