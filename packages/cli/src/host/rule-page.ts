import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./package-folder.ts";

/** The page that explains a code, in Markdown: as packed by the build, or as it stands in the repository. */
export function readRulePage(code: string): string | undefined {
  const places = [join("dist", "rules"), join("..", "..", "docs", "rules")];
  for (const place of places) {
    try {
      return readFileSync(join(packageFolder(), place, `${code}.md`), "utf8");
    } catch {}
  }
  return undefined;
}
