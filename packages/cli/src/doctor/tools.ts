import type { Checkup } from "./checkup.ts";
import { runVersion } from "./run-version.ts";

/** Programs that exercises often ask for; each exercise names its own in lab.yaml. */
export const tools: Checkup = {
  name: "Tools",
  needed: "lab: programs that many exercises use",
  async look() {
    const found = await Promise.all(
      usual.map(async (tool) => ({ tool, works: (await runVersion(tool)) !== undefined })),
    );
    const missing = found.flatMap(({ tool, works }) => (works ? [] : [tool]));
    if (missing.length === 0) return { state: "good", found: usual.join(", ") };
    return {
      state: "note",
      found: `${missing.join(", ")} not found`,
      remedy: "Install them if an exercise names them in lab.yaml.",
    };
  },
};

const usual = ["bash", "curl", "git"];
