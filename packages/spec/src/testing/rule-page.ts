import { withKeys } from "./layers.ts";

/** What a rule's page shows: the files of its example, and the same files put right. */
export interface RulePage {
  readonly title: string;
  readonly severity: string | undefined;
  /** Texts by path, laid over the sound workspace. */
  readonly bad: Readonly<Record<string, string>>;
  readonly good: Readonly<Record<string, string>>;
}

/**
 * Reads a page of docs/rules. Its first line is `# family/name`. Fenced blocks whose first line is a
 * comment `# file: path` (in Markdown `<!-- file: path -->`) are files, or the keys of a file that differ
 * from the sound workspace: above the heading `## How to fix it` those with the mistake, below it those
 * put right. A line begins with `Severity: ` and the word.
 */
export function readRulePage(text: string): RulePage {
  const [before = "", after = ""] = text.split(/^## How to fix it[ \t]*$/m);
  const bad = filesIn(before);
  return {
    title: /^# (.+)$/m.exec(text)?.[1]?.trim() ?? "",
    severity: /^Severity: (\w+)/m.exec(text)?.[1],
    bad,
    good: { ...bad, ...filesIn(after) },
  };
}

function filesIn(text: string): Readonly<Record<string, string>> {
  const blocks = text.matchAll(
    /^```(?:yaml|markdown|po)\n(?:#|<!--) file: (\S+?)(?: -->)?\n([\s\S]*?)^```$/gm,
  );
  return Object.fromEntries(
    [...blocks].map(([, path = "", content = ""]) => [path, withKeys(path, content)]),
  );
}
