import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundleServer } from "../../build.mjs";
import {
  buildWorkflow,
  cleanUp,
  launch,
  makeFolder,
  type Product,
  startProduct,
  stopProduct,
} from "../testing/product.ts";
import { openDatabase } from "./database.ts";

afterAll(cleanUp);

const invoice = { supplier: "Orchid Print", amount: 120, submitter: "lena-fischer" };
const everything = async (product: Product) =>
  Promise.all(
    ["workflows", "invoices", "notifications", "people", "clock"].map(
      async (name) => (await product.call("GET", `/api/${name}`)).body,
    ),
  );

/** Submits until the connection breaks; gives what was answered with 201. */
async function submitUntilKilled(product: Product): Promise<string[]> {
  const kept: string[] = [];
  try {
    for (;;) {
      const { status, body } = await product.call("POST", "/api/invoices", invoice);
      if (status === 201) kept.push(body.id);
      if (kept.length === 25) product.process.kill("SIGKILL");
    }
  } catch {
    return kept;
  }
}

describe("the data", () => {
  it("survives a restart", async () => {
    const data = join(makeFolder(), "deep/er/acme.db");
    const first = await startProduct({ data });
    await buildWorkflow(first);
    await first.call("POST", "/api/clock/advance", { days: 1 });
    const before = await everything(first);
    await stopProduct(first);
    expect(await everything(await startProduct({ data }))).toEqual(before);
  });

  it("survives kill -9 in the middle of work, again and again, with all that was confirmed", async () => {
    const data = join(makeFolder(), "acme.db");
    const confirmed: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const product = await startProduct({ data });
      if (round === 0) await buildWorkflow(product);
      const loads = [submitUntilKilled(product), submitUntilKilled(product), submitUntilKilled(product)];
      confirmed.push(...(await Promise.all(loads)).flat());
      await stopProduct(product, "SIGKILL");
    }
    const { body } = await (await startProduct({ data })).call(
      "GET",
      "/api/invoices?supplier=Orchid%20Print&amount=120",
    );
    const found = body.map((one: { id: string }) => one.id);
    expect(confirmed.length).toBeGreaterThanOrEqual(75);
    expect(confirmed.filter((id) => !found.includes(id))).toEqual([]);
  });

  it("is never half written: what kill -9 interrupted is taken back", async () => {
    const [folder, data] = [makeFolder(), join(makeFolder(), "acme.db")];
    await bundleServer(folder, "src/testing/crash.ts");
    const child = spawn(process.execPath, [join(folder, "server.js")], { env: { ACME_DATA: data } });
    expect((await once(child, "exit"))[1]).toBe("SIGKILL");
    const db = openDatabase(data);
    const [half, whole] = ["half%", "whole%"].map(
      (text) => db.get("select count(*) as lines from history where text like ?", [text])?.lines,
    );
    db.close();
    expect({ half, whole }).toEqual({ half: 0, whole: 8000 });
  });

  it("keeps a call that fails half way out, with all it had done", async () => {
    const db = openDatabase(join(makeFolder(), "acme.db"));
    const work = () =>
      db.transaction(() => {
        db.run("insert into settings values ('a', 'b')");
        db.transaction(() => db.run("insert into settings values ('c', 'd')"));
        throw new Error("half way");
      });
    expect(work).toThrow("half way");
    expect(db.all("select * from settings")).toEqual([]);
    db.close();
  });

  it("belongs to one process at a time", async () => {
    const data = join(makeFolder(), "acme.db");
    const first = await startProduct({ data });
    const second = await launch({ data });
    const [[text], [code]] = await Promise.all([once(second.stderr ?? second, "data"), once(second, "exit")]);
    expect(code).toBe(2);
    expect(String(text)).toContain(`in use by process ${first.process.pid}`);
  });

  it("opens although another process has the number of the killed owner now", async () => {
    const data = join(makeFolder(), "acme.db");
    mkdirSync(`${data}.lock`);
    writeFileSync(`${data}.owner`, `${process.pid} another-boot/1`);
    expect((await (await startProduct({ data })).call("GET", "/health")).status).toBe(200);
  });
});

describe("a start that cannot work", () => {
  it.each([
    ["not JSON", "{", "JSON"],
    [
      "a stranger",
      '{"director":"x","controller":"x","departments":[],"people":[],"invoices":[]}',
      '"x" is named but not listed',
    ],
    ["no list", '{"director":"x","controller":"x"}', "departments must be a list"],
  ])("names the seed that holds %s", async (_, seed, message) => {
    const path = join(makeFolder(), "seed.json");
    writeFileSync(path, seed);
    const child = await launch({ seed: path });
    const [[text], [code]] = await Promise.all([once(child.stderr ?? child, "data"), once(child, "exit")]);
    expect(code).toBe(2);
    expect(String(text)).toContain(path);
    expect(String(text)).toContain(message);
  });
});
