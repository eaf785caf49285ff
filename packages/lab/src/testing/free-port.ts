import { once } from "node:events";
import { createServer } from "node:net";

/**
 * A port of this machine on which nothing listens. Not from those that the system gives to whoever connects or asks
 * for any: such a one could be taken again before it is used. Two processes begin to look at different places.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = lowest + ((process.pid * spread + asked++) % range);
    if (await isFree(port)) return port;
  }
}

const lowest = 10_000;
const range = 20_000;
const spread = 17;
let asked = 0;

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const heard = Promise.race([once(server, "listening"), once(server, "error").then(() => "taken")]);
  server.listen(port, "127.0.0.1");
  if ((await heard.catch(() => "taken")) === "taken") return false;
  server.close();
  await once(server, "close");
  return true;
}
