import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** People who are invited know where to go. */
export const noPlace = defineRule({
  code: "session/no-place",
  severity: "warning",
  demand: "A session has a room or a meeting link.",
  subject: "session",
  *check(subject, world) {
    const { place, link, modality } = subject.value;
    const need = needs[modality ?? ""] ?? eitherOne;
    if (need.isMet(place, link) || !intact(subject, world)) return;
    yield {
      path: [modality === undefined ? "start" : "modality"],
      message: `The session "${subject.id}" has no ${need.what}, so invitations cannot say where it is.`,
      hint: need.hint,
    };
  },
});

interface Need {
  readonly what: string;
  readonly hint: string;
  isMet(place: string | undefined, link: string | undefined): boolean;
}

/** What a session needs, by its way of teaching. */
const needs: Readonly<Record<string, Need>> = {
  ilt: {
    what: "room (place:)",
    hint: "Add place: with the room.",
    isMet: (place) => place !== undefined,
  },
  vilt: {
    what: "meeting (link:)",
    hint: "Add link: with the meeting's address.",
    isMet: (_place, link) => link !== undefined,
  },
};

const eitherOne: Need = {
  what: "room or meeting",
  hint: "Add place: with the room, or link: with the meeting's address.",
  isMet: (place, link) => place !== undefined || link !== undefined,
};
