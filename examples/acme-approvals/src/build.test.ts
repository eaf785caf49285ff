import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { buildProduct } from "../build.mjs";
import { cleanUp, makeFolder } from "./testing/product.ts";

afterAll(cleanUp);

const committed = join(import.meta.dirname, "../../invoice-approval/exercises/route-invoices/product");
const contents = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(folder.length), readFileSync(path).toString("base64")]);

it("the product in the exercise is what the sources build", async () => {
  const folder = makeFolder();
  await buildProduct(folder);
  const names = contents(folder).map(([name]) => name);
  expect(names).toEqual(contents(committed).map(([name]) => name));
  const stale = contents(folder).filter(([, bytes], index) => bytes !== contents(committed)[index]?.[1]);
  expect(stale.map(([name]) => name)).toEqual([]);
});

it("two builds are the same, byte for byte", async () => {
  const [one, other] = [makeFolder(), makeFolder()];
  await buildProduct(one);
  await buildProduct(other);
  expect(contents(one)).toEqual(contents(other));
});
