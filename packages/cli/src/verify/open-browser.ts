import { type Browser, chromium } from "playwright-core";

/** Starts a browser that talks to nobody. It ends when it is closed, or when the signal says so. */
export async function openBrowser(program: string, signal: AbortSignal): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: program, args: flags() });
  const stop = () => void browser.close();
  signal.addEventListener("abort", stop, { once: true });
  browser.once("disconnected", () => signal.removeEventListener("abort", stop));
  return browser;
}

/** The browser's own sandbox cannot be had by root. */
function flags(): string[] {
  const quiet =
    "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
  return [...quiet.split(" "), ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
}
