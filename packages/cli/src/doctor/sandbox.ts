import { probeDrivers } from "@coursewright/lab";
import type { Checkup } from "./checkup.ts";

/** Whether a sandbox really starts here. */
export const sandbox: Checkup = {
  name: "Sandbox",
  needed: "lab: exercises run apart from the rest of the machine",
  async look() {
    const probed = (await probeDrivers()).filter(({ name }) => name !== "plain");
    for (const { name, probe } of probed)
      if (probe.ok) return { state: "good", found: [`${name} works`, ...probe.notes].join("; ") };
    const reasons = probed.map(({ name, probe }) => (probe.ok ? "" : `${name}: ${probe.reason}`));
    const remedies = probed.flatMap(({ probe }) =>
      probe.ok || probe.remedy === undefined ? [] : [probe.remedy],
    );
    return {
      state: "missing",
      found: reasons.join(" "),
      remedy:
        remedies.join(" ") || "Exercises need Linux with bubblewrap; a virtual machine or WSL 2 will do.",
    };
  },
};
