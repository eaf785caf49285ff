import type { Clock } from "./clock.ts";
import type { Db } from "./database.ts";

/** What every operation of the product needs: where facts are kept and what time it is. */
export interface Office {
  readonly db: Db;
  readonly clock: Clock;
}
