import type { Notification } from "../../shared/model.ts";
import { addressOf } from "../location.ts";
import { useSession } from "../session.tsx";
import { useData } from "../use-data.ts";
import { Icon, type IconName } from "./icon.tsx";

/** The pages of the menu, in its order. */
export const entries: readonly {
  readonly section: string;
  readonly label: string;
  readonly icon: IconName;
}[] = [
  { section: "", label: "Home", icon: "home" },
  { section: "workflows", label: "Workflow builder", icon: "workflow" },
  { section: "invoices", label: "Invoices", icon: "invoice" },
  { section: "notifications", label: "Notifications", icon: "bell" },
  { section: "settings", label: "Settings", icon: "settings" },
];

/** The menu: beside the page, or along the bottom edge of a phone. */
export function Navigation({ section }: { readonly section: string }) {
  const { me } = useSession();
  const inbox = useData<readonly Notification[]>(`api/notifications?person=${encodeURIComponent(me.id)}`);
  const unread = inbox.value?.filter((one) => !one.read).length ?? 0;
  return (
    <nav class="menu" aria-label="Main">
      <a class="brand" href={addressOf()} aria-label="Acme Approvals, home">
        <img src="icon.svg" alt="" width="28" height="28" />
        <span>Acme Approvals</span>
      </a>
      <ul>
        {entries.map((entry) => (
          <li key={entry.section}>
            <a href={addressOf(entry.section)} aria-current={entry.section === section ? "page" : undefined}>
              <Icon name={entry.icon} />
              <span>{entry.label}</span>
              {entry.section === "notifications" && unread > 0 && <Unread count={unread} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Unread({ count }: { readonly count: number }) {
  return (
    <span class="count">
      {count}
      <span class="unseen"> unread</span>
    </span>
  );
}
