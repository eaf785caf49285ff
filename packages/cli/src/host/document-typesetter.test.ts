import { expect, it } from "vitest";
import { openDocumentTypesetter } from "./document-typesetter.ts";

it("without the package that typesets, it is asked for by name", async () => {
  const file = {
    path: "guide/admin-core.en.pdf",
    source: "",
    data: "{}",
    pictures: [],
    fonts: { families: [], files: [] },
  };
  const missing = Object.assign(new Error("Cannot find package '@coursewright/pdf' imported from here"), {
    code: "ERR_MODULE_NOT_FOUND",
  });
  const problem = await openDocumentTypesetter(
    [file],
    () => undefined,
    () => Promise.reject(missing),
  );
  expect(problem).toMatchObject({ remedy: expect.stringContaining("npm install @coursewright/pdf") });
  const broken = await openDocumentTypesetter(
    [file],
    () => undefined,
    () => Promise.reject(new Error("Cannot find native binding.")),
  );
  expect(broken).toMatchObject({ problem: expect.stringContaining("native binding") });
  expect(
    await openDocumentTypesetter(
      [],
      () => undefined,
      () => Promise.reject(missing),
    ),
  ).toMatchObject({ findings: [] });
});
