/** A step of a module as a timetable sees it. */
export interface TeachingStep {
  readonly kind: "lesson" | "exercise" | "assessment";
  /** Of an assessment. */
  readonly when?: string;
}

/** Lessons, assessments in between, exercises, then what confirms: the order in which learners meet them. */
export function teachingOrder<S extends TeachingStep>(steps: readonly S[]): readonly S[] {
  const of = (kind: S["kind"], when?: string) =>
    steps.filter((step) => step.kind === kind && (when === undefined || step.when === when));
  return [...of("lesson"), ...of("assessment", "mid"), ...of("exercise"), ...of("assessment", "post")];
}

/** Whether a trainer teaches it. */
export function isLive({ modality }: { readonly modality?: string | undefined }): boolean {
  return modality === "ilt" || modality === "vilt";
}

/** What is taught in a session: with the assessments; everything where nothing has a trainer by the plan. */
export function taughtLive<S extends TeachingStep & { readonly key: string }>(
  steps: readonly S[],
  live: ReadonlySet<string>,
): readonly S[] {
  return live.size === 0 ? steps : steps.filter(({ kind, key }) => kind === "assessment" || live.has(key));
}
