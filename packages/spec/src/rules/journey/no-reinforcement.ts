import { intact } from "../intact.ts";
import { unreinforced } from "../reinforcement.ts";
import { defineRule } from "../rule.ts";

/** What people learn to do is retrieved again later. */
export const noReinforcement = defineRule({
  code: "journey/no-reinforcement",
  severity: "warning",
  demand: "What people learn to do is retrieved again later.",
  subject: "track",
  *check(subject, world) {
    const { id, value } = subject;
    const applied = unreinforced(value, world);
    if (applied === undefined) return;
    if (!intact(subject, world) || !world.sound("module", "objective")) return;
    yield {
      message: `The track "${id}" ends without later practice of what people learn to do, such as "${applied}".`,
      hint: "Add practiseAgain: { after: [3d, 10d, 30d], assessment: … }. A single job aid or a release's micro-lesson says microLesson: true.",
    };
  },
});
