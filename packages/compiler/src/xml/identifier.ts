/**
 * An xs:ID made of ids: each `-` becomes `_`, parts are joined by `.`. Different ids give different
 * identifiers, because ids have neither `_` nor `.`; the same ids always give the same one.
 *
 * @param prefix begins with a letter.
 */
export function xmlIdentifier(prefix: string, ...ids: readonly string[]): string {
  const parts = ids.map((id) =>
    id
      .replaceAll("-", "_")
      .replaceAll("/", ".")
      .replace(/[^\w.]/g, "_"),
  );
  return [prefix, ...parts].join(".");
}
