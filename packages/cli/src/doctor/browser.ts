import { findChromium } from "../verify/find-chromium.ts";
import type { Checkup } from "./checkup.ts";
import { runVersion } from "./run-version.ts";

/** A browser that can play a package without a window. */
export const browser: Checkup = {
  name: "Browser",
  needed: "verify: plays a package as a learner would",
  async look({ env }) {
    const program = findChromium(env);
    const version = program === undefined ? undefined : await runVersion(program);
    if (version !== undefined) return { state: "good", found: version };
    const stated = env.COURSEWRIGHT_CHROMIUM;
    return {
      state: "missing",
      found: stated ? `COURSEWRIGHT_CHROMIUM names ${stated}, which does not run` : "no Chromium or Chrome",
      remedy:
        "Install it (Debian, Ubuntu: sudo apt-get install chromium), or name one in COURSEWRIGHT_CHROMIUM.",
    };
  },
};
