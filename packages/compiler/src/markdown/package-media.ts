import type { Findings } from "../finding.ts";
import type { Asset, ContentFile, OutputInputs } from "../output.ts";
import type { MediaResolver } from "./sanitise-html.ts";

/** The workspace's files that a package ships, collected while its texts are written. */
export interface PackageMedia {
  /** Resolves addresses in a text of this file. */
  from(file: string): MediaResolver;
  /**
   * The package's path for a workspace file; undefined, with a finding, if there is no such file.
   *
   * @param written how `usedIn` names it.
   */
  ship(path: string, usedIn: string, written: string): string | undefined;
  files(): readonly ContentFile[];
}

/** @param pages the package's pages by the workspace file that holds their text; links between them lead there. */
export function createPackageMedia(
  inputs: OutputInputs,
  findings: Findings,
  pages: ReadonlyMap<string, string> = new Map(),
): PackageMedia {
  const shipped = new Map<string, ContentFile>();
  const ship: PackageMedia["ship"] = (path, usedIn, written) => {
    const asset = inputs.assets.get(path);
    if (asset === undefined) {
      findings.add(missingFile(path, usedIn, written));
      return undefined;
    }
    const target = packagePath(path, asset);
    shipped.set(target, { path: target, asset: path, hash: asset.hash });
    return target;
  };
  return {
    ship,
    from: (file) => ({
      image: (address) =>
        isRemote(address)
          ? remotePicture(address, file, findings)
          : ship(resolveAddress(file, address), file, address),
      link: (address) =>
        pageTarget(address, file, pages) ??
        (address.startsWith("#") ? address : linkTarget(address, file, ship, findings)),
    }),
    files: () => [...shipped.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/**
 * Lower case, without spaces, and with a piece of its content's hash, so that two files never share a name and a
 * changed picture is fetched anew. Endings that LMSs refuse get `.txt`.
 */
function packagePath(path: string, asset: Asset): string {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const [, stem = "", ending = ""] = /^(.*?)(\.[a-z0-9]{1,8})?$/s.exec(name) ?? [];
  const safe = stem.replace(/[^a-z0-9_-]+/g, "-").slice(0, 60) || "file";
  return `media/${safe}-${asset.hash.slice(0, 8)}${refused.has(ending) ? `${ending}.txt` : ending}`;
}

const refused: ReadonlySet<string> = new Set([
  ".php",
  ".asp",
  ".aspx",
  ".jsp",
  ".py",
  ".pl",
  ".cgi",
  ".sh",
  ".exe",
  ".bat",
]);

/** `#module/lesson`, with the heading that is meant behind a colon. */
function pageTarget(address: string, file: string, pages: ReadonlyMap<string, string>): string | undefined {
  if (isRemote(address)) return undefined;
  if (address.startsWith("#") && [...pages.values()].includes(address.slice(1))) return address;
  const page = pages.get(address.startsWith("#") ? file : resolveAddress(file, address));
  const heading = /#(.+)$/s.exec(address)?.[1];
  return page === undefined ? undefined : `#${page}${heading === undefined ? "" : `:${decode(heading)}`}`;
}

function linkTarget(
  address: string,
  file: string,
  ship: PackageMedia["ship"],
  findings: Findings,
): string | undefined {
  if (isRemote(address) || /\.md(#|$)/i.test(address)) {
    findings.add({
      code: "output/link",
      message: `The link to "${address}" leads nowhere inside a package, so only its text is shown.`,
      hint: "Link to a web address, or to a file that can be shipped, such as a PDF.",
      file,
      at: { quote: address },
    });
    return undefined;
  }
  return ship(resolveAddress(file, address), file, address);
}

/** Whether an address leads out of the workspace. */
export function isRemote(address: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** Says that a picture is not taken from the network. */
export function remotePicture(address: string, file: string, findings: Findings): undefined {
  findings.add({
    code: "output/remote-media",
    message: `The picture "${address.slice(0, 100)}" is not a file of the workspace, so only its text is shown.`,
    hint: "A package works without a network: save the picture beside the lesson and name that file.",
    file,
    at: { quote: address },
  });
}

/** What is found where a file that is to be shown does not exist. */
export function missingFile(path: string, file: string, written: string) {
  return {
    code: "output/missing-file",
    message: `The file "${path}" does not exist.`,
    hint: "Check its name, capital letters included, and that it lies in the workspace.",
    file,
    at: { quote: written },
  } as const;
}

/** The workspace path an address in a file means; without its query and fragment, percent-decoded. */
export function resolveAddress(file: string, address: string): string {
  const plain = decode(address.replace(/[?#].*$/s, ""));
  const folder = file.split("/").slice(0, -1);
  const parts = plain.startsWith("/") ? [] : folder;
  for (const part of plain.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
