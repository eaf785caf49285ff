import type { ClockState } from "../../shared/model.ts";
import { change } from "../client.ts";
import { formatTime, formatWeekday } from "../format.ts";
import { useSession } from "../session.tsx";
import { toast } from "./toasts.tsx";

/** The clock of a lab stands still until somebody moves it. */
export function ClockSettings() {
  const { clock } = useSession();
  return (
    <section class="card" aria-labelledby="clock">
      <h2 id="clock">Lab clock</h2>
      <p>
        It is{" "}
        <strong>
          {formatWeekday(clock.now)}, {formatTime(clock.now)}
        </strong>{" "}
        (UTC). The clock stands still until you move it; escalations that become due are sent.
      </p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => void advance({ hours: 1 })}>
          1 hour later
        </button>
        <button type="button" class="button" onClick={() => void advance({ days: 1 })}>
          1 day later
        </button>
        <button type="button" class="button" onClick={() => void advance({ days: 2 })}>
          2 days later
        </button>
      </div>
    </section>
  );
}

async function advance(by: { hours: number } | { days: number }): Promise<void> {
  const { now } = await change<ClockState>("POST", "api/clock/advance", by);
  toast(`It is now ${formatWeekday(now)}, ${formatTime(now)}`);
}
