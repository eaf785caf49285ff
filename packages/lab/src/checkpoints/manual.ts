import type { CheckpointKind } from "./checkpoint.ts";

/** A person judges, with a rubric. */
export interface ManualCheck {
  readonly by: "self" | "peer" | "instructor";
  readonly rubric: readonly string[];
}

/** `manual`: never counted by `lab test`. */
export const manualKind: CheckpointKind<ManualCheck> = {
  where: "outside",
  evaluate: async (check) => ({
    verdict: "manual",
    detail: `Judged by ${judges[check.by]}: ${check.rubric.join("; ")}`,
  }),
};

const judges = { self: "the learner", peer: "a peer", instructor: "the instructor" } as const;
