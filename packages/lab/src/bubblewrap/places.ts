/** The learner's workspace inside every sandbox. */
export const workspace = "/home/learner";

/** Where a session's disk is mounted, in a mount namespace of its own: nothing of it is on the host. */
export const disk = "/tmp";
