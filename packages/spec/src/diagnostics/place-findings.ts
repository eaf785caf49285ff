import type { Severity } from "../rules/rule.ts";
import type { FoundPlace } from "../workspace/find-place.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { severityOf } from "./codes.ts";
import type { Range } from "./diagnostic.ts";
import { isFoundByBuilding } from "./problem-codes.ts";
import { saidUnused } from "./suppression.ts";

/** What building found, with the name of its place. */
export interface BuildFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  /** The workspace's file it is about, where there is one. */
  readonly file?: string;
  readonly at?: FoundPlace;
}

/** The same as people are told of it: where it stands, as far as it stands anywhere. */
export interface PlacedFinding extends Omit<BuildFinding, "at"> {
  readonly range?: Range;
}

export interface PlacedFindings {
  /** In the order in which they were found, with the program's severities, without those that a comment silences. */
  readonly told: readonly PlacedFinding[];
  /** Comments that silence nothing of all this, where this is all that is built. */
  readonly unused: readonly PlacedFinding[];
}

/** Looks up where findings of building stand, and leaves out what their authors have silenced there. */
export function placeFindings(workspace: Workspace, findings: readonly BuildFinding[]): PlacedFindings {
  const silenced = silencedIn(workspace);
  const used = new Set<string>();
  const told = findings.flatMap((finding) => {
    const placed = place(finding, workspace);
    const key = `${placed.file}:${placed.range?.start.line} ${placed.code}`;
    if (silenced.has(key)) used.add(key);
    return silenced.has(key) ? [] : judged(placed, placed.severity, workspace);
  });
  const unused = [...silenced].flatMap(([key, comment]) =>
    used.has(key) ? [] : judged(comment, severityOf(comment.code), workspace),
  );
  return { told, unused };
}

/** With the severity that the program gives it. */
function judged(
  finding: Omit<PlacedFinding, "severity">,
  own: Severity | "off",
  workspace: Workspace,
): readonly PlacedFinding[] {
  const severity = workspace.severityOf(finding.code) ?? own;
  return severity === "off" ? [] : [{ ...finding, severity }];
}

function place({ at, ...finding }: BuildFinding, workspace: Workspace): PlacedFinding {
  return at === undefined ? finding : { ...finding, ...workspace.find(at, finding.file) };
}

/** By file, line and code: what is said of each comment if it silences nothing. */
function silencedIn(workspace: Workspace): ReadonlyMap<string, Omit<PlacedFinding, "severity">> {
  return new Map(
    workspace.paths().flatMap((file) =>
      workspace.suppressionsIn(file).flatMap((each) => {
        if (!isFoundByBuilding(each.code)) return [];
        return [
          [`${file}:${each.line} ${each.code}`, { ...saidUnused(each), file, range: each.range }] as const,
        ];
      }),
    ),
  );
}
