import type { Answers } from "../answers.ts";

/** The designer's half of the exercise of a new workspace. */
export function exercise(_: Answers): string {
  return `# The designer's half: what the learner reads. lab.yaml beside it is the engineer's.
title: Count the orders of May
objectives: [first-orders/count-orders]
duration: 15m
scenario: |
  It is the first of July. The owner asks how many orders came in during May, and how many in June. The export lies in
  your folder as orders.csv.
guided:
  - id: count-may
    do: Write the number of orders of May 2026 into the file may.txt.
    hints:
      - Look at the export first. Which column tells you the month?
      - Each order of May has a date that begins with 2026-05.
    feedback: |
      The file may.txt does not hold the number of orders of May. The heading is not an order, and June has orders too.
      Count only lines whose date begins with 2026-05.
independent:
  - id: count-june
    do: Do the same for June, in the file june.txt.
    feedback: |
      The file june.txt does not hold the number of orders of June. Count the lines whose date lies in June.
debrief:
  - How would you notice that a number is off by one?
`;
}
