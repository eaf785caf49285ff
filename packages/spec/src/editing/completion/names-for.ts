import { ownedKinds } from "../../language/language.ts";
import { titleOf } from "../title-of.ts";
import type { Site } from "./site.ts";

/** A name that can be used. */
export interface Name {
  readonly name: string;
  readonly detail?: string;
  readonly doc?: string;
}

/** The names of some kinds as they are written in a document: its own without their owner. */
export function namesFor(
  kinds: readonly string[],
  { workspace, document }: Pick<Site, "workspace" | "document">,
): readonly Name[] {
  return kinds
    .filter((kind) => kind !== "file")
    .flatMap((kind) => {
      const own = `${document.id}/`;
      const keys = workspace
        .keys(kind)
        .filter((key) => (!localOnly.has(kind) || key.startsWith(own)) && !isItself(kind, key, document));
      const written = keys.map((key) => ({
        key,
        name: ownedKinds.has(kind) && key.startsWith(own) ? key.slice(own.length) : key,
      }));
      const local = written.filter(({ key, name }) => key !== name);
      const others = written.filter(({ key, name }) => key === name);
      return [...local, ...others].map(({ key, name }) => {
        const doc = titleOf(workspace, kind, key);
        return { name, detail: kind, ...(doc === undefined ? {} : { doc }) };
      });
    });
}

/** No document needs, teaches or belongs to itself. */
function isItself(kind: string, key: string, document: Site["document"]): boolean {
  return kind === document.kind && key === document.id;
}

/** Kinds that only their own document speaks of. */
const localOnly: ReadonlySet<string> = new Set(["lesson", "step", "item", "pool"]);
