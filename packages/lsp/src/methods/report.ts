import { type Report, reportOn } from "@coursewright/spec";
import { type DiagnosticsParams, diagnosticsRequest } from "../protocol.ts";
import type { Session } from "../session.ts";

/** `coursewright/diagnostics`: what `coursewright check --format json` prints of a program; `null` where there is none. */
export function onReport(session: Session): void {
  session.connection.onRequest(
    diagnosticsRequest,
    async ({ workspace }: DiagnosticsParams): Promise<Report | null> => {
      await session.ready;
      await session.files.read();
      const program = session.files.program(workspace);
      if (program === undefined) return null;
      session.findings.settle(program);
      return reportOn(program.workspace);
    },
  );
}
