import { SymbolKind } from "vscode-languageserver";

const kinds: Readonly<Record<string, SymbolKind>> = {
  program: SymbolKind.Package,
  product: SymbolKind.Package,
  module: SymbolKind.Module,
  exercise: SymbolKind.Class,
  lab: SymbolKind.Class,
  assessment: SymbolKind.Class,
  objective: SymbolKind.Interface,
  lesson: SymbolKind.Method,
  step: SymbolKind.Method,
  item: SymbolKind.Field,
  pool: SymbolKind.Array,
  role: SymbolKind.EnumMember,
  segment: SymbolKind.Enum,
  track: SymbolKind.Namespace,
  feature: SymbolKind.Property,
};

/** The icon of a kind of entity. */
export function symbolKindOf(kind: string): SymbolKind {
  return kinds[kind] ?? SymbolKind.Object;
}
