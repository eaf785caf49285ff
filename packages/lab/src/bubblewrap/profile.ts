import type { ExecRole } from "../drivers/driver.ts";
import type { Host } from "./host.ts";
import { disk, workspace } from "./places.ts";

/** What one execution's sandbox is made of. */
export interface Profile {
  readonly role: ExecRole;
  /** Folders of the workspace that only the exercise's own programs may write. */
  readonly serviceFolders: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The program is the first of its process tree, which nothing in the tree can end. */
  readonly first?: boolean;
  /** Files that exist for this execution only: an open descriptor and where its bytes appear. */
  readonly injected: readonly { readonly fd: number; readonly path: string }[];
}

/** The arguments of a bubblewrap that joins a session: its own view of the files, no privileges, an empty environment. */
export function profileArguments(host: Host, profile: Profile): readonly string[] {
  return [
    ...["--cap-drop", "ALL", "--clearenv"],
    ...environment(profile),
    ...(profile.role === "learner" ? [] : ["--unshare-pid"]),
    ...(profile.first === true ? ["--as-pid-1"] : []),
    ...systemArguments(host),
    ...["--proc", "/proc", "--dev", "/dev", "--dir", "/run"],
    ...["--bind", `${disk}/shm`, "/dev/shm", "--remount-ro", "/dev"],
    ...[
      "--bind",
      `${disk}/tmp`,
      "/tmp",
      "--bind",
      `${disk}/log`,
      "/var/log/lab",
      "--bind",
      `${disk}/home`,
      workspace,
    ],
    ...(profile.role === "setup" ? [] : profile.serviceFolders.flatMap(readOnlyFolder)),
    ...(profile.role === "checker"
      ? ["--size", String(checkerDisk), "--perms", "0700", "--tmpfs", checkerHome]
      : []),
    ...profile.injected.flatMap(({ fd, path }) => ["--perms", "0555", "--ro-bind-data", String(fd), path]),
    ...["--remount-ro", "/", "--chdir", workspace],
  ];
}

/** The folders of the system, read-only: programs and libraries, and of /etc only what programs need to run. */
export function systemArguments(host: Host): readonly string[] {
  return [
    ...host.system.flatMap(({ path, linkTo }) =>
      linkTo === null ? ["--ro-bind", path, path] : ["--symlink", linkTo, path],
    ),
    ...["--ro-bind", host.node, `${ownTools}/node`],
    ...sharedSettings.flatMap((path) => ["--ro-bind-try", path, path]),
  ];
}

const ownTools = "/opt/coursewright/bin";
const checkerHome = "/run/checker";
const checkerDisk = 32 * 1024 * 1024;

const sharedSettings = [
  "/etc/alternatives",
  "/etc/ld.so.cache",
  "/etc/ld.so.conf",
  "/etc/ld.so.conf.d",
  "/etc/localtime",
  "/etc/mime.types",
  "/etc/ssl/certs",
  "/etc/ssl/openssl.cnf",
];

/** Nothing a learner can write is among them. */
const searchPath = [ownTools, "/usr/local/bin", "/usr/bin", "/bin", "/usr/sbin", "/sbin"].join(":");

function environment(profile: Profile): readonly string[] {
  const home = profile.role === "checker" ? checkerHome : workspace;
  const variables = {
    HOME: home,
    LANG: "C.UTF-8",
    LOGNAME: "learner",
    PATH: searchPath,
    SHELL: "/bin/sh",
    TMPDIR: profile.role === "checker" ? checkerHome : "/tmp",
    TZ: "UTC",
    USER: "learner",
    ...profile.env,
  };
  const accounts = profile.role === "checker" ? "passwd.checker" : "passwd";
  return [
    ...Object.entries(variables).flatMap(([name, value]) => ["--setenv", name, value]),
    ...["--ro-bind", `${disk}/etc/${accounts}`, "/etc/passwd"],
    ...["group", "hosts", "nsswitch.conf"].flatMap((name) => [
      "--ro-bind",
      `${disk}/etc/${name}`,
      `/etc/${name}`,
    ]),
  ];
}

function readOnlyFolder(folder: string): readonly string[] {
  return ["--ro-bind-try", `${disk}/home/${folder}`, `${workspace}/${folder}`];
}
