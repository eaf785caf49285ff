import type { Session } from "../session.ts";
import { onCodeAction } from "./code-action.ts";
import { onCompletion } from "./completion.ts";
import { onDefinition } from "./definition.ts";
import { onDiagnostic } from "./diagnostic.ts";
import { onDidChange } from "./did-change.ts";
import { onDidChangeWatchedFiles } from "./did-change-watched-files.ts";
import { onDidClose } from "./did-close.ts";
import { onDidOpen } from "./did-open.ts";
import { onDocumentLink } from "./document-link.ts";
import { onDocumentSymbol } from "./document-symbol.ts";
import { onFoldingRange } from "./folding-range.ts";
import { onFormatting } from "./formatting.ts";
import { onHover } from "./hover.ts";
import { onInitialize } from "./initialize.ts";
import { onInitialized } from "./initialized.ts";
import { onOutline } from "./outline.ts";
import { onPrepareRename } from "./prepare-rename.ts";
import { onPreview } from "./preview.ts";
import { onReferences } from "./references.ts";
import { onRename } from "./rename.ts";
import { onReport } from "./report.ts";
import { onWorkspaceDiagnostic } from "./workspace-diagnostic.ts";
import { onWorkspaceSymbol } from "./workspace-symbol.ts";

/** Everything the server answers, one file each. */
export const methods: readonly ((session: Session) => void)[] = [
  onInitialize,
  onInitialized,
  onDidOpen,
  onDidChange,
  onDidClose,
  onDidChangeWatchedFiles,
  onDiagnostic,
  onWorkspaceDiagnostic,
  onReport,
  onCompletion,
  onHover,
  onDefinition,
  onReferences,
  onPrepareRename,
  onRename,
  onCodeAction,
  onDocumentSymbol,
  onWorkspaceSymbol,
  onDocumentLink,
  onFoldingRange,
  onFormatting,
  onOutline,
  onPreview,
];
