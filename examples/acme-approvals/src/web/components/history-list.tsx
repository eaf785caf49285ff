import type { HistoryEntry } from "../../shared/model.ts";
import { formatTime } from "../format.ts";
import { Icon, type IconName } from "./icon.tsx";

const icons: Readonly<Record<HistoryEntry["kind"], IconName>> = {
  submitted: "invoice",
  unrouted: "warning",
  routed: "split",
  notified: "bell",
  escalated: "clock",
  delegated: "arrow",
  approved: "check",
  rejected: "cross",
};

/** What happened, oldest first. */
export function HistoryList({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  return (
    <ol class="history">
      {entries.map((entry) => (
        <li key={`${entry.at}${entry.kind}${entry.text}`} class={`history-${entry.kind}`}>
          <Icon name={icons[entry.kind]} />
          <p>
            {entry.text}
            {entry.by && <> · {entry.by.name}</>}
            <small>
              <time dateTime={entry.at}>{formatTime(entry.at)}</time>
            </small>
          </p>
        </li>
      ))}
    </ol>
  );
}
