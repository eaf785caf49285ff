import { type PreviewParams, type PreviewResult, previewRequest } from "../protocol.ts";
import type { Session } from "../session.ts";

/** `coursewright/preview`: the page that a file becomes, for editors that show it beside the text. */
export function onPreview(session: Session): void {
  session.connection.onRequest(
    previewRequest,
    async ({ uri, view, base, choice = {} }: PreviewParams): Promise<PreviewResult | null> => {
      await session.ready;
      const file = session.files.find(uri);
      if (file === undefined || session.previews === undefined) return null;
      const { program, path } = file;
      const page = session.previews.show({
        workspace: program.workspace,
        path,
        view,
        choice,
        address: (asset) => `${base}/${asset.split("/").map(encodeURIComponent).join("/")}`,
        bytes: async (asset) => session.host.bytes?.(program.uriOf(""), asset),
      });
      return (await page) ?? null;
    },
  );
}
