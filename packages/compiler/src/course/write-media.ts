import type { Lesson } from "@coursewright/spec";
import { escapeXml } from "../xml/write-xml.ts";
import type { PageContext } from "./build-pages.ts";

type Medium = NonNullable<Lesson["media"]>[number];

/** A recording with its captions, as HTML: played from the package, or a link to where it can be watched. */
export function writeMedia(medium: Medium, folder: string, { texts, media, language }: PageContext): string {
  const owner = `${folder}/module.yaml`;
  const ship = (path: string) => media.ship(`${folder}/${path}`, owner, path);
  const title = escapeXml(texts.plain(medium.title, owner));
  const file = medium.file === undefined ? undefined : ship(medium.file);
  const transcript = medium.transcript === undefined ? undefined : ship(medium.transcript);
  const played =
    file === undefined ? linked(medium, title) : player(file, title, captions(medium, ship, language));
  const spoken =
    transcript === undefined ? "" : ` <a href="${escapeXml(transcript)}">${transcriptWord(language)}</a>`;
  return played === "" ? "" : `<figure>${played}<figcaption>${title}${spoken}</figcaption></figure>`;
}

const transcriptWords: Readonly<Record<string, string>> = { en: "Transcript", id: "Transkrip" };

function transcriptWord(language: string): string {
  const base = language.toLowerCase().split("-")[0] ?? "en";
  return (Object.hasOwn(transcriptWords, base) ? transcriptWords[base] : undefined) ?? "Transcript";
}

function linked({ url }: Medium, title: string): string {
  if (url === undefined || !/^https?:/i.test(url)) return "";
  return `<p><a href="${escapeXml(url)}" target="_blank" rel="noopener noreferrer">${title}</a></p>`;
}

function player(file: string, title: string, track: string): string {
  const source = escapeXml(file);
  if (/\.(mp4|webm|mov|m4v|ogv)$/.test(file))
    return `<video controls preload="metadata" src="${source}" aria-label="${title}">${track}</video>`;
  if (/\.(mp3|m4a|ogg|wav|aac)$/.test(file))
    return `<audio controls preload="metadata" src="${source}" aria-label="${title}"></audio>`;
  if (/\.(png|jpe?g|gif|svg|webp|avif)$/.test(file)) return `<img src="${source}" alt="${title}">`;
  return `<p><a href="${source}">${title}</a></p>`;
}

function captions(
  { captions }: Medium,
  ship: (path: string) => string | undefined,
  language: string,
): string {
  const file = captions === undefined ? undefined : ship(captions);
  if (file === undefined) return "";
  return `<track kind="captions" src="${escapeXml(file)}" srclang="${escapeXml(language)}" default>`;
}
