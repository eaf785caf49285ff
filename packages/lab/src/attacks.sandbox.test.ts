import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { limits } from "../../../scripts/limits.ts";
import { chooseDriver } from "./choose-driver.ts";
import type { Lab } from "./lab.ts";
import { startLab } from "./start-lab.ts";
import { guestBook, removeFolders, temporaryFolder } from "./testing/guest-book.ts";

/** Attacks are shell scripts of a learner. `says` must be their whole output: what was refused, said by the attack. */
interface Attack {
  readonly name: string;
  readonly script: string;
  readonly says: string | RegExp;
}

const { driver } = await chooseDriver("bubblewrap");
const secret = "hunter2-of-the-host";
let hostFolder: string;
let stateDir: string;
let lab: Lab;

beforeAll(async () => {
  hostFolder = await temporaryFolder("attack-host-");
  await mkdir(join(hostFolder, ".ssh"));
  await writeFile(join(hostFolder, ".ssh/id_ed25519"), secret, { mode: 0o644 });
  process.env.HOST_SECRET = secret;
  stateDir = await temporaryFolder("attack-state-");
  lab = await startLab(guestBook, { driver, workspace: hostFolder, stateDir, detached: false });
});

afterAll(async () => {
  expect(await lab.stop()).toEqual({ leftover: 0 });
  delete process.env.HOST_SECRET;
  await removeFolders(hostFolder, stateDir);
});

/** Tries a system call through a program of node's own that ends with the error's name. */
const node = (program: string) => `node -e '${program}'`;
const listen = (where: string) =>
  node(
    `const s=require("net").createServer();s.on("error",e=>console.log(e.code));s.listen(${where},()=>{console.log("listening");s.close()})`,
  );

const attacks: readonly Attack[] = [
  { name: "reads a key of the host", script: 'cat "$HOST/.ssh/id_ed25519" 2>&1', says: /No such file/ },
  { name: "reads root's home", script: "ls /root 2>&1", says: /No such file/ },
  { name: "reads the host's password hashes", script: "cat /etc/shadow 2>&1", says: /No such file/ },
  { name: "reads the host's home folders", script: "ls /home", says: "learner" },
  {
    name: "finds the host through /proc/1/root",
    script: 'cat "/proc/1/root$HOST/.ssh/id_ed25519" 2>&1',
    says: /No such file|denied/,
  },
  {
    name: "reads block devices",
    script: "cat /dev/sda /dev/vda /dev/mem 2>&1 | head -c 300",
    says: /^(cat: .*No such file.*\n?){3}$/,
  },
  { name: "makes a device", script: "mknod disk b 254 0 2>&1; ls disk 2>&1", says: /not permitted/ },
  {
    name: "reads environment secrets",
    script: `env; cat /proc/[0-9]*/environ | tr '\\0' '\\n' | grep -c ${secret}`,
    says: /\n0$/,
  },
  { name: "reads the environment of the first process", script: "wc -c </proc/1/environ", says: "0" },
  {
    name: "sees processes of the host or of checks",
    script: "ls /proc | grep -c '^[0-9]*$'",
    says: /^[1-9]$/,
  },
  {
    name: "keeps descriptors of the host",
    script:
      'for f in /proc/self/fd/*; do readlink "$f"; done >list; grep -v -e socket: -e /dev/null -e /proc/ -e /home/learner/list list; rm list',
    says: "",
  },
  {
    name: "writes the system",
    script: "touch /usr/bin/x /etc/x /x /dev/x /run/x /proc/x 2>/dev/null || echo refused",
    says: "refused",
  },
  { name: "replaces curl", script: "cp /bin/true /usr/bin/curl 2>&1", says: /Read-only|denied/ },
  { name: "changes the product", script: "echo 1 >service/server.mjs", says: /Read-only file system/ },
  { name: "moves the product away", script: "mv service other 2>&1", says: /busy/ },
  { name: "links to a system file", script: "ln /usr/bin/curl mine 2>&1", says: /cross-device/ },
  { name: "changes kernel settings", script: "echo 1 >/proc/sys/kernel/panic", says: /denied|Read-only/ },
  { name: "becomes root", script: "su -c id 2>&1; sudo -n id 2>&1; id -u", says: /\n1000$/ },
  {
    name: "has capabilities",
    script: "grep -E '^Cap(Eff|Prm|Bnd)' /proc/self/status | tr -d 'a-zA-Z:\\t\\n'",
    says: "0".repeat(48),
  },
  {
    name: "makes a user namespace",
    script: "unshare --user --map-root-user id 2>&1",
    says: /Operation not permitted/,
  },
  {
    name: "makes a user namespace by clone",
    script:
      "python3 -c 'import ctypes;l=ctypes.CDLL(None,use_errno=True);print(l.syscall(56,0x10000000|17,0,0,0,0),ctypes.get_errno())' 2>/dev/null || /usr/bin/perl -e '$r=syscall(56,0x10000011,0,0,0,0);print $r,\" \",$!+0'",
    says: /^-1 1$/,
  },
  {
    name: "mounts",
    script: "mount -t tmpfs x /tmp 2>&1; umount /tmp 2>&1",
    says: /(denied|not permitted|must be superuser)/i,
  },
  {
    name: "enters another namespace",
    script: "nsenter --target 1 --pid true 2>&1; nsenter --target 1 --net true 2>&1",
    says: /(not permitted|denied)/i,
  },
  {
    name: "uses the kernel's keys",
    script: "perl -e '$r=syscall(250,0,-3,0);print $r,\" \",$!+0'",
    says: "-1 1",
  },
  {
    name: "traces a process",
    script: "sleep 5 & perl -e '$r=syscall(101,16,$ARGV[0],0,0);print $r,\" \",$!+0' $!",
    says: "-1 1",
  },
  {
    name: "reads another process's memory by a call",
    script: "perl -e '$r=syscall(310,1,0,0,0,0,0);print $r,\" \",$!+0'",
    says: "-1 1",
  },
  {
    name: "loads a kernel program",
    script: "perl -e '$r=syscall(321,0,0,0);print $r,\" \",$!+0'",
    says: "-1 1",
  },
  { name: "uses io_uring", script: "perl -e '$r=syscall(425,1,0);print $r,\" \",$!+0'", says: "-1 1" },
  { name: "uses userfaultfd", script: "perl -e '$r=syscall(323,0);print $r,\" \",$!+0'", says: "-1 1" },
  {
    name: "watches performance counters",
    script: "perl -e '$r=syscall(298,0,0,-1,-1,0);print $r,\" \",$!+0'",
    says: "-1 1",
  },
  {
    name: "types into the terminal (TIOCSTI)",
    script: "perl -e '$x=\"x\";$r=ioctl(STDIN,0x5412,$x);print $!+0'",
    says: "1",
  },
  {
    name: "opens a socket to the hypervisor (AF_VSOCK)",
    script: "perl -MSocket -e 'socket(S,40,1,0) or print $!+0'",
    says: "97",
  },
  {
    name: "opens a raw packet socket",
    script: "perl -MSocket -e 'socket(S,17,3,0) or print $!+0'",
    says: "97",
  },
  {
    name: "reaches the internet",
    script: "curl -sS --max-time 60 http://1.1.1.1/ 2>&1",
    says: /^curl: \(7\)/,
  },
  {
    name: "reaches the cloud's metadata",
    script: "curl -sS --max-time 60 http://169.254.169.254/latest/meta-data/ 2>&1",
    says: /^curl: \(7\)/,
  },
  {
    name: "resolves a name",
    script: "curl -sS --max-time 60 http://example.com/ 2>&1",
    says: /^curl: \(6\)/,
  },
  { name: "dumps core", script: "ulimit -c", says: "0" },
  {
    name: "raises its own limits",
    script: "bash -c 'ulimit -u 100000' 2>&1",
    says: /not permitted|cannot modify|error setting/i,
  },
  {
    name: "can still work",
    script: `${listen('3000,"127.0.0.1"')}; curl -fsS http://127.0.0.1:8080/health`,
    says: 'listening\n{"ready":true}',
  },
];

describe("a learner", () => {
  test.each(attacks)("$name", async ({ script, says }) => {
    const result = await lab.run(["/bin/sh", "-c", `HOST=${hostFolder}\n${script}`]);
    const said = `${result.stdout}${result.stderr}`.trim();
    if (typeof says === "string") expect(said).toBe(says);
    else expect(said).toMatch(says);
  });

  test("does not reach a server of the host", async () => {
    const server = createServer((socket) => socket.end("HTTP/1.0 200 OK\r\n\r\nhost"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { stdout } = await lab.run(["curl", "-s", "--max-time", "60", `http://127.0.0.1:${port}/`]);
    expect(stdout).toBe("");
    server.close();
  });

  test("fills the disk up to its limit and no further", async () => {
    const { stdout } = await lab.run([
      "/bin/sh",
      "-c",
      "head -c 100000000 /dev/zero >big 2>/dev/null; wc -c <big; rm big",
    ]);
    expect(Number(stdout)).toBeLessThanOrEqual(16 * 1024 * 1024);
    expect(Number(stdout)).toBeGreaterThan(1024 * 1024);
  });

  test("makes files up to their limit and no further", async () => {
    const program =
      'const f=require("fs");let n=0;f.mkdirSync("many");try{for(;n<90000;n++)f.writeFileSync("many/"+n,"")}catch(e){console.log(e.code,n<20000)}f.rmSync("many",{recursive:true})';
    expect((await lab.run(["node", "-e", program])).stdout).toBe("ENOSPC true\n");
  });

  test("forks up to its limit, and a check still tells right from wrong", async () => {
    const bomb = "for i in $(seq 1 500); do sleep 60 & done 2>/dev/null; ls /proc | grep -c '^[0-9]*$'";
    // A shell goes on trying to fork, so its time ends this.
    const result = await lab.run(["/bin/bash", "-c", bomb], 5_000);
    expect(result.end).not.toBe("sandbox-died");
    const [sign] = await lab.check("sign");
    const [count] = await lab.check("count");
    expect([sign?.verdict, count?.verdict]).toEqual(["fail", "fail"]);
    await lab.run(["/bin/bash", "-c", "kill -9 -1"]);
  });

  test("kills everything it sees, and the lab goes on", async () => {
    for (let again = 0; again < 10; again++) {
      await lab.run(["/bin/sh", "-c", "kill -9 -1"]);
      expect((await lab.run(["echo", "still here"])).stdout).toBe("still here\n");
    }
    expect((await lab.check("sign"))[0]?.verdict).toBe("fail");
  });

  test("ignores TERM and hides from its group, and ends when its time is up", async () => {
    const { end } = await lab.run(["/bin/sh", "-c", "trap '' TERM INT HUP; while :; do sleep 1; done"], 400);
    expect(end).toBe("timeout");
  });

  test("floods the output, and its head and tail are kept", async () => {
    const { stdout, end } = await lab.run([
      "/bin/sh",
      "-c",
      "echo first; head -c 3000000 /dev/zero | tr '\\0' x; echo last",
    ]);
    expect(end).toBe("exited");
    expect(stdout.length).toBeLessThan(70_000);
    expect(stdout).toMatch(/^first\nx+\n… \d+ bytes left out …\nx+last\n$/);
  });

  test("floods the output without an end, and is ended", async () => {
    expect((await lab.run(["/bin/sh", "-c", "yes"], limits.wait)).end).toBe("flood");
  });
});

describe("a solution or a check", () => {
  const look = "cat /proc/[0-9]*/cmdline /proc/[0-9]*/fd/[3-9] /run/*/* /tmp/* 2>/dev/null </dev/null";
  /**
   * Looks until the file `over` is there, and keeps in the file `seen` what it saw; it begins with `begun`. Without
   * a pipe: one that its own shell still holds would be among what is looked at, and never end.
   */
  const watch = `touch begun; while [ ! -e over ]; do ${look} >looked; grep -a -e 'G[r]ace' -e '[t]hanks' looked >>seen; sleep 0.05; done`;

  test("is not to be read while it runs", async () => {
    const watching = lab.run(["/bin/sh", "-c", watch], limits.wait);
    await lab.run(["/bin/sh", "-c", "until [ -e begun ]; do sleep 0.05; done"]);
    await lab.solve("note");
    await lab.check("thank");
    await lab.run(["touch", "over"]);
    await watching;
    expect((await lab.run(["/bin/sh", "-c", "cat seen; rm begun looked over seen"])).stdout).toBe("");
    expect((await lab.run(["ls", "-A"])).stdout).toBe("data\nnotes\nservice\nsetup.sh\n");
  });

  test("would be seen if it ran among the learner's own processes", async () => {
    const watching = lab.run(["/bin/sh", "-c", watch], limits.wait);
    await lab.run(
      ["/bin/sh", "-c", "until [ -s seen ]; do sleep 0.05; done; touch over; : Grace"],
      limits.wait,
    );
    await watching;
    expect((await lab.run(["/bin/sh", "-c", "cat seen; rm begun looked over seen"])).stdout).toContain(
      "Grace",
    );
  });

  test("is not in the workspace afterwards", async () => {
    const search = "grep -rl -e 'exit 1' -e 'Ada' /home /tmp /run /var /dev/shm 2>/dev/null";
    expect((await lab.run(["/bin/sh", "-c", search])).stdout).toBe("/home/learner/data/guests.json\n");
  });
});

/** What a learner plants, and the step whose check must not be taken in by it. */
const plants: readonly { readonly name: string; readonly script: string; readonly step: string }[] = [
  {
    name: "a curl in the home and its bin folders",
    step: "sign",
    script:
      "mkdir -p bin .local/bin; for f in curl bin/curl .local/bin/curl node grep; do printf '#!/bin/sh\\nexit 0\\n' >$f; chmod 755 $f; done",
  },
  {
    name: "settings of shells, curl and node",
    step: "thank",
    script:
      "echo 'exit 0' | tee .profile .bashrc .bash_profile .shrc .env >/dev/null; echo 'fail = false' >.curlrc; echo '--require /home/learner/x.js' >.noderc; echo 'process.exit(0)' >x.js",
  },
  {
    name: "a grep beside the file that is searched",
    step: "thank",
    script: "printf '#!/bin/sh\\nexit 0\\n' >grep; chmod 755 grep; echo nobody >thanks.txt",
  },
  { name: "a link to a file outside", step: "note", script: "ln -sf /proc/self/status notes/host.json" },
  { name: "a link up and out", step: "note", script: "ln -sf ../../../etc/passwd notes/host.json" },
  { name: "a pipe that never ends", step: "note", script: "mkfifo notes/host.json" },
  { name: "a folder with the file's name", step: "note", script: "mkdir notes/host.json" },
  {
    name: "a program that answers through its parent",
    step: "count",
    script:
      "printf '#!/bin/sh\\nfor p in /proc/[0-9]*; do echo 2 >$p/fd/1; echo 2 >$p/fd/3; done 2>/dev/null\\nkill -9 $PPID -1\\n' >count; chmod 755 count",
  },
];

describe("a planted thing passes no check", () => {
  test.each(plants)("$name", async ({ script, step }) => {
    await lab.run(["/bin/sh", "-c", `rm -rf notes/host.json thanks.txt count; ${script}`]);
    const verdicts = (await lab.check(step)).map(({ verdict }) => verdict);
    expect(verdicts).toContain("fail");
    expect(verdicts).not.toContain("error");
    await lab.run([
      "/bin/sh",
      "-c",
      "find . -mindepth 1 -maxdepth 1 ! -name data ! -name service ! -name notes ! -name setup.sh -exec rm -rf {} +; rm -rf notes/host.json",
    ]);
  });

  test("curl in a check does not read a planted .curlrc", async () => {
    await lab.run(["/bin/sh", "-c", "printf 'url = \"file:///etc/passwd\"\\n' >.curlrc"]);
    const planted = await lab.run(["curl", "-sS", "http://127.0.0.1:8080/health"]);
    expect(planted.stdout).toContain("learner:x");
    await lab.run(["rm", ".curlrc"]);
  });
});

test("escape sequences of a check's output do not reach the result", async () => {
  const clip = "\\033]52;c;aGFja2Vk\\007\\033[2J\\033]8;;http://evil\\007\\342\\200\\256";
  await lab.run([
    "/bin/sh",
    "-c",
    `printf '#!/bin/sh\\nprintf "${clip.replaceAll("\\", "\\\\\\\\")}bad"\\n' >count; chmod 755 count`,
  ]);
  const [result] = await lab.check("count");
  expect(result?.verdict).toBe("fail");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  expect(result?.detail).not.toMatch(/[\u0000-\u0008\u001b\u009b\u202e]/);
  expect(result?.detail).toContain("bad");
});
