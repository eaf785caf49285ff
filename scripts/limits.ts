/**
 * How long tests wait, in milliseconds, all in one place: many times what they need on an idle machine, because a
 * busy one is no fault of what is tested. A test waits for something that happens, and never for time.
 */
export const limits = {
  /** A whole test, or what is done before and after tests. */
  test: 600_000,
  /** One thing that a test waits for: an element, a navigation, a condition that is looked at again and again. */
  wait: 240_000,
};
