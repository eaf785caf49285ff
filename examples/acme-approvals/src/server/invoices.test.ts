import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  buildWorkflow,
  cleanUp,
  finished,
  type Product,
  type Reply,
  startProduct,
} from "../testing/product.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
beforeEach(async () => {
  await product.call("POST", "/api/reset");
});
afterAll(cleanUp);

const invoice = { supplier: "Nordlicht Studios", amount: 5000, submitter: "lena-fischer" };
const submit = (changes: object = {}): Promise<Reply> =>
  product.call("POST", "/api/invoices", { ...invoice, ...changes });
const inbox = async (person: string) =>
  (await product.call("GET", `/api/notifications?person=${person}`)).body;
const kindsOf = (reply: Reply) => reply.body.history.map((entry: { kind: string }) => entry.kind);

describe("invoices", () => {
  it("have no approver while no workflow is active, and get one as soon as there is", async () => {
    const { body } = await submit();
    expect(body).toMatchObject({ status: "unrouted", waitingFor: null });
    await buildWorkflow(product);
    const routed = await product.call("GET", `/api/invoices/${body.id}`);
    expect(routed.body).toMatchObject({
      status: "waiting",
      waitingFor: { id: "dana-whitfield", role: "director" },
    });
    expect(kindsOf(routed)).toEqual(["submitted", "unrouted", "routed", "notified"]);
  });

  it("say who has them and since when, and the approver hears of it", async () => {
    await buildWorkflow(product);
    const { body } = await submit({ amount: 4999.99 });
    expect(body).toMatchObject({
      waitingFor: { id: "maya-lindqvist" },
      waitingSince: "2026-05-04T09:00:00.000Z",
    });
    expect((await inbox("maya-lindqvist"))[0]).toMatchObject({
      kind: "approval",
      invoice: body.id,
      read: false,
    });
  });

  it("are approved only by the person who has them", async () => {
    await buildWorkflow(product);
    const { id } = (await submit()).body;
    const stranger = await product.call("POST", `/api/invoices/${id}/approve`, { by: "maya-lindqvist" });
    expect(stranger).toMatchObject({
      status: 403,
      body: { error: { message: expect.stringContaining("Dana Whitfield") } },
    });
    const approved = await product.call("POST", `/api/invoices/${id}/approve`, { by: "dana-whitfield" });
    expect(approved.body).toMatchObject({
      status: "approved",
      waitingFor: null,
      decidedAt: "2026-05-04T09:00:00.000Z",
    });
    expect((await inbox("lena-fischer"))[0]).toMatchObject({ kind: "outcome", invoice: id });
    expect((await product.call("POST", `/api/invoices/${id}/approve`, { by: "dana-whitfield" })).status).toBe(
      409,
    );
  });

  it("are rejected with a reason only", async () => {
    await buildWorkflow(product);
    const { id } = (await submit()).body;
    expect((await product.call("POST", `/api/invoices/${id}/reject`, { by: "dana-whitfield" })).status).toBe(
      422,
    );
    const rejected = await product.call("POST", `/api/invoices/${id}/reject`, {
      by: "dana-whitfield",
      comment: "No order",
    });
    expect(rejected.body.history.at(-1)).toMatchObject({ kind: "rejected", text: "Rejected: No order" });
  });

  it("are handed on, but not back to whoever submitted them", async () => {
    await buildWorkflow(product);
    const { id } = (await submit()).body;
    const back = await product.call("POST", `/api/invoices/${id}/delegate`, {
      by: "dana-whitfield",
      to: "lena-fischer",
    });
    expect(back.status).toBe(422);
    const on = await product.call("POST", `/api/invoices/${id}/delegate`, {
      by: "dana-whitfield",
      to: "ruben-costa",
    });
    expect(on.body.waitingFor).toMatchObject({ id: "ruben-costa", role: "delegate" });
    expect((await inbox("ruben-costa"))[0].kind).toBe("delegation");
  });

  it("start a second sign-off when a workflow waits for approvals", async () => {
    await buildWorkflow(product);
    const second = {
      ...finished,
      trigger: "invoice-approved",
      routes: { yes: "controller", no: "controller" },
    };
    await product.call("POST", "/api/workflows", { name: "Sign-off", ...second });
    await product.call("PATCH", "/api/workflows/sign-off", { status: "active" });
    const { id } = (await submit()).body;
    const once = await product.call("POST", `/api/invoices/${id}/approve`, { by: "dana-whitfield" });
    expect(once.body).toMatchObject({ status: "waiting", waitingFor: { id: "ruben-costa" } });
    const twice = await product.call("POST", `/api/invoices/${id}/approve`, { by: "ruben-costa" });
    expect(twice.body.status).toBe("approved");
  });

  it.each([
    [{ amount: 0 }, "amount"],
    [{ amount: -5 }, "amount"],
    [{ amount: "5000" }, "amount"],
    [{ amount: 10.001 }, "amount"],
    [{ amount: 1e12 }, "amount"],
    [{ supplier: "" }, "supplier"],
    [{ supplier: "a\u0000b" }, "supplier"],
    [{ supplier: "x".repeat(121) }, "supplier"],
    [{ submitter: "nobody" }, "submitter"],
    [{ status: "approved" }, "status"],
  ])("refuse %j and say which field", async (change, field) => {
    expect(await submit(change)).toMatchObject({ status: 422, body: { error: { field } } });
  });

  it("are found by supplier, amount and who has them", async () => {
    await buildWorkflow(product);
    await submit();
    await submit({ amount: 4999.99 });
    const found = await product.call(
      "GET",
      "/api/invoices?supplier=Nordlicht%20Studios&amount=5000&waitingFor=director",
    );
    expect(found.body.map((one: { amount: number }) => one.amount)).toEqual([5000]);
  });
});

describe("notifications", () => {
  it("are marked as read", async () => {
    await buildWorkflow(product);
    await submit();
    const [message] = await inbox("dana-whitfield");
    await product.call("POST", `/api/notifications/${message.id}/read`);
    expect((await inbox("dana-whitfield"))[0].read).toBe(true);
    expect((await product.call("POST", "/api/notifications/99999/read")).status).toBe(404);
  });
});

describe("people", () => {
  it("report along lines that can be changed, but not into a circle", async () => {
    const changed = await product.call("PATCH", "/api/people/maya-lindqvist", { manager: "amara-okafor" });
    expect(changed.body.manager.id).toBe("amara-okafor");
    expect(
      (await product.call("PATCH", "/api/people/jonas-weber", { manager: "maya-lindqvist" })).status,
    ).toBe(409);
    expect((await product.call("PATCH", "/api/people/nobody", { manager: "maya-lindqvist" })).status).toBe(
      404,
    );
  });
});
