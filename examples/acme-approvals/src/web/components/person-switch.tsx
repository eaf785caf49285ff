import { useSession } from "../session.tsx";
import { Avatar } from "./avatar.tsx";

/** Chooses as whom one works; the product has no passwords, it is made for practice. */
export function PersonSwitch() {
  const { me, people, actAs } = useSession();
  return (
    <label class="switch">
      <Avatar name={me.name} />
      <span class="unseen">Working as</span>
      <select value={me.id} onChange={(event) => actAs(event.currentTarget.value)}>
        {people.people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name} · {person.title}
          </option>
        ))}
      </select>
    </label>
  );
}
