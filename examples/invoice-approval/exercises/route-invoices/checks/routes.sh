#!/bin/sh
# Below 5,000 the department manager is asked, from 5,000 the director.
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
if (!workflow) say('Nothing can be routed yet: there is no workflow named "Invoice Approval".');
const roleFor = async (amount) => (await get(`${api}/${workflow.id}/test`, { amount })).approver?.role;
const amounts = [1, 500, 4999.99, 5000, 7500, 49999.99, 1e6];
const roles = new Map(await Promise.all(amounts.map(async (amount) => [amount, await roleFor(amount)])));
const wanted = (amount) => (amount < 5000 ? "department-manager" : "director");
if (amounts.every((amount) => roles.get(amount) === wanted(amount))) process.exit(0);
const lost = amounts.find((amount) => roles.get(amount) === undefined);
if (lost !== undefined) say(`Nobody approves an invoice of ${lost.toLocaleString("en-US")} yet: choose an approver for each answer.`);
const shown = (amount) => amount.toLocaleString("en-US");
const names = { "department-manager": "the department manager", director: "the director", controller: "the controller" };
const [only, another] = new Set(roles.values());
if (another === undefined) say(`Every invoice goes to ${names[only]}, whatever its amount.`);
if (amounts.every((amount) => roles.get(amount) !== wanted(amount))) say("The two ways are swapped: look again at which card belongs to which answer.");
const wrong = amounts.find((amount) => roles.get(amount) !== wanted(amount));
if (wrong === 5000 && roles.get(7500) === "director") say(`An invoice of exactly 5,000 goes to ${names[roles.get(5000)]}: the director approves from 5,000.`);
const latest = amounts.findLast((amount) => roles.get(amount) !== wanted(amount));
if (wrong < 5000) say(`An invoice of ${shown(wrong)} goes to ${names[roles.get(wrong)]} already: the decision must divide at 5,000.`);
say(`An invoice of ${shown(latest)} still goes to ${names[roles.get(latest)]}: the decision must divide at 5,000.`);
EOF
