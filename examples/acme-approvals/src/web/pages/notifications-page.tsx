import { useState } from "preact/hooks";
import type { Notification } from "../../shared/model.ts";
import { change } from "../client.ts";
import { Icon, type IconName } from "../components/icon.tsx";
import { Empty, Loading } from "../components/states.tsx";
import { formatTime } from "../format.ts";
import { addressOf } from "../location.ts";
import { useSession } from "../session.tsx";
import { useData } from "../use-data.ts";

const icons: Readonly<Record<Notification["kind"], IconName>> = {
  approval: "invoice",
  escalation: "clock",
  delegation: "arrow",
  outcome: "check",
  information: "bell",
};

/** A person's inbox, or everybody's. */
export function NotificationsPage() {
  const { me } = useSession();
  const [everybody, setEverybody] = useState(false);
  const path = everybody ? "api/notifications" : `api/notifications?person=${encodeURIComponent(me.id)}`;
  const { value, error } = useData<readonly Notification[]>(path);
  return (
    <div class="page">
      <header class="heading">
        <div>
          <h1>Notifications</h1>
          <p class="muted">
            {everybody ? "Every message that was sent, to anybody." : `Messages to ${me.name}.`}
          </p>
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={everybody}
            onChange={(event) => setEverybody(event.currentTarget.checked)}
          />
          Show everybody’s
        </label>
      </header>
      {value ? <Inbox messages={value} everybody={everybody} /> : <Loading error={error} />}
    </div>
  );
}

function Inbox({
  messages,
  everybody,
}: {
  readonly messages: readonly Notification[];
  readonly everybody: boolean;
}) {
  if (messages.length === 0) {
    return (
      <section class="card" aria-label="Messages">
        <Empty icon="bell" title="No messages yet">
          <p>When an invoice needs a decision, or has waited too long, the message arrives here.</p>
        </Empty>
      </section>
    );
  }
  return (
    <ul class="card inbox">
      {messages.map((message) => (
        <Message key={message.id} message={message} showPerson={everybody} />
      ))}
    </ul>
  );
}

function Message({ message, showPerson }: { readonly message: Notification; readonly showPerson: boolean }) {
  return (
    <li class={message.read ? "message" : "message message-unread"}>
      <span class={`message-icon message-${message.kind}`}>
        <Icon name={icons[message.kind]} />
      </span>
      <p>
        <a href={addressOf("invoices", message.invoice)} onClick={() => void markRead(message)}>
          {message.text}
        </a>
        <small>
          {showPerson && <>To {message.person.name} · </>}
          {message.invoice} · <time dateTime={message.at}>{formatTime(message.at)}</time>
        </small>
      </p>
      {!message.read && (
        <button type="button" class="link" onClick={() => void markRead(message)}>
          Mark as read<span class="unseen">: {message.text}</span>
        </button>
      )}
    </li>
  );
}

async function markRead(message: Notification): Promise<void> {
  if (!message.read) await change("POST", `api/notifications/${message.id}/read`);
}
