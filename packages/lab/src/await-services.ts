import { connect } from "node:net";
import { askWeb } from "./ask-web.ts";
import type { AwaitedService } from "./check-request.ts";
import type { ServiceReady } from "./exercise.ts";

/** Waits for services to be ready; names those that are not when the time is up, and why. */
export async function awaitServices(
  services: readonly AwaitedService[],
  timeoutMs: number,
): Promise<readonly { readonly name: string; readonly why: string }[]> {
  const deadline = performance.now() + timeoutMs;
  const waits = services.map(async ({ name, ready }) => ({ name, why: await awaitOne(ready, deadline) }));
  return (await Promise.all(waits)).flatMap(({ name, why }) => (why === null ? [] : [{ name, why }]));
}

async function awaitOne(ready: ServiceReady, deadline: number): Promise<string | null> {
  for (;;) {
    const why = "http" in ready ? await asks(ready.http) : await connects(ready.port);
    if (why === null || performance.now() > deadline) return why;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function asks(url: string): Promise<string | null> {
  try {
    const { status } = await askWeb({ url, method: "GET", headers: {}, body: null, timeoutMs: 2000 });
    return status >= 200 && status < 300 ? null : `${url} answered ${status}`;
  } catch {
    return `${url} did not answer`;
  }
}

function connects(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => finish(null));
    socket.once("error", () => finish(`port ${port} refused`));
    function finish(why: string | null): void {
      socket.destroy();
      resolve(why);
    }
  });
}
