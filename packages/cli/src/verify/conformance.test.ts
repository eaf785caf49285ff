import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../host/build.ts";
import { smallProgram, writeWorkspace } from "../host/testing/small-program.ts";
import { openPackage } from "./open-package.ts";
import { type Judge, officialJudge } from "./testing/official-schemas.ts";

const folder = process.env.COURSEWRIGHT_CONFORMANCE ?? "";
const example = fileURLToPath(new URL("../../../../examples/invoice-approval", import.meta.url));

describe.runIf(folder !== "")("the official schemas", () => {
  let root = "";
  let work = "";
  let judge: Judge = () => [];
  const manifests = new Map<string, string>();

  beforeAll(async () => {
    root = writeWorkspace(smallProgram);
    work = mkdtempSync(join(tmpdir(), "coursewright-conformance-"));
    judge = officialJudge(folder, "scorm12/driver-nomd.xsd");
    await collect(root);
    await collect(example);
  }, 60_000);

  afterAll(() => {
    for (const each of [root, work]) rmSync(each, { recursive: true, force: true });
  });

  async function collect(program: string): Promise<void> {
    const out = mkdtempSync(join(work, "out-"));
    const report = await build({
      root: program,
      out,
      signal: new AbortController().signal,
      progress: () => undefined,
    });
    expect(report).toMatchObject({ removed: [] });
    const packages = readdirSync(join(out, "scorm12")).filter((name) => name.endsWith(".zip"));
    for (const name of packages) {
      const content = await openPackage(join(out, "scorm12", name));
      manifests.set(`${program}/${name}`, String(await content.read("imsmanifest.xml")));
      content.close();
    }
  }

  it("accept every manifest that is built", () => {
    console.log(`${manifests.size} manifests judged by SCORM 1.2's schema in ${folder}`);
    expect(manifests.size).toBeGreaterThanOrEqual(4);
    for (const [name, xml] of manifests) expect([name, judge(xml)]).toEqual([name, []]);
  });

  it("refuse a manifest that is wrong", () => {
    const [xml = ""] = manifests.values();
    expect(judge(xml.replace(' identifierref="', ' identifierRef="'))).not.toEqual([]);
    expect(judge(xml.replace("<title>", "<name>").replace("</title>", "</name>"))).not.toEqual([]);
  });

  it.runIf(existsSync("/usr/bin/xmllint"))("accept every manifest in another validator", () => {
    const files = [...manifests.values()].map((xml, index) => {
      const file = join(work, `${index}.xml`);
      writeFileSync(file, xml);
      return file;
    });
    const schema = join(folder, "xsd/scorm12/driver.xsd");
    const env = { ...process.env, XML_CATALOG_FILES: join(folder, "xsd/catalog.xml") };
    execFileSync("xmllint", ["--nonet", "--noout", "--schema", schema, ...files], { env, stdio: "pipe" });
  });
});
