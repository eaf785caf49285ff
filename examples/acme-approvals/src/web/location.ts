import { useEffect, useState } from "preact/hooks";

/** The parts of the address behind `#/`, decoded. */
export function useLocation(): readonly string[] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const update = (): void => setHash(location.hash);
    addEventListener("hashchange", update);
    return () => removeEventListener("hashchange", update);
  }, []);
  return hash
    .replace(/^#?\/?/, "")
    .split("/")
    .map(decode);
}

/** The address of a page, for a link. */
export function addressOf(...parts: readonly string[]): string {
  return `#/${parts.map(encodeURIComponent).join("/")}`;
}

/** Goes to a page. */
export function go(...parts: readonly string[]): void {
  location.hash = addressOf(...parts);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
