/**
 * How long a package may take for one step, in milliseconds: a busy machine is no fault of the package, and a sound
 * one never makes anybody wait for it.
 */
export const patience = 60_000;
