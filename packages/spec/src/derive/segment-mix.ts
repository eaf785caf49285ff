import { type SegmentPreset, segmentPresets } from "../language/presets.ts";
import { query } from "../workspace/world.ts";
import type { Minutes } from "./modality.ts";

/** What a segment declares: its own mix and target, else its preset's. */
export const segmentMix = query(
  "segment-mix",
  (world, id): { readonly mix: Minutes; readonly completion?: number; readonly title: string } => {
    const segment = world.value("segment", id);
    const preset: SegmentPreset | undefined =
      segment?.preset === undefined
        ? undefined
        : segmentPresets[segment.preset as keyof typeof segmentPresets];
    const completion = segment?.completion ?? preset?.completion;
    return {
      mix: segment?.mix ?? preset?.mix ?? {},
      title: segment?.title ?? preset?.title ?? id,
      ...(completion === undefined ? {} : { completion }),
    };
  },
);
