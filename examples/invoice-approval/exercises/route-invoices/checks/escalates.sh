#!/bin/sh
# Two days without a decision, and the approver's manager has been told.
exec node --input-type=module - <<'EOF'
const api = "http://127.0.0.1:8080/api";
const say = (sentence) => {
  console.log(sentence);
  process.exit(1);
};
const get = async (path, body) => {
  const options = { signal: AbortSignal.timeout(10_000) };
  const sent = body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`${api}/${path}`, { ...options, ...sent }).catch(() => say("The product does not answer. Start the lab again."));
  return response.json();
};
const workflow = (await get("workflows")).find(({ name }) => name === "Invoice Approval");
if (!workflow) say('Nothing can be escalated yet: there is no workflow named "Invoice Approval".');
if (!workflow.escalation) say('"Invoice Approval" has no escalation yet.');
const { people } = await get("people");
const managerOf = (id) => people.find((person) => person.id === id)?.manager?.id;
for (const amount of [1200, 7500]) {
  const { approver, escalation } = await get(`workflows/${workflow.id}/test`, { amount });
  if (!approver || !escalation) say(`An invoice of ${amount.toLocaleString("en-US")} has no approver, so nothing can be escalated.`);
  if (escalation.person.id !== managerOf(approver.id)) say(`${approver.name} is late and ${escalation.person.name} is told: the message must reach the manager's manager.`);
  if (escalation.afterHours !== 48) say(`The message is sent after ${escalation.afterHours} hours instead of two days.`);
}
if (workflow.status !== "active") say('"Invoice Approval" is not active, so nothing is escalated.');
const told = (await get("notifications")).filter(({ kind }) => kind === "escalation");
const reached = async ({ invoice, person }) => {
  const { workflow: by, history } = await get(`invoices/${invoice}`);
  return by?.id === workflow.id && history.some(({ kind, to }) => (kind === "routed" || kind === "delegated") && managerOf(to.id) === person.id);
};
const results = await Promise.all(told.map(reached));
if (!results.includes(true)) say("The rule is right, but nobody has been told so far: move the clock two days on in Settings.");
EOF
