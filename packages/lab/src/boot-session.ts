import type { CheckRequest } from "./check-request.ts";
import type { ExecResult, SandboxDriver, Session } from "./drivers/driver.ts";
import type { LabExercise, LabService } from "./exercise.ts";
import { LabProblem } from "./lab-problem.ts";
import { readWorkspaceFiles, resolveInFolder } from "./read-workspace-files.ts";
import { runCheckRequest } from "./run-check-request.ts";

/** Starts an exercise's sandbox as a learner finds it: files copied, services ready, setup run. */
export async function bootSession(
  exercise: LabExercise,
  driver: SandboxDriver,
  folder: string,
  detached: boolean,
): Promise<Session> {
  const contents = await readWorkspaceFiles(exercise);
  const { environment, id } = exercise;
  const session = await driver.start({ id, folder, environment, ...contents, detached });
  try {
    await requireTools(session, environment.tools);
    await startServices(session, environment.services);
    await runSetup(session, exercise);
    return session;
  } catch (problem) {
    await session.stop();
    throw problem;
  }
}

const scriptTimeoutMs = 60_000;

/** Runs the exercise's setup script, if it has one. */
export async function runSetup(session: Session, exercise: LabExercise): Promise<void> {
  const { setup } = exercise.environment;
  if (setup !== undefined) await runOrThrow(session, exercise, setup, "setup");
}

/** Runs a script of the exercise; one that does not exit 0 is a problem that quotes what it said. */
export async function runOrThrow(
  session: Session,
  exercise: LabExercise,
  path: string,
  role: "setup" | "solver",
): Promise<void> {
  const script = await resolveInFolder(exercise.folder, path);
  const result = await session.exec({ role, script, argv: [], timeoutMs: scriptTimeoutMs });
  if (result.end === "exited" && result.exitCode === 0) return;
  const how = result.end === "exited" ? `exited ${result.exitCode}` : `ended abnormally (${result.end})`;
  const kind = result.end === "sandbox-died" ? "machine" : "content";
  throw new LabProblem(kind, `${path} ${how}${lastWords(result)}.`);
}

function lastWords(result: ExecResult): string {
  const said = (result.stderr.trim() || result.stdout.trim()).split("\n").slice(-3).join(" ");
  return said === "" ? "" : `: ${said}`;
}

async function requireTools(session: Session, tools: readonly string[]): Promise<void> {
  if (tools.length === 0) return;
  const argv = [
    "/bin/sh",
    "-c",
    `for tool; do command -v "$tool" >/dev/null || echo "$tool"; done`,
    "tools",
    ...tools,
  ];
  const result = await session.exec({ role: "checker", argv, timeoutMs: scriptTimeoutMs });
  const missing = result.stdout.split("\n").filter((line) => line !== "");
  if (result.end !== "exited")
    throw new LabProblem("machine", `The sandbox does not run programs: ${result.stderr.trim()}`);
  if (missing.length === 0) return;
  const names = missing.join(", ");
  throw new LabProblem(
    "machine",
    `The exercise needs ${names}, not found in the sandbox.`,
    `Install ${names} under /usr.`,
  );
}

const readyTimeoutMs = 15_000;

async function startServices(session: Session, services: readonly LabService[]): Promise<void> {
  if (services.length === 0) return;
  for (const { name, run, env } of services) {
    await session.startService({ name, command: run, env: env ?? {} });
  }
  const awaited = services.map(({ name, port, ready }) => ({ name, ready: ready ?? { port } }));
  const request: CheckRequest = { ask: "ready", services: awaited, timeoutMs: readyTimeoutMs };
  const answer = await runCheckRequest(session, request, readyTimeoutMs + 5000);
  const [late] = "notReady" in answer ? answer.notReady : [];
  if (late === undefined) return;
  throw new LabProblem(
    "content",
    `The service "${late.name}" did not become ready: ${late.why}.${await serviceLog(session, late.name)}`,
  );
}

async function serviceLog(session: Session, name: string): Promise<string> {
  const argv = ["/bin/sh", "-c", `tail -n 15 "/var/log/lab/$1.log"`, "log", name];
  const { stdout } = await session.exec({ role: "checker", argv, timeoutMs: scriptTimeoutMs });
  return stdout.trim() === "" ? "" : ` It said: ${stdout.trim()}`;
}
