const { packages, whoMayImportWhom } = require("./scripts/who-may-import-whom.cjs");

/** Each rule is tried on deliberate violations by scripts/boundaries.test.mjs. */
const tests = "\\.test\\.ts$|/testing/";
const escaped = (text) => text.replaceAll(".", "\\.");
const siblings = (folder, depth) => ({
  from: { path: `^packages/${folder}/(${depth})`, pathNot: tests },
  to: { path: `^packages/${folder}/${depth}`, pathNot: `^packages/${folder}/$1` },
});

/** What imports of a package look like, by its folder or by its name; of a part of one, by its path. */
const imported = (part) => {
  const { published } = packages.find(({ name }) => `${name}/` === part) ?? {};
  const path = `^packages/${escaped(part)}`;
  return published === undefined ? [path] : [path, `^${published}(?:/|$)`];
};

/** Nothing of the other packages but what the table grants. */
const onlyWhatItMay = ([folder, granted]) => {
  const own = folder.split("/")[1];
  const linesInside = Object.keys(whoMayImportWhom).filter(
    (other) => other !== folder && other.startsWith(folder),
  );
  const others = packages.filter(({ name }) => name !== own).flatMap(({ name }) => imported(`${name}/`));
  return {
    name: `${folder} imports only what it may`,
    severity: "error",
    from: {
      path: `^${escaped(folder)}`,
      pathNot: [tests, ...linesInside.map((line) => `^${escaped(line)}`)],
    },
    to: { path: others, ...(granted.length > 0 && { pathNot: granted.flatMap(imported) }) },
  };
};

const withoutNode = (name, path) => ({
  name,
  severity: "error",
  from: { path, pathNot: tests },
  to: { dependencyTypes: ["core"] },
});

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    ...Object.entries(whoMayImportWhom).map(onlyWhatItMay),
    withoutNode("spec-is-pure", "^packages/spec/src/"),
    withoutNode("compiler-is-pure", "^packages/compiler/src/"),
    withoutNode("player-runs-in-browsers", "^packages/player/src/"),
    withoutNode("lsp-runs-in-workers", "^packages/lsp/src/(?!node/)"),
    {
      name: "rules-never-import-rules",
      severity: "error",
      ...siblings("spec/src/rules", "[^/]+/[^/]+\\.ts$"),
    },
    {
      name: "outputs-never-import-outputs",
      severity: "error",
      ...siblings("compiler/src/outputs", "[^/]+/"),
    },
    {
      name: "commands-never-import-commands",
      severity: "error",
      ...siblings("cli/src/commands", ".+\\.ts$"),
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
