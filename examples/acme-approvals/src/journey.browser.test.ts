import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildWorkflow, cleanUp, type Product, startProduct } from "./testing/product.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: flags,
  });
});
beforeEach(async () => {
  await product.call("POST", "/api/reset");
});
afterAll(async () => {
  await browser.close();
  await cleanUp();
});

/** Opens a page and collects what the browser complains about. */
async function open(
  path: string,
  options: Parameters<Browser["newPage"]>[0] = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  await page.addInitScript({ content: rememberToasts });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(`${product.url}/#/${path}`);
  await page.locator("h1").waitFor();
  return { page, complaints };
}

/** What a toast said is known also when it is gone again; on a busy machine it may be before anybody looks. */
const rememberToasts = `
  globalThis.said = [];
  new MutationObserver(() => said.push(document.querySelector("[role=status]")?.textContent ?? ""))
    .observe(document, { childList: true, characterData: true, subtree: true });`;
const toast = (page: Page, text: string) =>
  expect.poll(() => page.evaluate<string>("said.join()")).toContain(text);

const button = (place: Page | Locator, name: string) => place.getByRole("button", { name, exact: true });
const formOf = (page: Page, step: string) => page.getByRole("form", { name: step, exact: true });

async function choose(place: Page | Locator, label: string, option: string): Promise<void> {
  await place.getByLabel(label, { exact: true }).selectOption({ label: option });
}

/** Opens the form of a step, fills it in and saves it. The form goes when it is saved and every view shows it. */
async function setStep(
  page: Page,
  open: string,
  step: string,
  fill: (form: Locator) => Promise<void>,
): Promise<void> {
  await button(page, open).first().click();
  const form = formOf(page, step);
  await fill(form);
  await button(form, "Save").click();
  await form.waitFor({ state: "detached" });
}

/** Builds the workflow of the exercise by clicking, from the start page to its activation. */
async function buildByClicking(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("link").filter({ hasText: "Workflow builder" }).click();
  await button(page, "New workflow").click();
  await page.getByLabel("Name").fill("Invoice Approval");
  await button(page, "Create workflow").click();
  await setStep(page, "Set trigger", "Trigger", (form) => choose(form, "Start when", "Invoice submitted"));
  await toast(page, "Trigger saved");
  await setStep(page, "Add decision", "Decision", async (form) => {
    await choose(form, "Amount", "is less than");
    await form.getByLabel("Value in USD").fill("5,000");
  });
  await page.getByText("Amount is less than 5,000?").waitFor();
  await setStep(page, "Choose approver", "If yes", (form) =>
    choose(form, "Approver if yes", "Department manager"),
  );
  await page.getByText("Department manager approves").waitFor();
  await setStep(page, "Choose approver", "If no", (form) => choose(form, "Approver if no", "Director"));
  await page.getByText("Director approves", { exact: true }).waitFor();
  await setStep(page, "Add notification", "Notification", (form) => choose(form, "Notify", "The approver"));
  await setStep(page, "Add escalation", "Escalation", async (form) => {
    await form.getByLabel("Not approved within").fill("2");
    await choose(form, "Tell", "The manager's manager");
  });
  await page.getByText("Not approved within 2 days").waitFor();
  await button(page, "Activate").click();
  await toast(page, "“Invoice Approval” is active");
}

describe("a learner", () => {
  it("builds the workflow, tests it, submits an invoice and sees it approved and escalated", async () => {
    const { page, complaints } = await open("");
    await page.getByText("3 invoices have no approver.").waitFor();
    await buildByClicking(page);

    await page.getByLabel("Amount in USD").fill("7,500");
    await button(page, "Run test").click();
    const route = await page.getByRole("list", { name: "Route of the sample invoice" }).textContent();
    expect(route).toMatch(/Amount < 5,000\?NoDana WhitfieldDirector of Finance approves/);
    expect(route).toMatch(/No decision within 2 daysJonas Weber is told/);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Save result.json" }).click();
    const saved = JSON.parse(readFileSync(await (await download).path(), "utf8"));
    expect(saved).toMatchObject({ invoice: { amount: 7500 }, approver: { role: "director" } });

    await page.getByRole("link", { name: "Invoices", exact: true }).click();
    await page.getByRole("link", { name: "Submit invoice" }).click();
    await page.getByLabel("Supplier").fill("Nordlicht Studios");
    await page.getByLabel("Amount in USD").fill("4,999.99");
    await button(page, "Submit invoice").click();
    await page.getByRole("heading", { name: "Nordlicht Studios" }).waitFor();
    await button(page, "Work as Maya Lindqvist").click();
    await button(page, "Approve").click();
    await page.getByRole("dialog").getByRole("button", { name: "Approve" }).click();
    await page.getByText("Nobody: the invoice is approved.").waitFor();

    await page.getByRole("link", { name: "Settings" }).click();
    await button(page, "2 days later").click();
    await toast(page, "It is now");
    await page.getByLabel("Working as").selectOption({ label: "Henrik Larsen · Chief Commercial Officer" });
    await page.getByRole("link", { name: /^Notifications/ }).click();
    await page.getByRole("link", { name: "Maya Lindqvist has not decided within 2 days." }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is told what is missing, in the form and by the workflow", async () => {
    const { page } = await open("workflows");
    await button(page, "New workflow").click();
    await button(page, "Create workflow").click();
    await page.getByRole("alert").getByText("Give the workflow a name.").waitFor();
    await page.getByLabel("Name").fill("Invoice Approval");
    await page.keyboard.press("Enter");
    await button(page, "Activate").click();
    await page.getByRole("alert").getByText("Set the trigger first.").waitFor();
    await setStep(page, "Set trigger", "Trigger", (form) => choose(form, "Start when", "Invoice submitted"));
    await page.getByRole("alert").getByText("Set the trigger first.").waitFor({ state: "detached" });
    await button(page, "Add decision").click();
    await choose(page, "Amount", "is less than");
    await page.getByLabel("Value in USD").fill("five thousand");
    await button(page, "Save").click();
    await page.getByRole("alert").getByText("Give a number").waitFor();
    await page.close();
  });

  it("sees at once what was changed from a terminal", async () => {
    const { page } = await open("workflows");
    await page.getByText("Build your first workflow").waitFor();
    await product.call("POST", "/api/workflows", { name: "From the terminal" });
    await page.getByRole("link", { name: "From the terminal" }).waitFor();
    await page.close();
  });

  it("cannot be attacked by a supplier's name", async () => {
    await buildWorkflow(product);
    const supplier = `<img src=x onerror="document.title='attacked'">`;
    const { body } = await product.call("POST", "/api/invoices", {
      supplier,
      amount: 10,
      submitter: "lena-fischer",
    });
    const { page, complaints } = await open(`invoices/${body.id}`);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(supplier);
    expect(await page.title()).toBe("Invoices – Acme Approvals");
    expect(complaints).toEqual([]);
    await page.close();
  });
});

/** Something that happens once. */
function once(): { done: Promise<void>; happen: () => void } {
  let happen = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    happen = resolve;
  });
  return { done, happen };
}

describe("on a slow line", () => {
  /** Holds the answer to the first such call back until it is let go. */
  async function hold(
    page: Page,
    method: string,
    path: string,
  ): Promise<{ held: Promise<void>; let: () => void }> {
    const [held, released] = [once(), once()];
    let first = true;
    await page.route(`**/${path}`, async (route) => {
      if (!first || route.request().method() !== method) return route.fallback();
      first = false;
      const response = await route.fetch();
      held.happen();
      await released.done;
      return route.fulfill({ response });
    });
    return { held: held.done, let: released.happen };
  }
  const workflow = "api/workflows/invoice-approval";

  it("an answer that comes late does not hide what was saved since", async () => {
    await product.call("POST", "/api/workflows", { name: "Invoice Approval" });
    const { page } = await open("workflows/invoice-approval");
    const old = await hold(page, "GET", workflow);
    await old.held;
    await setStep(page, "Set trigger", "Trigger", (form) => choose(form, "Start when", "Invoice submitted"));
    const late = page.waitForResponse(`**/${workflow}`);
    old.let();
    await (await late).finished();
    expect(await button(page, "Change trigger").count()).toBe(1);
    await page.close();
  });

  it("a form is sent once, however often it is submitted", async () => {
    const { page } = await open("invoices/new");
    await page.getByLabel("Supplier").fill("Twice Ltd");
    await page.getByLabel("Amount in USD").fill("10");
    await page.evaluate("for (let i = 0; i < 3; i += 1) document.querySelector('main form').requestSubmit()");
    await page.getByRole("heading", { name: "Twice Ltd" }).waitFor();
    const { body } = await product.call("GET", "/api/invoices?supplier=Twice%20Ltd");
    expect(body.length).toBe(1);
    await page.close();
  });

  it("a form that closes leaves the focus to the one where somebody writes by then", async () => {
    await product.call("POST", "/api/workflows", { name: "Invoice Approval" });
    const { page } = await open("workflows/invoice-approval");
    const saving = await hold(page, "PATCH", workflow);
    await button(page, "Set trigger").click();
    await choose(formOf(page, "Trigger"), "Start when", "Invoice submitted");
    await button(formOf(page, "Trigger"), "Save").click();
    await button(page, "Add notification").click();
    await saving.held;
    saving.let();
    await formOf(page, "Trigger").waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.labels[0].textContent")).toBe("Notify");
    await page.close();
  });
});

describe("every page", () => {
  /** By address, the heading that says that it is there. */
  const pages = {
    "": /^Hello/,
    workflows: "Workflow builder",
    "workflows/invoice-approval": /^Invoice Approval/,
    invoices: "Invoices",
    "invoices/new": "Submit an invoice",
    "invoices/INV-1008": "Brightline Events",
    notifications: "Notifications",
    settings: "Settings",
  };
  const phone = { width: 360, height: 720 };
  const modes = [
    { name: "light", options: { colorScheme: "light" } },
    { name: "dark", options: { colorScheme: "dark" } },
    { name: "on a phone", options: { viewport: phone } },
  ] as const;

  it.each(modes)("is accessible and fits, $name", async ({ options }) => {
    await buildWorkflow(product);
    const { page } = await open("", { ...options, bypassCSP: true, reducedMotion: "reduce" });
    await page.addScriptTag({ content: axe });
    const findings: string[] = [];
    for (const [path, heading] of Object.entries(pages)) {
      await page.goto(`${product.url}/#/${path}`);
      await page.locator("main").getByRole("heading", { level: 1, name: heading }).waitFor();
      const found = await page.evaluate<string[]>(
        "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].target))",
      );
      findings.push(...found.map((finding) => `${path}: ${finding}`));
      const excess = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
      if (excess > 0) findings.push(`${path}: ${excess} pixels too wide`);
    }
    expect(findings).toEqual([]);
    await page.close();
  });

  it("can be left and reached by the keyboard, with the focus in sight", async () => {
    const { page } = await open("workflows");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    expect(await page.evaluate("document.activeElement.labels[0].innerText")).toBe("Name");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await page.evaluate("document.activeElement.innerText")).toContain("New workflow");
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
    await page.close();
  });

  it("keeps the focus where the work is", async () => {
    await product.call("POST", "/api/workflows", { name: "Invoice Approval" });
    const { page } = await open("workflows/invoice-approval");
    await button(page, "Set trigger").press("Enter");
    expect(await page.evaluate("document.activeElement.labels[0].textContent")).toBe("Start when");
    await choose(page, "Start when", "Invoice submitted");
    await button(page, "Save").press("Enter");
    await toast(page, "Trigger saved");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Change trigger");
    await page.close();
  });
});
