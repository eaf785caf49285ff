import { type Child, element } from "./element.ts";

type Action =
  | "next"
  | "previous"
  | "submit"
  | "start"
  | "retry"
  | "exit"
  | "check"
  | "hint"
  | "reopen"
  | "extend";

/** A button with the hook by which programs that play a package find it. */
export function button(
  action: Action,
  look: "primary" | "secondary" | "quiet",
  click: () => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  return element(
    "button",
    { type: "button", class: `button ${look}`, "data-cw-action": action, click },
    ...children,
  );
}
