import { defineGroup } from "../../command-line/command.ts";

/** `coursewright lab`: the commands beside this file. */
export const lab = defineGroup({
  summary: "Do, open and prove the exercises",
  place: 60,
});
