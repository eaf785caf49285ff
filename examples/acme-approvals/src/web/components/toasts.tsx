import { useEffect, useState } from "preact/hooks";
import { Icon } from "./icon.tsx";

const channel = new EventTarget();
const shownFor = 5000;

/** Says for a few seconds that something was done. */
export function toast(text: string): void {
  channel.dispatchEvent(new CustomEvent("toast", { detail: text }));
}

/** Where toasts appear; read out by screen readers without moving the focus. */
export function Toasts() {
  const [text, setText] = useState("");
  useEffect(() => {
    let timer = 0;
    const show = (event: Event): void => {
      if (!(event instanceof CustomEvent)) return;
      setText(String(event.detail));
      clearTimeout(timer);
      timer = window.setTimeout(() => setText(""), shownFor);
    };
    channel.addEventListener("toast", show);
    return () => channel.removeEventListener("toast", show);
  }, []);
  return (
    <div class="toasts" role="status">
      {text && (
        <p class="toast">
          <Icon name="check" /> {text}
        </p>
      )}
    </div>
  );
}
