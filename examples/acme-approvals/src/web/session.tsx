import { type ComponentChildren, createContext } from "preact";
import { useContext, useState } from "preact/hooks";
import type { ClockState, People, Person } from "../shared/model.ts";
import { Loading } from "./components/states.tsx";
import { useData } from "./use-data.ts";

/** Who is working, with whom, and what time it is. */
export interface Session {
  readonly me: Person;
  readonly people: People;
  readonly clock: ClockState;
  readonly actAs: (id: string) => void;
}

const key = "acme-approvals-person";
const SessionContext = createContext<Session | undefined>(undefined);

/** Loads what every page needs before it shows one. */
export function SessionProvider({ children }: { readonly children: ComponentChildren }) {
  const people = useData<People>("api/people");
  const clock = useData<ClockState>("api/clock");
  const [id, setId] = useState(remembered);
  const me = people.value?.people.find((person) => person.id === id) ?? people.value?.people[0];
  if (!people.value || !clock.value || !me) return <Loading error={people.error ?? clock.error} />;
  const actAs = (person: string): void => {
    remember(person);
    setId(person);
  };
  return (
    <SessionContext.Provider value={{ me, people: people.value, clock: clock.value, actAs }}>
      {children}
    </SessionContext.Provider>
  );
}

/** The session; only inside a SessionProvider. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("There is no session here.");
  return session;
}

/** A page shown inside another one may be refused its storage; then the choice lasts as long as the page. */
function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(person: string): void {
  try {
    localStorage.setItem(key, person);
  } catch {
    return;
  }
}
