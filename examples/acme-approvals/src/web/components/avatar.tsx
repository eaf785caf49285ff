import type { PersonReference } from "../../shared/model.ts";

/** A person's initials in a circle. */
export function Avatar({ name }: { readonly name: string }) {
  const initials = name
    .split(" ")
    .map((part) => part[0] ?? "")
    .slice(0, 2)
    .join("");
  return (
    <span class="avatar" aria-hidden="true">
      {initials}
    </span>
  );
}

/** A person: initials, name, and what they do. */
export function PersonLine({ person, note }: { readonly person: PersonReference; readonly note?: string }) {
  return (
    <span class="person">
      <Avatar name={person.name} />
      <span>
        <strong>{person.name}</strong>
        <small>{note ?? person.title}</small>
      </span>
    </span>
  );
}
