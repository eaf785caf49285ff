import { formatTime, formatWeekday } from "../format.ts";
import { addressOf } from "../location.ts";
import { useSession } from "../session.tsx";
import { Icon } from "./icon.tsx";

/** In a lab: what time it is here, and where it can be changed. */
export function LabClock() {
  const { clock } = useSession();
  if (!clock.adjustable) return <span />;
  return (
    <a class="lab-clock" href={addressOf("settings")}>
      <Icon name="clock" />
      <span>
        <span class="unseen">Lab clock: </span>
        <span class="weekday">{formatWeekday(clock.now)}, </span>
        {formatTime(clock.now)}
      </span>
    </a>
  );
}
