import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { ApiError } from "../client.ts";

/** What went wrong when a form was sent. */
export interface Problem {
  readonly message: string;
  readonly field: string | undefined;
}

interface FormProps {
  readonly label: string;
  readonly submit: string;
  readonly onSubmit: () => Promise<unknown>;
  readonly onCancel?: () => void;
  readonly fields: readonly string[];
  readonly tone?: "bad" | undefined;
  readonly children: (errorOf: (field: string) => string | undefined) => ComponentChildren;
}

/** A form that sends once, shows a problem beside the field it speaks of, and any other above the buttons. */
export function Form({ label, submit, onSubmit, onCancel, fields, tone, children }: FormProps) {
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  /** Holds at once, where the state holds only after the next drawing. */
  const sending = useRef(false);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    try {
      setProblem(await attempt(onSubmit));
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  const besideField = problem?.field !== undefined && fields.includes(problem.field);
  return (
    <form class="form" aria-label={label} onSubmit={send} noValidate>
      {children((field) => (problem?.field === field ? problem.message : undefined))}
      {problem && !besideField && (
        <p class="field-error" role="alert">
          {problem.message}
        </p>
      )}
      <div class="buttons">
        <button
          type="submit"
          class={tone === "bad" ? "button button-bad" : "button button-main"}
          aria-busy={busy}
        >
          {submit}
        </button>
        {onCancel && (
          <button type="button" class="button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </form>
  );
}

/** Says in a field's own words that a number is not one. */
export function numberIn(text: string, field: string): number {
  const value = Number(text.replaceAll(/[,\s$]/g, ""));
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw new ApiError("Give a number, for example 5,000.", field);
}

/** Says in a field's own words that nothing was chosen or written. */
export function given(text: string, field: string, request: string): string {
  if (text.trim() !== "") return text;
  throw new ApiError(request, field);
}

async function attempt(work: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return { message: error.message, field: error.field };
    throw error;
  }
}
