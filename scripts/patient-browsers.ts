import { type BrowserContext, chromium } from "playwright-core";
import { limits } from "./limits.ts";

/** Run before test files that drive a browser: what Playwright waits for may take as long as anything else. */
const { launch, launchPersistentContext } = chromium;

chromium.launch = async (options) => {
  const browser = await launch.call(chromium, options);
  return browser.on("context", patient);
};

chromium.launchPersistentContext = async (folder, options) =>
  patient(await launchPersistentContext.call(chromium, folder, options));

function patient(context: BrowserContext): BrowserContext {
  context.setDefaultTimeout(limits.wait);
  return context;
}
