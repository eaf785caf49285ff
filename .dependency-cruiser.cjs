/** Who may import whom. Each rule is tried on a deliberate violation by scripts/boundaries.test.mjs. */
const source = (name) => `^packages/${name}/src/`;
const tests = "\\.(?:test|browser\\.test|sandbox\\.test|conformance\\.test)\\.ts$|/testing/";
const ours = (...names) => `^(?:packages/(?:${names.join("|")})/|@coursewright/(?:${names.join("|")})$)`;
const siblings = (folder, depth) => ({
  from: { path: `^packages/${folder}/([^/]+${depth})`, pathNot: tests },
  to: { path: `^packages/${folder}/[^/]+${depth}`, pathNot: `^packages/${folder}/$1` },
});

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "spec-stands-alone",
      severity: "error",
      from: { path: source("spec"), pathNot: tests },
      to: { path: ours("compiler", "player", "lab", "pdf", "cli") },
    },
    {
      name: "spec-is-pure",
      severity: "error",
      from: { path: source("spec"), pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "compiler-knows-spec-only",
      severity: "error",
      from: { path: source("compiler"), pathNot: tests },
      to: { path: ours("player", "lab", "pdf", "cli") },
    },
    {
      name: "compiler-is-pure",
      severity: "error",
      from: { path: source("compiler"), pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "player-knows-spec-only",
      severity: "error",
      from: { path: source("player"), pathNot: tests },
      to: { path: ours("compiler", "lab", "pdf", "cli") },
    },
    {
      name: "player-runs-in-browsers",
      severity: "error",
      from: { path: source("player"), pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "lab-knows-spec-only",
      severity: "error",
      from: { path: source("lab"), pathNot: tests },
      to: { path: ours("compiler", "player", "pdf", "cli") },
    },
    {
      name: "pdf-stands-alone",
      severity: "error",
      from: { path: source("pdf"), pathNot: tests },
      to: { path: ours("spec", "compiler", "player", "lab", "cli") },
    },
    {
      name: "lsp-runs-in-workers",
      severity: "error",
      from: { path: "^packages/lsp/src/(?!node/)", pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "lsp-knows-spec-only",
      severity: "error",
      from: { path: source("lsp"), pathNot: tests },
      to: { path: ours("compiler", "player", "lab", "pdf", "cli", "vscode-extension") },
    },
    {
      name: "only-servers-of-the-extension-join-packages",
      severity: "error",
      from: { path: source("vscode-extension"), pathNot: `${tests}|^packages/vscode-extension/src/server` },
      to: {
        path: ours("spec", "compiler", "player", "lab", "lsp", "pdf", "cli"),
        pathNot: "^packages/lsp/src/protocol\\.ts$",
      },
    },
    { name: "rules-never-import-rules", severity: "error", ...siblings("spec/src/rules", "/[^/]+\\.ts$") },
    { name: "outputs-never-import-outputs", severity: "error", ...siblings("compiler/src/outputs", "/") },
    { name: "commands-never-import-commands", severity: "error", ...siblings("cli/src/commands", "\\.ts$") },
    {
      name: "packages-are-joined-in-commands-and-host",
      severity: "error",
      from: {
        path: source("cli"),
        pathNot: `${tests}|^packages/cli/src/(?:commands|host|lab|doctor|verify|preview)/`,
      },
      to: { path: ours("compiler", "player", "lab", "pdf") },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/dist/|/product/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      conditionNames: ["coursewright-source", "import", "node", "default"],
      exportsFields: ["exports"],
    },
  },
};
