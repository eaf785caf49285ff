import { chmod, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { SessionSpec } from "../drivers/driver.ts";
import { removeFolders } from "../testing/guest-book.ts";
import { readHost } from "./host.ts";
import { startSession } from "./start-session.ts";

const host = await readHost();
const folders: string[] = [];

afterEach(() => removeFolders(...folders.splice(0)));

async function specIn(folder: string): Promise<SessionSpec> {
  await writeFile(join(folder, "note.txt"), "hello\n");
  return {
    id: "slow",
    folder,
    environment: { tools: [], services: [], data: [], limits: { network: "loopback" } },
    files: [{ source: join(folder, "note.txt"), target: "note.txt", executable: false }],
    serviceFolders: [],
    detached: false,
  };
}

/** The host with a stand-in for the bubblewrap that makes a session; those that join it are real. */
async function hostWith(folder: string, script: string): Promise<typeof host> {
  const standIn = join(folder, "bwrap");
  await writeFile(standIn, `#!/bin/sh\n${script}`);
  await chmod(standIn, 0o755);
  await chmod(folder, 0o755);
  return { ...host, tools: { ...host.tools, bwrap: standIn } };
}

/** Not in /tmp: where a session is made, its disk hides that. */
async function folder(): Promise<string> {
  const path = await mkdtemp("/var/tmp/coursewright-start-");
  folders.push(path);
  return path;
}

/** bubblewrap tells the number of a session's first process before that has its user ids; here it gets them late. */
const slow = `
case " $* " in *" --unshare-user "*) ;; *) exec ${host.tools.bwrap} "$@" ;; esac
mkfifo /tmp/gate
exec 9<>/tmp/gate
${host.tools.bwrap} --userns-block-fd 9 "$@" &
monitor=$!
until [ -n "$first" ]; do first=$(tr -d ' ' </proc/$monitor/task/$monitor/children); done
sleep 0.7
echo "1000 0 1" >/proc/$first/uid_map
echo deny >/proc/$first/setgroups
echo "1000 0 1" >/proc/$first/gid_map
echo go >&9
rm /tmp/gate
wait
`;

test("nothing joins a session before its first process has its user ids", async () => {
  const path = await folder();
  const session = await startSession(await hostWith(path, slow), await specIn(path));
  try {
    const read = await session.exec({ role: "learner", argv: ["cat", "note.txt"], timeoutMs: 20_000 });
    expect(read).toMatchObject({ end: "exited", exitCode: 0, stdout: "hello\n" });
  } finally {
    expect(await session.stop()).toEqual({ leftover: 0 });
  }
});

test("a bubblewrap that fails is a problem of the machine that quotes it", async () => {
  const path = await folder();
  const failing = await hostWith(path, "echo 'bwrap: out of luck' >&2; exit 1\n");
  await expect(startSession(failing, await specIn(path))).rejects.toMatchObject({
    kind: "machine",
    message: "The sandbox did not start: bwrap: out of luck.",
  });
});

test("a first process that ends before it is ready is a problem, and leaves nothing", async () => {
  const path = await folder();
  const early = `printf '{ "child-pid": %s }' $$ >&3\nexec 3>&-\necho 'bwrap: no mounts' >&2\nexit 1\n`;
  await expect(startSession(await hostWith(path, early), await specIn(path))).rejects.toMatchObject({
    kind: "machine",
    message: "The sandbox did not start: bwrap: no mounts.",
  });
});
