import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildWorkflow, cleanUp, finished, type Product, startProduct } from "../testing/product.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
beforeEach(async () => {
  await product.call("POST", "/api/reset");
});
afterAll(cleanUp);

const path = "/api/workflows/invoice-approval";

describe("workflows", () => {
  it("begin as empty drafts and keep the case of their name", async () => {
    const { status, body } = await product.call("POST", "/api/workflows", { name: "Invoice Approval" });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: "invoice-approval",
      name: "Invoice Approval",
      status: "draft",
      trigger: null,
    });
    expect(body.missing).toEqual(["trigger", "decision", "routes"]);
  });

  it("may differ in case alone, but not bear the same name", async () => {
    await product.call("POST", "/api/workflows", { name: "Invoice Approval" });
    const lower = await product.call("POST", "/api/workflows", { name: "invoice approval" });
    const same = await product.call("POST", "/api/workflows", { name: "Invoice Approval" });
    expect(lower.body.id).toBe("invoice-approval-2");
    expect(same).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining("already") } },
    });
  });

  it("are set part by part, and a part is removed by null", async () => {
    await product.call("POST", "/api/workflows", { name: "Invoice Approval" });
    await product.call("PATCH", path, { routes: { yes: "department-manager" } });
    await product.call("PATCH", path, {
      routes: { no: "director" },
      notification: { recipient: "approver" },
    });
    const { body } = await product.call("PATCH", path, { notification: null });
    expect(body).toMatchObject({ routes: { yes: "department-manager", no: "director" }, notification: null });
  });

  it.each([
    ["trigger", { trigger: null }, "Set the trigger"],
    ["decision", { decision: null }, "Add the decision"],
    ["routes", { routes: { no: null } }, "Choose an approver"],
  ])("cannot be activated without the %s", async (field, without, message) => {
    await product.call("POST", "/api/workflows", { name: "Invoice Approval" });
    const reply = await product.call("PATCH", path, { ...finished, ...without, status: "active" });
    expect(reply).toMatchObject({
      status: 422,
      body: { error: { field, message: expect.stringContaining(message) } },
    });
    expect((await product.call("GET", path)).body.trigger).toBeNull();
  });

  it("are alone on their trigger while they are active", async () => {
    await buildWorkflow(product);
    await product.call("POST", "/api/workflows", { name: "Other", ...finished });
    const refused = await product.call("PATCH", "/api/workflows/other", { status: "active" });
    expect(refused.status).toBe(409);
    await product.call("PATCH", path, { status: "paused" });
    expect((await product.call("PATCH", "/api/workflows/other", { status: "active" })).status).toBe(200);
  });

  it("are deleted only while they do not run", async () => {
    await buildWorkflow(product);
    expect((await product.call("DELETE", path)).status).toBe(409);
    await product.call("PATCH", path, { status: "paused" });
    expect((await product.call("DELETE", path)).status).toBe(204);
    expect((await product.call("GET", path)).status).toBe(404);
  });

  it.each([
    [{ trigger: "invoice-lost" }, "trigger"],
    [{ decision: { operator: "==", value: 1 } }, "operator"],
    [{ decision: { operator: "<", value: "5000" } }, "value"],
    [{ decision: { operator: "<", value: 1.005 } }, "value"],
    [{ decision: [] }, "decision"],
    [{ routes: { yes: "boss" } }, "yes"],
    [{ routes: { maybe: "director" } }, "maybe"],
    [{ escalation: { after: { value: 1.5, unit: "days" }, recipient: "director" } }, "value"],
    [{ escalation: { after: { value: 2, unit: "weeks" }, recipient: "director" } }, "unit"],
    [{ name: "  " }, "name"],
    [{ colour: "red" }, "colour"],
  ])("refuse %j and say which field", async (change, field) => {
    await product.call("POST", "/api/workflows", { name: "Invoice Approval" });
    expect(await product.call("PATCH", path, change)).toMatchObject({
      status: 422,
      body: { error: { field } },
    });
  });
});

describe("a test with a sample invoice", () => {
  it.each([
    ["<", 5000, 4999.99, "department-manager"],
    ["<", 5000, 5000, "director"],
    ["<=", 5000, 5000, "department-manager"],
    ["<=", 5000, 5000.01, "director"],
  ])("amount %s %d sends %d to the %s", async (operator, value, amount, role) => {
    await buildWorkflow(product, { decision: { operator, value } });
    expect((await product.call("POST", `${path}/test`, { amount })).body.approver.role).toBe(role);
  });

  it.each([
    [">", 5000, "department-manager"],
    [">=", 5000, "director"],
  ])("amount %s %d answers yes to the larger ones", async (operator, amount, role) => {
    const routes = { yes: "director", no: "department-manager" };
    await buildWorkflow(product, { decision: { operator, value: 5000 }, routes });
    expect((await product.call("POST", `${path}/test`, { amount })).body.approver.role).toBe(role);
  });

  it("names everybody on the route and stores nothing", async () => {
    await buildWorkflow(product, {
      escalation: { after: { value: 2, unit: "days" }, recipient: "managers-manager" },
    });
    const before = (await product.call("GET", "/api/invoices")).body;
    const { body } = await product.call("POST", `${path}/test`, { amount: 300, submitter: "arif-santoso" });
    expect(body).toMatchObject({
      decision: { question: "amount < 5,000", answer: "yes" },
      approver: { id: "tomas-herrera", role: "department-manager" },
      notification: { person: { id: "tomas-herrera" } },
      escalation: { afterHours: 48, person: { id: "amara-okafor" } },
      problems: [],
    });
    expect((await product.call("GET", "/api/invoices")).body).toEqual(before);
  });

  it("says what a draft lacks", async () => {
    await product.call("POST", "/api/workflows", { name: "Invoice Approval" });
    const { body } = await product.call("POST", `${path}/test`, { amount: 300 });
    expect(body.approver).toBeNull();
    expect(body.problems).toHaveLength(3);
  });

  it("never asks people to approve an invoice of their own", async () => {
    await buildWorkflow(product);
    const { body } = await product.call("POST", `${path}/test`, { amount: 300, submitter: "maya-lindqvist" });
    expect(body.approver.id).toBe("henrik-larsen");
    expect(body.note).toContain("Maya Lindqvist");
  });
});
