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
    const lacks =
      modality === "ilt" ? place === undefined : modality === "vilt" ? link === undefined : !(place ?? link);
    if (!lacks || !intact(subject, world)) return;
    const what =
      modality === "ilt" ? "room (place:)" : modality === "vilt" ? "meeting (link:)" : "room or meeting";
    yield {
      path: [modality === undefined ? "start" : "modality"],
      message: `The session "${subject.id}" has no ${what}, so invitations cannot say where it is.`,
      hint:
        modality === "ilt"
          ? "Add place: with the room."
          : modality === "vilt"
            ? "Add link: with the meeting's address."
            : "Add place: with the room, or link: with the meeting's address.",
    };
  },
});
