/** What a task can do, as the command line says it. */
export const taskNames = ["check", "build", "lab test"] as const;

/** What a task does. */
export type TaskName = (typeof taskNames)[number];

/**
 * What the command line is told. It runs in the workspace's folder and gets the program's as an argument, so that
 * the files it names are found from there, as the problem matcher looks for them.
 *
 * @param path the program's folder below the workspace's; empty where it is the same.
 */
export function taskWords(name: TaskName, path: string): readonly string[] {
  const program = path === "" ? "." : `./${path}`;
  const words = [...name.split(" "), program];
  if (name === "check") return [...words, "--format", "compact"];
  return name === "build" ? [...words, "--out", `${program}/out`] : words;
}
