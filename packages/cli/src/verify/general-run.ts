import { setTimeout as wait } from "node:timers/promises";
import { patience } from "./patience.ts";
import type { Launcher, PlayedRun } from "./play-run.ts";
import type { Standard } from "./standards/standard.ts";

/** For a package of which nothing else is known: it must start, speak to its LMS, and end. */
export async function generalRun(launch: Launcher, { calls, read }: Standard): Promise<PlayedRun> {
  const session = await launch();
  try {
    await session.frame.waitForLoadState("load");
    const end = performance.now() + patience;
    while (!(await session.record()).initialised && performance.now() < end) await wait(100);
    const record = await session.leave();
    const problems = [
      ...(record.initialised ? [] : [`The package never called ${calls.initialise}.`]),
      ...(record.initialised && !record.finished
        ? [`The package was closed and did not call ${calls.finish}.`]
        : []),
      ...record.faults.slice(0, 5).map((fault) => `The LMS refused ${fault}.`),
    ];
    return { problems: [...problems, ...session.problems], received: read(record.stored) };
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return { problems: [`It could not be played: ${why}`, ...session.problems] };
  } finally {
    await session.close();
  }
}
