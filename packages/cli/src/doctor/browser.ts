import type { Checkup } from "./checkup.ts";
import { runVersion } from "./run-version.ts";

/** A browser that can play a package without a window. */
export const browser: Checkup = {
  name: "Browser",
  needed: "verify: plays a package as a learner would",
  async look({ env }) {
    const stated = env.COURSEWRIGHT_CHROMIUM;
    for (const program of stated === undefined ? usual : [stated]) {
      const version = await runVersion(program);
      if (version !== undefined) return { state: "good", found: version };
    }
    return {
      state: "missing",
      found:
        stated === undefined
          ? "no Chromium or Chrome"
          : `COURSEWRIGHT_CHROMIUM names ${stated}, which does not run`,
      remedy:
        "Install it (Debian, Ubuntu: sudo apt-get install chromium), or name one in COURSEWRIGHT_CHROMIUM.",
    };
  },
};

const usual = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
