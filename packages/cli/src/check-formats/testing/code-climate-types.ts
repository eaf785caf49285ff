import {
  createCompilerHost,
  createProgram,
  createSourceFile,
  flattenDiagnosticMessageText,
  ModuleKind,
  ModuleResolutionKind,
} from "typescript";

const options = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  types: [],
  module: ModuleKind.NodeNext,
  moduleResolution: ModuleResolutionKind.NodeNext,
};
const file = `${import.meta.dirname}/report-for-code-climate.ts`;

/**
 * Judges a report by the published types of Code Climate's issues, of which GitLab reads a part; says what is wrong.
 * The report is given to TypeScript as a literal, so that fields of other names are found, too.
 */
export function judgedByCodeClimate(report: string): readonly string[] {
  const text = `import type { Issue } from "codeclimate-types";\nexport const issues: readonly Issue[] = ${report};\n`;
  const disk = createCompilerHost(options);
  const program = createProgram([file], options, {
    ...disk,
    fileExists: (name) => name === file || disk.fileExists(name),
    getSourceFile: (name, version) =>
      name === file ? createSourceFile(name, text, version) : disk.getSourceFile(name, version),
  });
  return [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()].map(({ messageText }) =>
    flattenDiagnosticMessageText(messageText, "\n"),
  );
}
