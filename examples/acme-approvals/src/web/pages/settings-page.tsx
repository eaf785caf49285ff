import type { Person, PersonReference } from "../../shared/model.ts";
import { ApiError, change } from "../client.ts";
import { PersonLine } from "../components/avatar.tsx";
import { ClockSettings } from "../components/clock-settings.tsx";
import { toast } from "../components/toasts.tsx";
import { useSession } from "../session.tsx";

/** People, to whom they report, who answers for what; and the clock in a lab. */
export function SettingsPage() {
  const { people, clock } = useSession();
  return (
    <div class="page">
      <header class="heading">
        <div>
          <h1>Settings</h1>
          <p class="muted">Workflows find approvers by these lines.</p>
        </div>
      </header>
      {clock.adjustable && <ClockSettings />}
      <section class="card" aria-labelledby="offices">
        <h2 id="offices">Who approves</h2>
        <div class="offices">
          {people.departments.map((department) => (
            <Office
              key={department.id}
              person={department.manager}
              note={`Department manager, ${department.name}`}
            />
          ))}
          <Office person={people.director} note="Director" />
          <Office person={people.controller} note="Controller" />
        </div>
      </section>
      <section class="card" aria-labelledby="people">
        <h2 id="people">People and reporting lines</h2>
        <p class="muted">Whoever a manager reports to is the manager’s manager.</p>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Department</th>
              <th scope="col">Reports to</th>
            </tr>
          </thead>
          <tbody>
            {people.people.map((person) => (
              <Line key={person.id} person={person} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Office({ person, note }: { readonly person: PersonReference; readonly note: string }) {
  return <PersonLine person={person} note={note} />;
}

function Line({ person }: { readonly person: Person }) {
  const { people } = useSession();
  return (
    <tr>
      <th scope="row">
        {person.name}
        <small>{person.title}</small>
      </th>
      <td>{person.department.name}</td>
      <td>
        <select
          aria-label={`${person.name} reports to`}
          value={person.manager?.id ?? ""}
          onChange={(event) => void report(person, event.currentTarget)}
        >
          {person.manager === null && <option value="">Nobody</option>}
          {people.people
            .filter((other) => other.id !== person.id)
            .map((other) => (
              <option key={other.id} value={other.id}>
                {other.name}
              </option>
            ))}
        </select>
      </td>
    </tr>
  );
}

async function report(person: Person, select: HTMLSelectElement): Promise<void> {
  try {
    const changed = await change<Person>("PATCH", `api/people/${encodeURIComponent(person.id)}`, {
      manager: select.value,
    });
    toast(`${person.name} reports to ${changed.manager?.name}`);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    select.value = person.manager?.id ?? "";
    toast(error.message);
  }
}
