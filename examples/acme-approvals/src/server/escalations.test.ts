import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildWorkflow, cleanUp, type Product, startProduct } from "../testing/product.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
beforeEach(async () => {
  await product.call("POST", "/api/reset");
});
afterAll(cleanUp);

const rule = { after: { value: 2, unit: "days" }, recipient: "managers-manager" };
const advance = (by: object) => product.call("POST", "/api/clock/advance", by);
const escalations = async (invoice: string) =>
  (await product.call("GET", "/api/notifications")).body.filter(
    (one: { kind: string; invoice: string }) => one.kind === "escalation" && one.invoice === invoice,
  );

describe("an escalation", () => {
  it("reaches the manager's manager after exactly two days, once", async () => {
    await buildWorkflow(product, { escalation: rule });
    await advance({ hours: 47 });
    expect(await escalations("INV-1008")).toEqual([]);
    await advance({ hours: 1 });
    await advance({ days: 5 });
    const told = await escalations("INV-1008");
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ person: { id: "henrik-larsen" }, at: "2026-05-06T09:00:00.000Z" });
  });

  it("is not sent for an invoice that was decided in time", async () => {
    await buildWorkflow(product, { escalation: rule });
    await product.call("POST", "/api/invoices/INV-1008/approve", { by: "maya-lindqvist" });
    await advance({ days: 3 });
    expect(await escalations("INV-1008")).toEqual([]);
  });

  it("counts anew for the person an invoice was handed on to", async () => {
    await buildWorkflow(product, { escalation: rule });
    await advance({ days: 1 });
    await product.call("POST", "/api/invoices/INV-1008/delegate", { by: "maya-lindqvist", to: "mei-tanaka" });
    await advance({ days: 1 });
    expect(await escalations("INV-1008")).toEqual([]);
    await advance({ days: 1 });
    expect((await escalations("INV-1008"))[0].person.id).toBe("amara-okafor");
  });

  it("is sent again when the rule was corrected", async () => {
    await buildWorkflow(product, { escalation: { ...rule, recipient: "director" } });
    await advance({ days: 2 });
    await product.call("PATCH", "/api/workflows/invoice-approval", { escalation: rule });
    const people = (await escalations("INV-1008")).map((one: { person: { id: string } }) => one.person.id);
    expect(people).toEqual(["henrik-larsen", "dana-whitfield"]);
  });

  it("stays away while the workflow is paused", async () => {
    await buildWorkflow(product, { escalation: rule });
    await product.call("PATCH", "/api/workflows/invoice-approval", { status: "paused" });
    await advance({ days: 3 });
    expect(await escalations("INV-1008")).toEqual([]);
  });
});

describe("the clock", () => {
  it("stands still until it is moved", async () => {
    expect((await product.call("GET", "/api/clock")).body).toEqual({
      now: "2026-05-04T09:00:00.000Z",
      adjustable: true,
    });
    expect((await advance({ days: 1, hours: 2 })).body.now).toBe("2026-05-05T11:00:00.000Z");
    expect((await product.call("PUT", "/api/clock", { now: "2026-07-01" })).body.now).toBe(
      "2026-07-01T00:00:00.000Z",
    );
  });

  it.each([{}, { days: -1 }, { days: "2" }, { weeks: 1 }, { days: 1e9 }])(
    "does not move by %j",
    async (by) => {
      expect((await advance(by)).status).toBe(422);
    },
  );

  it("cannot be moved, and nothing be reset, outside a lab", async () => {
    const real = await startProduct({ clock: "system" });
    expect((await real.call("GET", "/api/clock")).body.adjustable).toBe(false);
    expect((await real.call("PUT", "/api/clock", { now: "2026-07-01" })).status).toBe(403);
    expect((await real.call("POST", "/api/clock/advance", { days: 1 })).status).toBe(403);
    expect((await real.call("POST", "/api/reset")).status).toBe(403);
  });
});
