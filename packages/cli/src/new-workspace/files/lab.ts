/** The engineer's half of the exercise of a new workspace. */
export function lab(): string {
  return `# Where the exercise runs, how each step is solved, checked and got wrong.
# "coursewright lab test" proves all of it. A product of yours runs under services:.
environment:
  tools: [grep]
  data: [orders.csv]
  limits: { memory: 256Mi, processes: 64, disk: 64Mi, network: none }
steps:
  count-may:
    solution: solution/count-may.sh
    check:
      title: may.txt holds the orders of May
      file: { path: may.txt, matches: "^5\\\\s*$" }
    mistakes:
      - { run: mistakes/count-every-line.sh, shows: heading is not an order }
  count-june:
    solution: solution/count-june.sh
    check:
      title: june.txt holds the orders of June
      file: { path: june.txt, matches: "^3\\\\s*$" }
`;
}
