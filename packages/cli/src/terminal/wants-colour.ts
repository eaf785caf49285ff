/**
 * Whether to colour what is printed: NO_COLOR (no-color.org) and FORCE_COLOR decide, in this order;
 * else a terminal that is not dumb, or a build server known to show colours.
 */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, terminal: boolean): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  if (env.TERM === "dumb") return false;
  return terminal || env.GITHUB_ACTIONS === "true" || env.GITLAB_CI === "true";
}
