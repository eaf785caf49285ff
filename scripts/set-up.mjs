import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, say } from "./step.mjs";

/** What some suites need of the system, and how to see that it is there. */
const systemPackages = [
  { name: "bubblewrap", command: ["bwrap", "--version"], suites: ["sandbox"], for: "sandbox labs" },
  {
    name: "chromium",
    command: ["chromium", "--version"],
    suites: ["browser", "editor"],
    for: "playing packages",
  },
  { name: "curl", command: ["curl", "--version"], suites: ["sandbox"], for: "sandbox labs" },
  { name: "neovim", command: ["nvim", "--version"], suites: ["tools"], for: "trying the language server" },
  { name: "poppler-utils", command: ["pdftotext", "-v"], suites: ["tools"], for: "reading PDF documents" },
  { name: "qpdf", command: ["qpdf", "--version"], suites: ["tools"], for: "judging PDF documents" },
  { name: "shellcheck", command: ["shellcheck", "--version"], suites: ["tools"], for: "judging scripts" },
  { name: "unzip", command: ["unzip", "-v"], suites: ["tools"], for: "judging packages" },
  { name: "libxml2-utils", command: ["xmllint", "--version"], suites: [], for: "judging manifests" },
];

/** What only `npm run test:long` needs: too large to be installed unasked. */
const largePackages = [
  {
    name: "libreoffice-impress",
    command: ["soffice", "--version"],
    suites: ["office"],
    for: "showing presentations",
  },
];

/** The system packages without which a suite cannot run, and the command that each brings. */
export function neededBy(suite) {
  return [...systemPackages, ...largePackages]
    .filter(({ suites }) => suites.includes(suite))
    .map(({ name, command: [command] }) => ({ name, command }));
}

/**
 * Installs the npm dependencies where they are missing or older than the lock file, in its versions. Not
 * by `npm ci`: that refuses a lock file written where a registry lacks packages for other platforms.
 */
export async function installDependencies() {
  const mark = join(root, "node_modules/.coursewright-installed");
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return true;
  say("Installing the npm dependencies …");
  const { code } = await run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code === 0) writeFileSync(mark, lock);
  return code === 0;
}

/**
 * Installs missing system packages as root with apt; otherwise says what is missing and how to get it.
 *
 * @returns the names of the packages that are still missing; under CI that is an error of the caller's.
 */
export async function installSystemPackages() {
  const missing = await missingPackages();
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => name);
  const mayInstall =
    process.getuid?.() === 0 &&
    process.env.COURSEWRIGHT_NO_INSTALL !== "1" &&
    (await run("apt-get", ["--version"], { quiet: true })).code === 0;
  if (!mayInstall) {
    say(`Not installed: ${names.join(", ")}. To get them: sudo apt-get install -y ${names.join(" ")}`);
    return names;
  }
  say(`Installing system packages: ${missing.map((each) => `${each.name} (${each.for})`).join(", ")} …`);
  await run("apt-get", ["update", "-qq"], { quiet: true, env: { DEBIAN_FRONTEND: "noninteractive" } });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], {
    quiet: true,
    env: { DEBIAN_FRONTEND: "noninteractive" },
  });
  return (await missingPackages()).map(({ name }) => name);
}

/** Says which of the large packages are missing, and how to get them. @returns their names. */
export async function missingLargePackages() {
  const names = (await missingPackages(largePackages)).map(({ name }) => name);
  if (names.length > 0)
    say(`Not installed: ${names.join(", ")}. To get it: sudo apt-get install -y ${names.join(" ")}`);
  return names;
}

async function missingPackages(packages = systemPackages) {
  const missing = [];
  for (const each of packages) {
    const [command, ...args] = each.command;
    if ((await run(command, args, { quiet: true })).code !== 0) missing.push(each);
  }
  return missing;
}

/** Ends the process where something that CI must have is missing. */
export function demandInCi(missing) {
  if (missing.length === 0 || process.env.CI !== "true") return;
  say(`CI needs ${missing.join(", ")}.`);
  process.exit(1);
}
