import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon.tsx";

/** While a page is being read, or when it cannot be. */
export function Loading({ error }: { readonly error: string | undefined }) {
  if (error === undefined)
    return (
      <p class="loading" aria-busy="true">
        Loading…
      </p>
    );
  return (
    <div class="notice notice-bad" role="alert">
      <Icon name="warning" />
      <p>{error}</p>
    </div>
  );
}

interface EmptyProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** What stands where nothing is yet: what will be here, and how to begin. */
export function Empty({ icon, title, children }: EmptyProps) {
  return (
    <div class="empty">
      <span class="empty-picture">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** A sentence that calls for attention. */
export function Notice({
  tone,
  children,
}: {
  readonly tone: "info" | "warn" | "bad";
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`notice notice-${tone}`}>
      <Icon name={tone === "info" ? "check" : "warning"} />
      <div>{children}</div>
    </div>
  );
}
