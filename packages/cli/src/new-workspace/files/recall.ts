/** The recall assessment of a new workspace. */
export function recall(): string {
  return `# Asked again after days and weeks: from memory, with feedback at once.
title: Two questions about orders
when: recall
feedback: item
items:
  - id: recall-count
    type: numeric
    objectives: [first-orders/count-orders]
    prompt: An export has the heading, 12 lines of May and 7 of June. How many orders had May?
    answer: 12
    feedback: |
      Count the lines whose date lies in May. The heading and the lines of June stay out.
  - id: recall-heading
    type: short-answer
    objectives: [first-orders/count-orders]
    prompt: What is the first line of an export called?
    answers: [heading, the heading, header]
    feedback: |
      It is the heading: it names the columns.
`;
}
