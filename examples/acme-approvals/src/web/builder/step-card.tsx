import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Workflow, WorkflowDefinition } from "../../shared/model.ts";
import { change } from "../client.ts";
import { Form } from "../components/form.tsx";
import { Icon, type IconName } from "../components/icon.tsx";
import { toast } from "../components/toasts.tsx";

/** What every step of the builder is given. */
export interface StepProps {
  readonly workflow: Workflow;
  readonly onRoute: boolean;
  readonly onChange: () => void;
}

interface CardProps extends StepProps {
  readonly as?: "li" | "div";
  readonly icon: IconName;
  readonly title: string;
  /** The step in a sentence; undefined while it is not set. */
  readonly summary: string | undefined;
  readonly purpose: string;
  readonly setUp: string;
  readonly fields: readonly string[];
  readonly edited: () => Partial<{ readonly [Part in keyof WorkflowDefinition]: unknown }>;
  /** Fills the form with what is set now. */
  readonly onEdit: () => void;
  readonly removable?: keyof WorkflowDefinition;
  readonly children: (errorOf: (field: string) => string | undefined) => ComponentChildren;
}

/** One step: a sentence that says what it does, or the form that sets it. */
export function StepCard(card: CardProps) {
  const [editing, setEditing] = useState(false);
  const root = useStepFocus(editing);
  const Element = card.as ?? "li";
  const save = async (parts: unknown, done: string): Promise<void> => {
    await change("PATCH", `api/workflows/${encodeURIComponent(card.workflow.id)}`, parts);
    card.onChange();
    setEditing(false);
    toast(done);
  };
  const edit = (): void => {
    card.onEdit();
    setEditing(true);
  };
  return (
    <Element class={classOf(card)} ref={root}>
      <StepHead card={card} editing={editing} onEdit={edit} />
      {editing && (
        <Form
          label={card.title}
          submit="Save"
          fields={card.fields}
          onSubmit={() => save(card.edited(), `${card.title} saved`)}
          onCancel={() => setEditing(false)}
        >
          {card.children}
        </Form>
      )}
      {editing && card.removable && card.summary !== undefined && (
        <button
          type="button"
          class="link link-bad"
          onClick={() => void save({ [card.removable ?? ""]: null }, `${card.title} removed`)}
        >
          Remove {card.title.toLowerCase()}
        </button>
      )}
    </Element>
  );
}

interface HeadProps {
  readonly card: CardProps;
  readonly editing: boolean;
  readonly onEdit: () => void;
}

function StepHead({ card, editing, onEdit }: HeadProps) {
  return (
    <div class="step-head">
      <span class="step-icon">
        <Icon name={card.icon} />
      </span>
      <div class="step-text">
        <h2>{card.title}</h2>
        <p>{card.summary ?? card.purpose}</p>
      </div>
      {!editing && (
        <button type="button" class="button button-small" onClick={onEdit}>
          {card.summary === undefined ? card.setUp : "Change"}
          <span class="unseen"> {card.summary === undefined ? "" : card.title.toLowerCase()}</span>
        </button>
      )}
    </div>
  );
}

/** The focus goes into the form when it opens and back to its button when it closes, unless it is elsewhere by then. */
function useStepFocus(editing: boolean) {
  const root = useRef<HTMLElement | null>(null);
  const before = useRef(editing);
  useLayoutEffect(() => {
    if (before.current === editing) return;
    before.current = editing;
    if (!editing && document.activeElement !== document.body) return;
    root.current
      ?.querySelector<HTMLElement>(editing ? "form select, form input" : ".step-head button")
      ?.focus();
  }, [editing]);
  return (element: HTMLElement | null): void => {
    root.current = element;
  };
}

function classOf({ summary, onRoute }: CardProps): string {
  return `step ${summary === undefined ? "step-open" : "step-set"} ${onRoute ? "step-route" : ""}`;
}
