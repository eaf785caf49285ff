import { expect, it } from "vitest";
import { previewChoosers } from "./preview-choosers.ts";

const segments = [{ id: "smb", title: "Small business", mix: {}, minutes: {}, shares: {} }];
const clinic = { id: "clinic", title: "Clinics" };

it("offers languages, segments and variants, with what is chosen", () => {
  const choice = { language: "id", variant: "clinic" };
  expect(previewChoosers({ languages: ["en", "id"], segments }, [clinic], choice)).toEqual([
    {
      name: "language",
      label: "Language",
      options: [
        { value: "en", label: "English" },
        { value: "id", label: "Indonesian" },
      ],
      value: "id",
    },
    {
      name: "segment",
      label: "Segment",
      options: [
        { value: "", label: "Every segment" },
        { value: "smb", label: "Small business" },
      ],
      value: "",
    },
    {
      name: "variant",
      label: "Variant",
      options: [
        { value: "", label: "No variant" },
        { value: "clinic", label: "Clinics" },
      ],
      value: "clinic",
    },
  ]);
});

it("offers nothing where there is nothing to choose from", () => {
  expect(previewChoosers({ languages: ["en"], segments: [] }, [], { language: "en" })).toEqual([]);
});

it("says of what is chosen that it is no longer there", () => {
  const [segment] = previewChoosers({ languages: ["en"], segments }, [], { language: "en", segment: "old" });
  expect(segment?.options.at(-1)).toEqual({ value: "old", label: "old (not there)" });
});
