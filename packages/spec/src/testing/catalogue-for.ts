import { documentKinds } from "../language/language.ts";
import { transformTexts } from "../locale/transform-texts.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** A catalogue with a translation of every text of a workspace, as an author or a tool would write it. */
export function catalogueFor({ world }: Workspace): string {
  const entries = documentKinds.flatMap(({ kind, type }) =>
    world.keys(kind).flatMap((key) => {
      const file = world.filesOf(kind, key)[0] ?? "";
      const found: string[] = [];
      transformTexts(world.value(kind as "module", key), type, "", (text, path) => {
        const place = JSON.stringify(`${file}#${path}`);
        found.push(
          `msgctxt ${place}\nmsgid ${JSON.stringify(text)}\nmsgstr ${JSON.stringify(`id: ${text}`)}`,
        );
        return text;
      });
      return found;
    }),
  );
  return `msgid ""\nmsgstr ""\n"Language: id\\n"\n\n${[...new Set(entries)].join("\n\n")}\n`;
}
