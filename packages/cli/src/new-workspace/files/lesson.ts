import type { Answers } from "../answers.ts";

/** The lesson of a new workspace, in Markdown. */
export function lesson({ product }: Answers): string {
  return `# Read an export

At the end of the month somebody asks: how many orders did we have? You can answer
from one file, without waiting for anybody.

## One line, one order

${product.replace(/[\\`*_[\]<>#|]/g, "\\$&")} writes the orders into a file named \`orders.csv\`. It looks like this:

\`\`\`csv
number,date,customer,amount
1001,2026-05-04,Brightline Events,420
1002,2026-05-11,Nordlicht,1980
1003,2026-06-02,Signal Software,75
\`\`\`

The first line is the heading. It names the columns, and it is not an order. Each line
below it is one order: its number, the day it came in, the customer, and the amount.

## Count one month

Look at the second column. A date is written as year, month and day, so every order of
May 2026 has a date that begins with \`2026-05\`. Count those lines, and only those.

In the example two lines begin that way, so May had two orders. The third order came in
June. Whoever counts every line of the file arrives at four, because the heading and the
order of June are in it too.

## Check yourself

Before you pass the number on, ask two questions. Did you leave out the heading? Did you
look at the date, and not at the order's number? If both answers are yes, the number is
right.

You will do this in the exercise, with a longer file. Nothing you do there touches a real
order, so try it a second time in another way, and compare the results.
`;
}
