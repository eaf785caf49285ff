import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** Who cannot hear a recording reads it. */
export const captions = defineRule({
  code: "accessibility/captions",
  severity: "warning",
  demand: "A video has captions, a sound recording a transcript.",
  subject: "lesson",
  *check(subject, world) {
    if (!intact(subject, world)) return;
    for (const [index, medium] of (subject.value.media ?? []).entries()) {
      const name = medium.file ?? medium.url ?? "";
      const isVideo = /\.(?:mp4|m4v|webm|mov|ogv|mkv|avi)(?:[?#]|$)/i.test(name);
      const isSound = /\.(?:mp3|m4a|ogg|oga|wav|flac|opus)(?:[?#]|$)/i.test(name);
      if (isVideo ? medium.captions !== undefined : !isSound || medium.transcript !== undefined) continue;
      yield {
        path: ["media", index, "title"],
        message: isVideo
          ? `The video "${medium.title}" has no captions.`
          : `The recording "${medium.title}" has no transcript.`,
        hint: isVideo
          ? "Add captions: with a WebVTT file. People watch without sound more often than with it."
          : "Add transcript: with the spoken words.",
      };
    }
  },
});
