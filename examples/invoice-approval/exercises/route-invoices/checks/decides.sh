#!/bin/sh
# The answer to the decision changes between 4,999.99 and 5,000, and nowhere else.
exec node --input-type=module - <<'EOF'
const api = "http://127.0.0.1:8080/api/workflows";
const say = (sentence) => {
  console.log(sentence);
  process.exit(1);
};
const get = async (url, body) => {
  const options = { signal: AbortSignal.timeout(10_000) };
  const sent = body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(url, { ...options, ...sent }).catch(() => say("The product does not answer. Start the lab again."));
  return response.json();
};
const workflow = (await get(api)).find(({ name }) => name === "Invoice Approval");
if (!workflow) say('Nothing can be decided yet: there is no workflow named "Invoice Approval".');
if (!workflow.decision) say("The workflow asks no question about the amount yet.");
const { operator, value } = workflow.decision;
const question = `The question is "amount ${operator} ${value.toLocaleString("en-US")}"`;
const answer = async (amount) => (await get(`${api}/${workflow.id}/test`, { amount })).decision.answer;
const [tiny, small, below, limit, above, large, huge] = await Promise.all([1, 499.99, 4999.99, 5000, 5000.01, 50000, 1e6].map(answer));
if (below !== limit && tiny === small && small === below && limit === above && above === large && large === huge) process.exit(0);
if (value === 5000) say(`${question}: an invoice of exactly 5,000 gets the same answer as one below it. Choose another comparison.`);
if (value === 500) say(`${question}: a zero is missing. The rule changes at 5,000.`);
if (value === 50000) say(`${question}: that is one zero too many. The rule changes at 5,000.`);
say(`${question}, but the rule changes at 5,000.`);
EOF
