import { type Block, heading, list, paragraph, plain, strong } from "../document/document.ts";
import type { GuideContext } from "./guide-context.ts";
import type { GuidePlan } from "./guide-plan.ts";

/** Training is change: why, at what price, and what people say against it. */
export function changePages({ tracks }: GuidePlan, context: GuideContext): readonly Block[] {
  const { words } = context;
  const changes = tracks.flatMap(({ change }) => (change === undefined ? [] : [change]));
  const text = (said: string) => context.plain(said, "training.yaml");
  const each = (title: string, said: readonly string[]): readonly Block[] =>
    said.length === 0 ? [] : [heading(2, title), ...paragraphsOrList(said.map(text))];
  const objections = changes.flatMap((change) => change.objections ?? []);
  return [
    heading(1, words("change")),
    ...each(
      words("changeWhy"),
      changes.map(({ why }) => why),
    ),
    ...each(
      words("changeBenefit"),
      changes.flatMap(({ benefit }) => benefit ?? []),
    ),
    ...each(
      words("tradeOffs"),
      changes.flatMap(({ tradeOffs }) => tradeOffs ?? []),
    ),
    ...each(
      words("safePlace"),
      changes.flatMap(({ safePlace }) => safePlace ?? []),
    ),
    heading(2, words("objections")),
    ...(objections.length === 0
      ? [paragraph(words("objectionsStandard"))]
      : [
          {
            kind: "table",
            header: [plain(words("theySay")), plain(words("youAnswer"))],
            rows: objections.map(({ says, answer }) => ({
              cells: [strong(text(says)), plain(text(answer))],
            })),
            widths: [34, 66],
          } as const,
        ]),
  ];
}

function paragraphsOrList(said: readonly string[]): readonly Block[] {
  const [only] = said;
  return said.length === 1 && only !== undefined ? [paragraph(only)] : [list("bullets", said)];
}
