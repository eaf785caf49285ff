import type { Answers } from "../answers.ts";

/** The post-assessment of a new workspace, in Markdown. */
export function check(_: Answers): string {
  return `---
title: "First orders: check"
when: post
pass: 80%
---

Three questions about the export. You may try as often as you like.

### An export has 31 lines, all of them from May. How many orders came in? {#lines objectives=first-orders/count-orders}

- [ ] 31 {#thirty-one} — One of the lines is the heading.
- [x] 30 {#thirty} — The heading is a line, and it is no order.
- [ ] 29 {#twenty-nine} — Only the first line is left out.

### Which lines do you count for May 2026? {#may objectives=first-orders/count-orders}

- [ ] Lines whose number begins with 05 {#number} — The number says nothing about the day.
- [ ] Lines that hold the word May {#word} — A customer may have that name.
- [x] Lines whose date begins with 2026-05 {#date} — Year and month stand first in a date.

### The order 1003 of 2 June is in the file. It counts for May. {#june type=true-false objectives=first-orders/count-orders}

- [ ] True
- [x] False

> Its date begins with 2026-06, so it came in June.
`;
}
