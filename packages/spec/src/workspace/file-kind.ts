import { type DocumentKind, documentKinds, localeFile } from "../language/language.ts";

/** What a path of a workspace is: a document of the language, a locale, Markdown, or a file like any other. */
export type FileKind =
  | { readonly as: "document"; readonly kind: DocumentKind; readonly id: string }
  | { readonly as: "locale"; readonly language: string }
  | { readonly as: "markdown" }
  | { readonly as: "asset" };

/** The kind follows from the path alone, so that an editor and CI agree without a header. */
export function fileKind(path: string): FileKind {
  for (const kind of documentKinds) {
    const match = kind.path.exec(path);
    if (match !== null) return { as: "document", kind, id: match[1] ?? kind.kind };
  }
  const language = localeFile.exec(path)?.[1];
  if (language !== undefined) return { as: "locale", language };
  return path.endsWith(".md") ? { as: "markdown" } : { as: "asset" };
}
