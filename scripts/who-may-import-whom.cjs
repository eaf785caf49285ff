const { existsSync, readdirSync } = require("node:fs");
const { join } = require("node:path");

/**
 * Which of our packages the files of a folder may import, besides their own; a part of one is named by its path.
 * Where a folder inside it, or a file, has a line of its own, that one holds instead.
 */
const whoMayImportWhom = {
  "packages/spec/src/": [],
  "packages/compiler/src/": ["spec/"],
  "packages/player/src/": ["spec/src/course/"],
  "packages/lab/src/": [],
  "packages/pdf/src/": [],
  "packages/lsp/src/": ["spec/"],
  "packages/cli/src/": ["spec/"],
  "packages/cli/src/commands/": ["spec/", "compiler/", "lab/"],
  "packages/cli/src/commands/lsp.ts": ["lsp/"],
  "packages/cli/src/doctor/": ["lab/"],
  "packages/cli/src/host/": ["spec/", "compiler/", "player/", "lab/", "pdf/"],
  "packages/cli/src/lab/": ["spec/", "lab/"],
  "packages/cli/src/preview/": ["spec/", "compiler/"],
  "packages/cli/src/verify/": ["spec/", "compiler/"],
  "packages/vscode-extension/src/": ["lsp/src/protocol.ts"],
  "packages/vscode-extension/src/server": ["spec/", "compiler/", "lsp/"],
};

const folder = join(__dirname, "../packages");

/** Our packages: the folder of each, and its name on npm. */
const packages = readdirSync(folder)
  .filter((name) => existsSync(join(folder, name, "package.json")))
  .map((name) => ({ name, published: require(join(folder, name, "package.json")).name }));

module.exports = { whoMayImportWhom, packages };
