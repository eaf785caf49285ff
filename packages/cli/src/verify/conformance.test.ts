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

/** What a workspace's outputs become so that each edition is built. */
const editions = [
  { output: "scorm12", inProcess: "scorm12/driver-nomd.xsd", outside: "scorm12/driver.xsd" },
  { output: "scorm2004", inProcess: "scorm2004-4th/driver.xsd", outside: "scorm2004-4th/driver.xsd" },
] as const;

describe.runIf(folder !== "").each(editions)("the official schemas of $output", (edition) => {
  let root = "";
  let work = "";
  let judge: Judge = () => [];
  const manifests = new Map<string, string>();

  beforeAll(async () => {
    const training = String(smallProgram["training.yaml"]).replaceAll("scorm12", edition.output);
    root = writeWorkspace({ ...smallProgram, "training.yaml": training });
    work = mkdtempSync(join(tmpdir(), "coursewright-conformance-"));
    judge = officialJudge(folder, edition.inProcess);
    await collect(root);
    await collect(example);
  });

  afterAll(() => {
    for (const each of [root, work]) rmSync(each, { recursive: true, force: true });
  });

  async function collect(program: string): Promise<void> {
    const out = mkdtempSync(join(work, "out-"));
    const report = await build({
      root: program,
      out,
      only: [edition.output],
      signal: new AbortController().signal,
      progress: () => undefined,
    });
    expect(report).toMatchObject({ removed: [] });
    const packages = readdirSync(join(out, edition.output)).filter((name) => name.endsWith(".zip"));
    for (const name of packages) {
      const content = await openPackage(join(out, edition.output, name));
      manifests.set(`${program}/${name}`, String(await content.read("imsmanifest.xml")));
      content.close();
    }
  }

  it("accept every manifest that is built", () => {
    console.log(`${manifests.size} manifests judged by the schemas of ${edition.output} in ${folder}`);
    expect(manifests.size).toBeGreaterThanOrEqual(4);
    for (const [name, xml] of manifests) expect([name, judge(xml)]).toEqual([name, []]);
  });

  it("refuse a manifest that is wrong", () => {
    const [xml = ""] = manifests.values();
    expect(judge(xml.replace(' identifierref="', ' identifierRef="'))).not.toEqual([]);
    expect(judge(xml.replace("<title>", "<name>").replace("</title>", "</name>"))).not.toEqual([]);
  });

  it.runIf(process.env.CI === "true" || existsSync("/usr/bin/xmllint"))(
    "accept every manifest in another validator",
    () => {
      const files = [...manifests.values()].map((xml, index) => {
        const file = join(work, `${index}.xml`);
        writeFileSync(file, xml);
        return file;
      });
      const schema = join(folder, "xsd", edition.outside);
      const env = { ...process.env, XML_CATALOG_FILES: join(folder, "xsd/catalog.xml") };
      execFileSync("xmllint", ["--nonet", "--noout", "--schema", schema, ...files], { env, stdio: "pipe" });
    },
  );
});
