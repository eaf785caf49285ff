import type { TestResult } from "../../shared/model.ts";
import { escalationRecipients, spanText, triggers } from "../../shared/words.ts";
import { Icon, type IconName } from "../components/icon.tsx";
import { formatAmount } from "../format.ts";

interface Station {
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly final?: boolean;
}

/** The way of a sample invoice, station by station, and what is missing on it. */
export function RouteDrawing({ result }: { readonly result: TestResult }) {
  return (
    <>
      <h3>Route</h3>
      <ol class="route" aria-label="Route of the sample invoice">
        {stationsOf(result).map((station) => (
          <li key={station.title} class={station.final ? "station station-final" : "station"}>
            <Icon name={station.icon} />
            <p>
              <strong>{station.title}</strong>
              <small>{station.detail}</small>
            </p>
          </li>
        ))}
      </ol>
      {result.note && <p class="muted note">{result.note}</p>}
      {result.problems.length > 0 && (
        <ul class="problems">
          {result.problems.map((problem) => (
            <li key={problem}>
              <Icon name="warning" /> {problem}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function stationsOf({
  invoice,
  trigger,
  decision,
  approver,
  notification,
  escalation,
}: TestResult): Station[] {
  const stations: Station[] = [
    {
      icon: "invoice",
      title: `Invoice of ${formatAmount(invoice.amount)}`,
      detail: `${invoice.submitter.name}, ${invoice.department.name}`,
    },
  ];
  if (trigger) stations.push({ icon: "bolt", title: triggers[trigger], detail: "starts the workflow" });
  if (decision)
    stations.push({
      icon: "split",
      title: `${decision.question.replace(/^a/, "A")}?`,
      detail: decision.answer === "yes" ? "Yes" : "No",
    });
  if (approver)
    stations.push({
      icon: "person",
      title: approver.name,
      detail: `${approver.title} approves`,
      final: true,
    });
  if (notification)
    stations.push({ icon: "bell", title: "Notified at once", detail: notification.person.name });
  if (escalation)
    stations.push({
      icon: "clock",
      title: `No decision within ${within(escalation.afterHours)}`,
      detail: tells(escalation),
    });
  return stations;
}

function within(hours: number): string {
  return spanText(hours % 24 === 0 ? { value: hours / 24, unit: "days" } : { value: hours, unit: "hours" });
}

function tells({ recipient, person }: NonNullable<TestResult["escalation"]>): string {
  return `${person.name} is told: ${escalationRecipients[recipient].toLowerCase()}`;
}
