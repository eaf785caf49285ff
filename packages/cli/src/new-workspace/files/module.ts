import type { Answers } from "../answers.ts";

/** The module of a new workspace. */
export function module(_: Answers): string {
  return `title: First orders
level: 1
features: [order-export]
why: You know the month's orders in a minute, without asking anybody
# What people can do afterwards: an action that somebody can watch.
objectives:
  count-orders:
    statement: Calculate how many orders of one month an export holds
    behaviours: [counts-orders]
lessons:
  - id: read-an-export
    title: Read an export
    duration: 15m
    objectives: [count-orders]
    text: read-an-export.md
    ifSkipped: The heading is counted as an order, and the month's number is wrong
exercises: [count-orders]
assessments: [first-orders-check]
`;
}
