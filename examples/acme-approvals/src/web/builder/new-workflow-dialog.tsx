import { useState } from "preact/hooks";
import type { Workflow } from "../../shared/model.ts";
import { change } from "../client.ts";
import { Dialog } from "../components/dialog.tsx";
import { TextField } from "../components/fields.tsx";
import { Form, given } from "../components/form.tsx";
import { toast } from "../components/toasts.tsx";
import { go } from "../location.ts";

/** Asks for the name of a new workflow and opens it. */
export function NewWorkflowDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState("");
  const create = async (): Promise<void> => {
    const workflow = await change<Workflow>("POST", "api/workflows", {
      name: given(name, "name", "Give the workflow a name."),
    });
    toast(`“${workflow.name}” is created as a draft`);
    go("workflows", workflow.id);
  };
  return (
    <Dialog title="New workflow" onClose={onClose}>
      <Form
        label="New workflow"
        submit="Create workflow"
        onSubmit={create}
        onCancel={onClose}
        fields={["name"]}
      >
        {(errorOf) => (
          <TextField
            label="Name"
            hint="Upper and lower case are kept as you write them."
            value={name}
            onChange={setName}
            error={errorOf("name")}
            autoFocus
          />
        )}
      </Form>
    </Dialog>
  );
}
