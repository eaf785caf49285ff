import type { Host } from "./host.ts";
import { disk } from "./places.ts";
import { systemArguments } from "./profile.ts";

/** How large a session's disk is. */
export interface DiskSize {
  readonly bytes: number;
  readonly files: number;
}

/**
 * The command that makes a session: a namespace with its disk, and in it the first process, which holds the rest and
 * writes a line to its standard output when it can be joined.
 */
export function stageCommand(
  host: Host,
  size: DiskSize,
  infoFd: number,
  dieWithParent: boolean,
): readonly string[] {
  const options = `size=${size.bytes},nr_inodes=${size.files},mode=0755,nosuid,nodev`;
  const script = stageScript.trim();
  return [
    ...dropPrivileges(host),
    ...[host.tools.unshare, "--user", "--map-root-user", "--mount", "--"],
    ...["/bin/sh", "-c", script, "stage", host.tools.mount, options, disk],
    ...[host.tools.bwrap, ...firstProcess(host, infoFd, dieWithParent)],
  ];
}

/**
 * Root gives up its identity for one that owns nothing, with no privileges to regain. A program may also be made to
 * end with this process; bubblewrap's own way to do so cannot be used where it joins a process namespace, since there
 * it takes the end of a process of its own for that of its parent.
 */
export function dropPrivileges(host: Host, dieWithParent = false): readonly string[] {
  const dying = dieWithParent ? ["--pdeathsig", "KILL"] : [];
  const dropping = host.root
    ? [
        ...["--reuid", String(unusedId), "--regid", String(unusedId), "--clear-groups"],
        ...["--inh-caps=-all", "--bounding-set=-all"],
      ]
    : [];
  if (dying.length + dropping.length === 0) return [];
  return [host.tools.setpriv, ...dropping, ...dying, "--"];
}

const unusedId = 64_999;

/** Ids are those of the sandbox: user 1000 is the learner there. */
function firstProcess(host: Host, infoFd: number, dieWithParent: boolean): readonly string[] {
  return [
    ...[
      "--unshare-user",
      "--uid",
      "1000",
      "--gid",
      "1000",
      "--unshare-pid",
      "--unshare-net",
      "--unshare-ipc",
    ],
    ...["--unshare-uts", "--hostname", "lab", "--unshare-cgroup-try", "--cap-drop", "ALL", "--clearenv"],
    ...(dieWithParent ? ["--die-with-parent"] : []),
    ...systemArguments(host),
    ...["--proc", "/proc", "--remount-ro", "/", "--info-fd", String(infoFd), "--"],
    ...["/bin/sh", "-c", `echo ready; exec >&-; ${waiting}`],
  ];
}

const waiting = "while :; do sleep 86400; done";

/** A process that only waits, collects orphans, and cannot be ended from inside. */
export const idle = ["/usr/bin/env", "-i", "/bin/sh", "-c", waiting];

const stageScript = `
set -e
mount=$1 options=$2 disk=$3
shift 3
"$mount" -t tmpfs -o "$options" tmpfs "$disk"
cd "$disk"
mkdir home tmp shm log etc
chmod 0755 home log
chmod 1777 tmp shm
account='learner:x:1000:1000:Learner'
printf '%s:/home/learner:/bin/sh\\n' "$account" >etc/passwd
printf '%s:/run/checker:/bin/sh\\n' "$account" >etc/passwd.checker
printf 'learner:x:1000:\\n' >etc/group
printf '127.0.0.1 localhost lab\\n::1 localhost\\n' >etc/hosts
printf 'passwd: files\\ngroup: files\\nhosts: files\\n' >etc/nsswitch.conf
exec "$@"
`;
