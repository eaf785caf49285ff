/** The argument that names an exercise. */
export const exerciseArgument = {
  name: "ID",
  doc: "The exercise; may be left out where the program has only one.",
} as const;

/** The argument that names a step. */
export const stepArgument = {
  name: "STEP",
  doc: "A step of it; the first that does not hold without it.",
} as const;

/** How a sandbox is chosen. */
export const driverFlags = {
  driver: {
    kind: "word",
    value: "NAME",
    choices: ["auto", "bubblewrap", "plain"],
    default: "auto",
    doc: "The kind of sandbox. auto takes one that isolates.",
  },
  "allow-plain": {
    kind: "switch",
    doc: "Allow --driver plain, which isolates nothing: scripts run as you, on this machine.",
  },
} as const;
