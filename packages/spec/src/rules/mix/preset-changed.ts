import type { Segment } from "../../language/language.ts";
import { type SegmentPreset, segmentPresets } from "../../language/presets.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";
import { sumOf } from "../shares.ts";

/** A segment that departs from its preset says why. */
export const presetChanged = defineRule({
  code: "mix/preset-changed",
  severity: "warning",
  demand: "A segment that departs from its preset says why.",
  subject: "segment",
  *check(subject, world) {
    const { value } = subject;
    if (value.preset === undefined || value.because !== undefined || !intact(subject, world)) return;
    const change = changeOf(value, segmentPresets[value.preset as keyof typeof segmentPresets]);
    if (change === undefined) return;
    yield {
      path: [change.key],
      key: true,
      message: `${change.what} of the preset "${value.preset}" is changed, and nothing says why.`,
      hint: `Add because: with the reason. The preset says ${change.usual}.`,
    };
  },
});

function changeOf(
  { mix, completion }: Segment,
  preset: SegmentPreset,
): { readonly key: string; readonly what: string; readonly usual: string } | undefined {
  if (mix !== undefined && sumOf(mix) === 100 && !sameShares(mix, preset.mix))
    return { key: "mix", what: "The mix", usual: say(preset.mix) };
  if (completion !== undefined && preset.completion !== undefined && completion < preset.completion)
    return { key: "completion", what: "The completion target", usual: `${preset.completion}% or more` };
  return undefined;
}

function sameShares(mix: SegmentPreset["mix"], usual: SegmentPreset["mix"]): boolean {
  const keys = new Set([...Object.keys(mix), ...Object.keys(usual)]) as Set<keyof SegmentPreset["mix"]>;
  return [...keys].every((key) => (mix[key] ?? 0) === (usual[key] ?? 0));
}

function say(mix: SegmentPreset["mix"]): string {
  return Object.entries(mix)
    .map(([modality, share]) => `${modality} ${share}%`)
    .join(", ");
}
