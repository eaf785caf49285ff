import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cleanUp, type Product, startProduct } from "../testing/product.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(cleanUp);

const json = { "content-type": "application/json" };
const send = (path: string, init: RequestInit) => fetch(product.url + path, { method: "POST", ...init });

describe("hostile input", () => {
  it.each([
    ["no JSON", "{", 400],
    ["broken UTF-8", new Uint8Array([0x22, 0xff, 0x22]), 400],
    ["a list", "[]", 422],
    ["null", "null", 422],
    ["a deep list", "[".repeat(20_000) + "]".repeat(20_000), 422],
    ["a prototype", '{"name":"a","__proto__":{"status":"active"}}', 422],
    ["a word of the prototype", '{"name":"a","trigger":"constructor"}', 422],
    ["lone surrogates", '{"name":"\\ud800"}', 422],
  ])("that is %s is answered by a message", async (_, body, status) => {
    const response = await send("/api/workflows", { body, headers: json });
    expect(response.status).toBe(status);
    expect(JSON.parse(await response.text()).error.message).toMatch(/\.$/);
  });

  it("is not read when it is too large, announced or not", async () => {
    const big = "x".repeat(70_000);
    const stream = new Blob([big]).stream();
    expect((await send("/api/workflows", { body: big, headers: json })).status).toBe(413);
    expect(
      (await send("/api/workflows", { body: stream, headers: json, duplex: "half" } as RequestInit)).status,
    ).toBe(413);
    expect((await product.call("GET", "/health")).status).toBe(200);
  });

  it("does not come from other sites", async () => {
    expect(
      (await send("/api/workflows", { body: '{"name":"a"}', headers: { "content-type": "text/plain" } }))
        .status,
    ).toBe(415);
    expect((await send("/api/reset", { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
  });

  it("is data and never a command", async () => {
    const name = `'); drop table workflows; -- <img src=x onerror=alert(1)>`;
    const made = await product.call("POST", "/api/workflows", { name });
    expect(made.body.name).toBe(name);
    expect((await product.call("GET", `/api/workflows/${made.body.id}`)).body.name).toBe(name);
    expect((await product.call("GET", "/api/invoices?supplier='%20or%201=1--")).body).toEqual([]);
  });

  it.each([
    ["GET", "/api/nothing", 404],
    ["GET", "/../../etc/passwd", 404],
    ["GET", "/..%2f..%2fetc%2fpasswd", 404],
    ["GET", "/api/workflows/%zz", 400],
    ["GET", "/api/invoices?amount=1e400", 422],
    ["PUT", "/api/workflows", 405],
    ["POST", "/api/workflows/none/test", 404],
  ])("%s %s is %d", async (method, path, status) => {
    const reply = await product.call(method, path);
    expect(reply.status).toBe(status);
    expect(reply.body.error.message).not.toBe("");
  });

  it("that is no HTTP at all does not stop the server", async () => {
    const socket = connect(Number(new URL(product.url).port), "127.0.0.1");
    socket.end("\u0000\u0001 nonsense\r\n\r\n");
    await once(socket.resume(), "close");
    expect((await product.call("GET", "/health")).status).toBe(200);
  });
});

describe("the page", () => {
  it("allows nothing but its own script, style and data", async () => {
    const response = await fetch(product.url);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await response.text()).toContain("<title>Acme Approvals</title>");
  });
});
