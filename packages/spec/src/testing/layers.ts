import { soundWorkspace } from "./sound-workspace.ts";

/**
 * A file of the sound workspace with other values for the top-level keys that the text writes; the text
 * stands at the end. For a path the sound workspace does not have it is the text itself.
 */
export function withKeys(path: string, text: string): string {
  const sound = soundWorkspace[path];
  if (sound === undefined || !path.endsWith(".yaml")) return text;
  const keys = new Set(topLevelBlocks(text).map(keyOf));
  const kept = topLevelBlocks(sound).filter((block) => !keys.has(keyOf(block)));
  return kept.join("") + text;
}

/** Each top-level key with everything below it. */
function topLevelBlocks(text: string): readonly string[] {
  return text.split(/^(?=[^\s#-])/m);
}

function keyOf(block: string): string {
  return block.slice(0, block.search(/[:\n]|$/));
}
