import { open } from "node:fs/promises";

/** Whether a script names its interpreter in a first line `#!…`; without one it is for the shell. */
export async function startsWithInterpreter(path: string): Promise<boolean> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString("latin1") === "#!";
  } finally {
    await handle.close();
  }
}
