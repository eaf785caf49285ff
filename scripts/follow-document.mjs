import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileOf } from "./fenced-blocks.mjs";
import { limits } from "./limits.ts";
import { root } from "./step.mjs";

/**
 * Somebody who does what a page says, in a folder of their own: writes the files it shows, makes the
 * changes, runs the commands, and compares what they print with what the page says they print. Progress,
 * which goes to stderr, is not compared; complaints of a command that could not begin are.
 *
 * @param bin the program behind the command; this repository's without it.
 */
export function startReader(bin = join(root, "packages/cli/bin/coursewright.js")) {
  const home = mkdtempSync(join(tmpdir(), "coursewright-reader-"));
  mkdirSync(join(home, "bin"));
  writeFileSync(join(home, "bin/coursewright"), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`, {
    mode: 0o755,
  });
  mkdirSync(join(home, "desk"));
  return { home, cwd: join(home, "desk"), code: 0 };
}

/** Takes the reader's folder away. */
export function endReader({ home }) {
  rmSync(home, { recursive: true, force: true });
}

/**
 * Follows one block.
 *
 * @returns what went otherwise than the page says; one text each.
 */
export function follow(block, reader) {
  const file = fileOf(block);
  if (file !== undefined) return write(file, reader);
  if (block.language === "diff") return change(block, reader);
  if (block.language === "console") return commandsOf(block).flatMap((each) => runAndCompare(each, reader));
  if (block.language === "sh")
    return commandsOf({ text: block.text.replace(/^/gm, "$ ") }).flatMap((each) => runOnly(each, reader));
  return [`Nobody can follow a block of "${block.language}".`];
}

function write({ path, text }, { cwd }) {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
  return [];
}

/** A block of `diff`: the file's path after `+++`, then lines to take out and lines to put in their place. */
function change({ text }, { cwd }) {
  const [, path, body] = /^\+\+\+ (\S+)\n([\s\S]*)$/.exec(text) ?? [];
  if (path === undefined) return ["A change begins with a line +++ and the file's path."];
  if (!existsSync(join(cwd, path))) return [`${path} is to be changed, but is not there.`];
  const side = (sign) =>
    body
      .split("\n")
      .filter((line) => line.startsWith(sign) || line.startsWith(" "))
      .map((line) => line.slice(1));
  const lines = readFileSync(join(cwd, path), "utf8").split("\n");
  const [before, after] = [side("-"), side("+")];
  const places = lines.flatMap((_, at) => (before.every((line, i) => lines[at + i] === line) ? [at] : []));
  if (places.length !== 1)
    return [`${path} holds the lines to change ${places.length} times:\n${before.join("\n")}`];
  writeFileSync(join(cwd, path), lines.toSpliced(places[0], before.length, ...after).join("\n"));
  return [];
}

/** Lines that begin with `$ ` are commands; below each stands what it prints. */
function commandsOf({ text }) {
  const commands = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("$ ")) commands.push({ command: line.slice(2), printed: [] });
    else commands.at(-1)?.printed.push(line);
  }
  return commands;
}

function runAndCompare({ command, printed }, reader) {
  const output = runCommand(command, reader);
  return fits(output, printed)
    ? []
    : [`"${command}" prints:\n${output}\n--- and the page says:\n${printed.join("\n")}`];
}

function runOnly({ command }, reader) {
  const output = runCommand(command, reader);
  return reader.code === 0 ? [] : [`"${command}" ends with ${reader.code}:\n${output}`];
}

function runCommand(command, reader) {
  const place = join(reader.home, "place");
  const script = `(exit ${reader.code})\n${command}\ncode=$?; pwd > '${place}'; exit $code`;
  const { PATH, LANG = "C.UTF-8" } = process.env;
  const { status, stdout, stderr, error } = spawnSync("bash", ["-c", script], {
    cwd: reader.cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: `${join(reader.home, "bin")}:${PATH}`, HOME: reader.home, LANG, NO_COLOR: "1" },
    timeout: limits.test,
  });
  if (error !== undefined) throw error;
  reader.code = status ?? 1;
  reader.cwd = readFileSync(place, "utf8").trim();
  return (reader.code < 2 ? stdout : stdout + stderr).trimEnd();
}

/** Whether an output is what a page says; `…` stands for anything, on a line of its own for any lines. */
export function fits(output, printed) {
  const lines = printed.map((line) => line.trimEnd());
  while (lines.at(-1) === "") lines.pop();
  const pattern = lines
    .map((line) => (line === "…" ? "(?:.*\\n)*?" : `${line.split("…").map(literally).join(".*")}[ \\t]*\\n`))
    .join("");
  return new RegExp(`^${pattern}$`).test(output === "" ? "" : `${output}\n`);
}

function literally(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
