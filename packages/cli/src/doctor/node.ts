import type { Checkup } from "./checkup.ts";

/** The version of Node that runs us. */
export const node: Checkup = {
  name: "Node",
  needed: "everything",
  async look() {
    const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
    const found = `Node ${process.versions.node}`;
    if (major > 20 || (major === 20 && minor >= 19)) return { state: "good", found };
    return { state: "missing", found, remedy: "Install Node 20.19 or newer from https://nodejs.org." };
  },
};
