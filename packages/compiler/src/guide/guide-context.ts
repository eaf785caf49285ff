import type { Program } from "@coursewright/spec";
import type { Block, InlineText, Picture } from "../document/document.ts";
import { type MarkdownOptions, markdownBlocks, markdownInline } from "../document/markdown-blocks.ts";
import type { Findings } from "../finding.ts";
import { hoursAndMinutes } from "../hours-and-minutes.ts";
import {
  createPackageMedia,
  isRemote,
  missingFile,
  remotePicture,
  resolveAddress,
} from "../markdown/package-media.ts";
import { createTexts } from "../markdown/texts.ts";
import type { OutputInputs } from "../output.ts";
import { measurePicture } from "../slides/measure-picture.ts";
import { dateInWords } from "./clock.ts";
import type { GuideSlides } from "./guide-slides.ts";
import { guideWords, languageOfWords, type Words } from "./words/words.ts";

/** What chapters are written with. */
export interface GuideContext {
  readonly program: Program;
  readonly inputs: OutputInputs;
  /** The deck that is built beside the guide. */
  readonly slides?: GuideSlides;
  readonly words: Words;
  /** A date in a sentence of those words, with its weekday. */
  date(date: string): string;
  /** A line of prose with the program's words filled in. */
  plain(text: string, file: string): string;
  /** A line of Markdown. */
  line(markdown: string, file: string): InlineText;
  blocks(
    markdown: string,
    file: string,
    shown?: { readonly topHeading?: MarkdownOptions["topHeading"]; readonly title?: string },
  ): readonly Block[];
  /** A picture of the workspace, which `usedIn` names as it is `written`; undefined, with a finding, if there is no such file. */
  picture(path: string, alt: string, usedIn: string, written: string): Picture | undefined;
  /** A length as people say it. */
  length(minutes: number): string;
}

export function createGuideContext(
  program: Program,
  inputs: OutputInputs,
  findings: Findings,
  slides?: GuideSlides,
): GuideContext {
  const { language } = program;
  const words = guideWords(language);
  const texts = createTexts(program.variables, createPackageMedia(inputs, findings), findings, language);
  const picture: GuideContext["picture"] = (path, alt, usedIn, written) => {
    const asset = inputs.assets.get(path);
    if (asset === undefined) {
      findings.add(missingFile(path, usedIn, written));
      return undefined;
    }
    const size = measurePicture(inputs.read(path) ?? new Uint8Array());
    return { asset: path, hash: asset.hash, alt, ...(size === undefined ? {} : { size }) };
  };
  const optionsFor = (file: string): MarkdownOptions => ({
    topHeading: 4,
    language,
    picture: (address, alt) =>
      isRemote(address)
        ? remotePicture(address, file, findings)
        : picture(resolveAddress(file, address), alt, file, address),
    // Paper has no pages to go to: an address in the web can be read, anything else is only its text.
    link: (address) => (/^(https?|mailto):/i.test(address) ? address : undefined),
  });
  return {
    program,
    inputs,
    ...(slides === undefined ? {} : { slides }),
    words,
    date: (date) => dateInWords(date, languageOfWords(language)),
    plain: texts.plain,
    line: (markdown, file) => markdownInline(texts.markdown(markdown, file), optionsFor(file)),
    blocks: (markdown, file, shown = {}) =>
      markdownBlocks(texts.markdown(markdown, file), { ...optionsFor(file), ...shown }),
    picture,
    length: (minutes) => lengthInWords(minutes, words),
  };
}

function lengthInWords(minutes: number, words: Words): string {
  const { hours, minutes: rest } = hoursAndMinutes(minutes);
  if (hours === 0) return words("minutes", { count: rest });
  return rest === 0 ? words("wholeHours", { hours }) : words("hours", { hours, minutes: rest });
}
