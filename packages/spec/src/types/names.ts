import type { Node } from "../syntax/node.ts";
import { mismatch } from "./mismatch.ts";
import type { Reader } from "./reader.ts";
import { article } from "./text.ts";
import type { Type } from "./type.ts";

/** The shape of an id (contracts, "The language"). */
export const idPattern = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
const maxIdLength = 64;
const idShape = new RegExp(`^${idPattern}$`);
const referenceShape = new RegExp(`^${idPattern}(?:/${idPattern})*$`);

/** Whether a text may name an entity: lower case, digits and hyphens, at most 64 characters. */
export function isId(text: string): boolean {
  return text.length <= maxIdLength && idShape.test(text);
}

/** Makes an id of any text, for fixes and for items that have none; `undefined` where nothing remains. */
export function toId(text: string): string | undefined {
  const id = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, maxIdLength)
    .replace(/-+$/, "");
  return isId(id) ? id : undefined;
}

/** The id an entity gives itself. */
export const identifier: Type<string> = {
  name: "id",
  parts: [],
  read(node, reader) {
    if (node.kind === "scalar" && isId(node.text)) return node.text;
    if (node.kind === "scalar") return badId(node, reader);
    return mismatch(reader, node, identifier, "An id", "An id is a short name such as route-invoices.");
  },
  schema: () => ({ type: "string", pattern: `^${idPattern}$`, maxLength: maxIdLength }),
};

/** Reports a text that cannot be an id, with the nearest text that can. */
export function badId(node: Node & { kind: "scalar" }, reader: Reader): undefined {
  const suggestion = toId(node.text);
  reader.problem({
    code: "id/format",
    start: node.start,
    end: Math.max(node.end, node.start + 1),
    message: `"${node.text.slice(0, 40)}" cannot be an id.`,
    hint: "An id has lower-case letters, digits and single hyphens, begins with a letter, and has at most 64 characters.",
    ...(suggestion === undefined
      ? {}
      : {
          fixes: [
            {
              title: `Change to "${suggestion}"`,
              edits: [{ start: node.start, end: node.end, newText: suggestion }],
            },
          ],
        }),
  });
  reader.taint([identifier]);
}

/** The id of something declared elsewhere; the kinds say what it may point at. */
export function reference(...kinds: readonly [string, ...string[]]): Type<string> {
  const type: Type<string> = {
    name: `id of ${kinds.join(" or ")}`,
    parts: [],
    refersTo: kinds,
    read(node, reader) {
      if (node.kind !== "scalar") {
        return mismatch(
          reader,
          node,
          type,
          `The id of ${kinds.map(article).join(" or ")}`,
          "Write one id; several ids belong in a list where the key takes a list.",
        );
      }
      reader.refer(kinds, node.text);
      if (referenceShape.test(node.text)) return node.text;
      return undefined;
    },
    schema: () => ({ type: "string", pattern: `^${idPattern}(?:/${idPattern})*$` }),
  };
  return type;
}

/** A file beside the document, as a path with `/` that stays inside the workspace. */
export function path(what: string): Type<string> {
  const type: Type<string> = {
    name: `path of ${what}`,
    parts: [],
    refersTo: ["file"],
    read(node, reader) {
      if (node.kind !== "scalar" || node.text.trim() === "") {
        return mismatch(
          reader,
          node,
          type,
          "The path of a file",
          `Write the path of ${what}, relative to this file.`,
        );
      }
      reader.refer(["file"], node.text);
      return node.text;
    },
    schema: () => ({ type: "string", minLength: 1 }),
  };
  return type;
}
