/// <reference lib="dom" />

import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { get } from "node:http";
import { createRequire } from "node:module";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type FrameLocator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isUsageProblem } from "../command-line/command.ts";
import { loadInputs } from "../host/output-inputs.ts";
import { smallProgram, writeInto } from "../host/testing/small-program.ts";
import { findChromium } from "../verify/find-chromium.ts";
import { type PreviewServer, servePreview } from "./preview-server.ts";
import { openPreviewWorkspace } from "./preview-workspace.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const flags = "--disable-gpu --no-first-run --disable-background-networking".split(" ");
let browser: Browser;
let home = "";
let root = "";
let server: PreviewServer;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findChromium(process.env) ?? "",
    args: [...flags, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
});
afterAll(() => browser?.close());

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "coursewright-preview-"));
  root = join(home, "program");
  for (const [path, text] of Object.entries(smallProgram)) writeInto(root, path, text);
  const inputs = await loadInputs({ assets: new Map(), places: new Map() });
  const started = await servePreview(openPreviewWorkspace(root, inputs), 0);
  if (isUsageProblem(started)) throw new Error(started.problem);
  server = started;
  problems.length = 0;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
});
afterEach(async () => {
  await page.context().close();
  await server.close();
  rmSync(home, { recursive: true, force: true });
});

async function open(path: string): Promise<FrameLocator> {
  await page.goto(new URL(path, server.url).href);
  return page.frameLocator("#frame");
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(root, file), text.replace(from, to));
}

const shows = (frame: FrameLocator, text: string) => frame.getByText(text).first().waitFor();

describe("what is shown", () => {
  it("begins with the program, its tracks and modules, and no error", async () => {
    await open("/");
    expect(await page.textContent("h1")).toBe("Acme Approvals for customers");
    expect(await page.locator(".scopes h3").allTextContents()).toEqual([
      "Administrators & owners",
      "Approval workflows",
      "First steps",
    ]);
    expect(await page.textContent("#status")).not.toContain("error");
    await page.click('a[aria-label="Learner: Administrators & owners"]');
    await shows(page.frameLocator("#frame"), "Before you start");
    expect(problems).toEqual([]);
  });

  it("shows learners the course with its pictures, and says nothing of a missing LMS", async () => {
    const frame = await open("/learner/module/approval-workflows/en");
    await shows(frame, "Below 5,000 the department manager approves.");
    const picture = frame.getByAltText("The route of an invoice");
    await expect
      .poll(() => picture.evaluate((node: HTMLImageElement) => node.naturalWidth))
      .toBeGreaterThan(0);
    expect(await frame.locator(".notice").count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it("shows trainers what to say, and the keys", async () => {
    const frame = await open("/trainer/track/admin-core/en");
    await shows(frame, "Facilitator guide");
    await shows(frame, "From 5,000 upward it is the director.");
    expect(problems).toEqual([]);
  });

  it("shows a session as its trainer has it", async () => {
    writeFileSync(
      join(root, "december.session.yaml"),
      "track: admin-core\nsegment: enterprise\nstart: 2026-12-08T09:00\ntimeZone: Asia/Jakarta\ntrainers: [Rani Kusuma]\n",
    );
    await mkdir(join(root, "sessions"));
    await rename(join(root, "december.session.yaml"), join(root, "sessions/december.session.yaml"));
    await open("/");
    const link = page.locator('#overview a[href="/trainer/session/december/en"]');
    await link.click();
    await shows(page.frameLocator("#frame"), "Rani Kusuma");
    expect(await page.locator("#views a").allTextContents()).toEqual(["Overview", "Trainer"]);
    expect(problems).toEqual([]);
  });

  it("shows slides, and stays at the one that is open when something changes", async () => {
    const frame = await open("/slides/module/approval-workflows/en");
    const place = frame.locator(".bar output");
    await place.waitFor();
    await expect.poll(() => place.textContent()).toMatch(/^1 \//);
    for (let step = 0; step < 2; step++) await frame.locator('[data-do="next"]').click();
    const before = await place.textContent();
    expect(before).toMatch(/^3 \//);
    change(
      "modules/approval-workflows/why-routing.md",
      "| from 5,000 | director |",
      "| from 5,000 | chief |",
    );
    await frame.getByText("chief").first().waitFor({ state: "attached" });
    await expect.poll(() => place.textContent()).toBe(before);
    expect(problems).toEqual([]);
  });

  describe("for some people", () => {
    beforeEach(async () => {
      change("training.yaml", "languages: [en]", "languages: [en, id]");
      change(
        "training.yaml",
        "segments:\n",
        "segments:\n  smb:\n    mix: { video: 100% }\n    title: Small business\n",
      );
      change("training.yaml", "plans:\n", "plans:\n  smb: { teach: video }\n");
      await mkdir(join(root, "variants"));
      writeFileSync(
        join(root, "variants/healthcare.variant.yaml"),
        "title: For hospitals\nvariables: { customer: the clinic }\n",
      );
    });

    it("shows what they are taught, in their language and in their words", async () => {
      const frame = await open("/learner/module/first-steps/en");
      await shows(frame, "Sign in at Acme & Sons");
      await page.selectOption('select[aria-label="Variant"]', "healthcare");
      await page.waitForURL("**/learner/module/first-steps/en?variant=healthcare");
      await shows(frame, "Sign in at the clinic and look around.");
      await page.selectOption('select[aria-label="Segment"]', "smb");
      await page.waitForURL("**/en?segment=smb&variant=healthcare");
      await page.click("#views >> text=Trainer");
      await page.waitForURL("**/trainer/module/first-steps/en?segment=smb&variant=healthcare");
      await shows(frame, "Small business");
      await shows(frame, "Sign in at the clinic");
      await page.click("#views >> text=Slides");
      await page.waitForURL("**/slides/module/first-steps/en?segment=smb&variant=healthcare");
      await frame.locator(".slide").first().waitFor();
      await page.selectOption('select[aria-label="Language"]', "id");
      await page.waitForURL("**/slides/module/first-steps/id?segment=smb&variant=healthcare");
      await frame.locator('html[lang="id"]').waitFor();
      expect(problems).toEqual([]);
    });

    it("keeps to them when something changes, also while the program has errors", async () => {
      const frame = await open("/learner/module/first-steps/en?variant=healthcare&segment=smb");
      await shows(frame, "Sign in at the clinic and look around.");
      change("modules/first-steps/welcome.md", "look around", "look closely");
      await shows(frame, "Sign in at the clinic and look closely.");
      change("modules/first-steps/module.yaml", "objectives: [find-your-way]", "objectives: [find-your-wy]");
      await page.getByText("Below is what it was before.").waitFor();
      await page.reload();
      await shows(frame, "Sign in at the clinic and look closely.");
      expect(await page.locator('select[aria-label="Variant"]').inputValue()).toBe("healthcare");
      expect(await page.locator('select[aria-label="Segment"]').inputValue()).toBe("smb");
    });

    it("takes the choice to the first page and back", async () => {
      await open("/learner/module/first-steps/id?variant=healthcare");
      await page.click("#views >> text=Overview");
      await page.waitForURL("**/?language=id&variant=healthcare");
      await page.selectOption('select[aria-label="Segment"]', "enterprise");
      await page.waitForURL("**/?language=id&segment=enterprise&variant=healthcare");
      await page.click('a[aria-label="Trainer: First steps"]');
      await page.waitForURL("**/trainer/module/first-steps/id?segment=enterprise&variant=healthcare");
      await shows(page.frameLocator("#frame"), "the clinic");
    });

    it("says so where there is no such segment or variant", async () => {
      await shows(await open("/learner/module/first-steps/en?segment=nobody"), "Nothing to show");
      await shows(await open("/trainer/module/first-steps/en?variant=nothing"), "Nothing to show");
      expect(await page.locator('select[aria-label="Variant"] option:checked').textContent()).toBe(
        "nothing (not there)",
      );
    });
  });

  it("keeps to the width that somebody chose", async () => {
    await open("/learner/track/admin-core/en");
    await page.selectOption('select[aria-label="Window"]', "phone");
    await open("/learner/module/first-steps/en");
    expect(await page.locator("#frame").evaluate((node) => node.clientWidth)).toBeLessThan(400);
  });
});

describe("a change", () => {
  it("is shown at once, on the page where the learner is, with what they have answered", async () => {
    const frame = await open("/learner/track/admin-core/en");
    await frame.locator('[data-cw-action="start"]').click();
    await frame.locator('[data-cw-choice="manager"]').first().check();
    change("assessments/admin-pre.assessment.yaml", "Who approves it?", "Who is going to approve it?");
    await shows(frame, "Who is going to approve it?");
    expect(await frame.locator('[data-cw-choice="manager"]').first().isChecked()).toBe(true);
    await frame.locator('[data-cw-outline="approval-workflows/why-routing"]').dispatchEvent("click");
    await shows(frame, "Below 5,000 the department manager approves.");
    change("modules/approval-workflows/why-routing.md", "Below 5,000 the", "Up to 4,999 the");
    await shows(frame, "Up to 4,999 the department manager approves.");
    expect(problems).toEqual([]);
  });

  it("of something else leaves the page alone", async () => {
    const frame = await open("/learner/module/first-steps/en");
    await frame.locator("[data-cw-page]").evaluate((node) => node.setAttribute("data-mine", ""));
    change("modules/approval-workflows/why-routing.md", "Below 5,000 the", "Up to 4,999 the");
    change("modules/first-steps/module.yaml", "title: Welcome", "title: A warm welcome");
    await shows(frame, "A warm welcome");
    expect(await frame.locator("[data-mine]").count()).toBe(0);
    await frame.locator("[data-cw-page]").evaluate((node) => node.setAttribute("data-mine", ""));
    const told = page.waitForResponse(/state\.json/);
    change("modules/approval-workflows/why-routing.md", "Up to 4,999 the", "Below 5,000 the");
    await told;
    expect(await frame.locator("[data-mine]").count()).toBe(1);
  });

  it("that breaks the program is told over what was there before, until it is put right", async () => {
    const frame = await open("/learner/module/first-steps/en");
    await shows(frame, "look around");
    change("modules/first-steps/module.yaml", "objectives: [find-your-way]", "objectives: [find-your-wy]");
    await page.getByText("Below is what it was before.").waitFor();
    expect(await page.textContent("#banner")).toContain("modules/first-steps/module.yaml:");
    expect(await page.textContent("#status")).toContain("error");
    expect(await frame.locator("[data-cw-page]").count()).toBe(1);
    change("modules/first-steps/module.yaml", "find-your-wy", "find-your-way");
    await page.waitForFunction(() => document.getElementById("banner")?.textContent === "");
    expect(await page.textContent("#status")).not.toContain("error");
  });

  it("that takes the program's file away is told as that, until it is back", async () => {
    const frame = await open("/learner/module/first-steps/en");
    await rename(join(root, "training.yaml"), join(root, "training.bak"));
    await page.locator("#banner").getByText("There is no training.yaml here any more.").waitFor();
    expect(await page.locator("#banner li").count()).toBe(1);
    await shows(frame, "look around");
    await rename(join(root, "training.bak"), join(root, "training.yaml"));
    await page.waitForFunction(() => document.getElementById("banner")?.textContent === "");
  });

  it("of a picture, a new file and one that is gone are seen", async () => {
    const frame = await open("/learner/module/approval-workflows/en");
    const picture = frame.getByAltText("The route of an invoice");
    await picture.waitFor();
    const before = await picture.getAttribute("src");
    change("modules/approval-workflows/route.svg", "0 0 8 8", "0 0 8 4");
    await expect.poll(() => picture.getAttribute("src")).not.toBe(before);
    rmSync(join(root, "modules/approval-workflows/route.svg"));
    await expect.poll(() => page.textContent("#status")).toContain("error");
    writeFileSync(
      join(root, "modules/approval-workflows/route.svg"),
      String(smallProgram["modules/approval-workflows/route.svg"]),
    );
    await expect.poll(() => page.textContent("#status")).not.toContain("error");
  });
});

describe("a program that cannot be shown yet", () => {
  it("is followed until it can", async () => {
    await open("/");
    change("training.yaml", "journey:", "jorney:");
    await page.locator(".findings li.error").first().waitFor();
    await open("/learner/module/gone/en");
    await shows(page.frameLocator("#frame"), "Nothing to show");
    change("training.yaml", "jorney:", "journey:");
    await expect.poll(() => page.textContent("#status")).not.toContain("error");
  });
});

describe("who may see it", () => {
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = "GET") =>
    new Promise<{ status: number; text: string; policy: string }>((resolve, reject) => {
      const url = new URL(server.url);
      // Not a URL: what a browser would tidy up must reach the server as it is.
      get({ host: url.hostname, port: url.port, path, method, headers }, (response) => {
        let text = "";
        response.on("data", (part) => {
          text += part;
        });
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            text,
            policy: String(response.headers["content-security-policy"] ?? ""),
          }),
        );
      }).on("error", reject);
    });

  it("nobody at another address of this machine", async () => {
    const { port } = new URL(server.url);
    const elsewhere = Object.values(networkInterfaces())
      .flatMap((addresses = []) => addresses)
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => address);
    for (const host of ["127.0.0.2", ...elsewhere])
      await expect(fetch(`http://${host}:${port}/`), host).rejects.toThrow();
  });

  it("only browsers on this machine that opened it themselves", async () => {
    const { port } = new URL(server.url);
    expect((await ask("/")).status).toBe(200);
    expect((await ask("/", { host: `localhost:${port}` })).status).toBe(200);
    expect((await ask("/", { host: `rebound.example:${port}` })).status).toBe(403);
    expect((await ask("/", { host: "127.0.0.1:1" })).status).toBe(403);
    expect((await ask("/state.json", { origin: "http://evil.example" })).status).toBe(403);
    const script = "/frame/learner/track/admin-core/en/-/-/course.js";
    expect((await ask(script)).status).toBe(200);
    for (const site of ["cross-site", "same-site"])
      expect((await ask(script, { "sec-fetch-site": site, "sec-fetch-mode": "no-cors" })).status).toBe(403);
    const followed = {
      "sec-fetch-site": "cross-site",
      "sec-fetch-mode": "navigate",
      "sec-fetch-dest": "document",
    };
    expect((await ask("/", followed)).status).toBe(200);
    expect((await ask("/", { ...followed, "sec-fetch-dest": "iframe" })).status).toBe(403);
    expect((await ask("/", {}, "POST")).status).toBe(405);
  });

  it("nothing that is not part of the workspace", async () => {
    writeFileSync(join(home, "coursewright-secret.txt"), "secret");
    writeFileSync(join(root, "modules/first-steps/.env"), "KEY=secret\n");
    await expect.poll(async () => (await ask("/state.json")).text).toContain('"revision":2');
    for (const path of [
      "/asset/../../coursewright-secret.txt",
      "/asset/..%2F..%2Fcoursewright-secret.txt",
      "/asset/%2e%2e/coursewright-secret.txt",
      "/asset//etc/passwd",
      "/asset/modules/first-steps/.env",
      "/asset/%2Fetc%2Fpasswd",
      "/asset/modules/approval-workflows/route.svg%00",
      "/frame/learner/track/admin-core/en/-/-/../../../../../training.yaml",
      "/frame/learner/track/admin-core/en/-/-/media/..%2f..%2ftraining.yaml",
      "/frame/learner/track/admin-core/en/..%2f/-/index.html",
      "/frame/learner/track/__proto__/en/-/-/index.html",
      "/constructor",
      "/%E0%A4%A",
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });

  it("nor what a file has become a link to", async () => {
    const path = "/asset/modules/approval-workflows/route.svg";
    expect((await ask(path)).status).toBe(200);
    expect((await ask(path, { range: "bytes=1-4" })).text).toBe("svg ");
    rmSync(join(root, "modules/approval-workflows/route.svg"));
    symlinkSync("/etc/passwd", join(root, "modules/approval-workflows/route.svg"));
    expect((await ask(path)).status).toBe(404);
  });

  it("and no page may run or load what is not its own", async () => {
    expect((await ask("/")).policy).toMatch(/default-src 'none'; script-src 'self';.*frame-ancestors 'none'/);
    expect((await ask("/frame/learner/track/admin-core/en/-/-/")).policy).toContain("frame-ancestors 'self'");
    expect((await ask("/asset/modules/approval-workflows/route.svg")).policy).toContain("sandbox");
  });
});

describe("assistive technology", () => {
  interface Violation {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }
  const violations = async (path: string, width: number) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(new URL(path, server.url).href);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    return found.map((each) => `${path} ${each}`);
  };

  it.each([1280, 360])("finds no obstacle at %d pixels", async (width) => {
    const module = "module/approval-workflows/en";
    change("training.yaml", "{ output: scorm12, scope: module }", "{ output: slides, scope: module }");
    await (await open(`/trainer/${module}`)).locator("figure").first().waitFor();
    for (const path of ["/", `/learner/${module}?segment=enterprise`, `/frame/trainer/${module}/-/-/`])
      expect(await violations(path, width)).toEqual([]);
    change("modules/first-steps/module.yaml", "objectives: [find-your-way]", "objectives: [find-your-wy]");
    await open(`/learner/${module}`);
    await page.locator("#banner li").waitFor();
    expect(await violations("/", width)).toEqual([]);
    expect(await violations(`/learner/${module}`, width)).toEqual([]);
  });
});
