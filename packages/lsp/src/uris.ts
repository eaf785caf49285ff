/** A URI as it is compared: editors do not agree on what they encode. Without a slash at its end. */
export function canonical(uri: string): string {
  const plain = decoded(uri);
  return plain.endsWith("/") ? plain.slice(0, -1) : plain;
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The path of a file below a folder, both canonical; `undefined` where it is not below it. */
export function pathBelow(folder: string, uri: string): string | undefined {
  return uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : undefined;
}

/** The URI of a path below a folder. */
export function uriBelow(folder: string, path: string): string {
  const base = folder.endsWith("/") ? folder.slice(0, -1) : folder;
  return path === "" ? base : `${base}/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** The folder a canonical URI lies in; `undefined` at the root. */
export function parentOf(uri: string): string | undefined {
  const at = uri.lastIndexOf("/");
  const start = uri.indexOf("://") + 3;
  return at < start || (at === start && uri.length === start + 1) ? undefined : uri.slice(0, at);
}
