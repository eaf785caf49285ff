import { footer, messageRule } from "../../../slides/layout/frame.ts";
import {
  airyGap,
  answerGap,
  calloutPadding,
  cellRoom,
  codePadding,
  innerGap,
  newGap,
  paragraphGap,
  textLine,
  tightLine,
  titleGap,
  titleLine,
} from "../../../slides/layout/metrics.ts";
import type { Face } from "../../../slides/measure.ts";
import type { Palette } from "../../../slides/palette.ts";

/** Faces with the same widths, for machines that lack one. */
const stacks: Readonly<Record<Face, string>> = {
  Arial: 'Arial,"Liberation Sans",Arimo,Helvetica,sans-serif',
  Calibri: "Calibri,Carlito,Arial,sans-serif",
  Cambria: "Cambria,Caladea,Georgia,serif",
  "Times New Roman": '"Times New Roman","Liberation Serif",Tinos,serif',
};

export interface Look {
  readonly light: Palette;
  readonly dark: Palette;
  readonly headings: Face;
  readonly text: Face;
}

/**
 * The style sheet. A tenth of the page's width is nine and a half times `1rem`: everything grows with the window. On a
 * narrow one (a phone, or a page magnified to twice its size) boxes flow below one another instead.
 */
export function writeStyle({ light, dark, headings, text }: Look): string {
  return `${colours(light, dark)}
html{font-size:min(100vw/96,100dvh/54);height:100%;background:var(--back)}
body{margin:0;height:100%;overflow:hidden;background:var(--back);color:var(--ink);font-family:${stacks[text]};-webkit-text-size-adjust:100%}
*{box-sizing:border-box}
main{display:block;height:100%}
.slide{position:fixed;inset:0;overflow:hidden;display:grid;place-items:center;background:var(--back)}
.js .slide:not(.now){display:none}
.page{position:relative;width:96rem;height:54rem;overflow:hidden;background:var(--paper)}
.b{position:absolute;margin:0;left:calc(var(--x)*.1rem);top:calc(var(--y)*.1rem);width:calc(var(--w)*.1rem);height:calc(var(--h)*.1rem);font-size:calc(var(--s,16)*.1rem);overflow-wrap:anywhere}
[dir=rtl] .slide .b{unicode-bidi:isolate}
h1{font-family:${stacks[headings]};font-weight:700;line-height:${titleLine};letter-spacing:-.005em;text-wrap:balance}
.is-title h1,.is-section h1,.is-lesson h1,.is-message h1{align-content:end}.is-statement h1{align-content:center}
.kicker{position:absolute;margin:0;inset-inline-start:6.4rem;top:3.4rem;font-size:1.4rem;line-height:2rem;font-weight:700;color:var(--accent)}
.is-title .kicker,.is-section .kicker,.is-lesson .kicker{top:6.4rem}
.foot{position:absolute;margin:0;inset-inline:6.4rem;top:${footer.text.y / 10}rem;display:flex;justify-content:space-between;font-size:${footer.size / 10}rem;line-height:${footer.text.height / 10}rem;color:var(--quiet)}
.text{line-height:${textLine}}
.text :where(p,ul,ol){margin:0;padding:0}
.text>*+*,.text>*>li+li{margin-top:${paragraphGap}em}
.airy>*+*,.airy>*>li+li{margin-top:${airyGap}em}
.text>:is(ul,ol)+p{margin-top:${newGap}em}
.text li{margin-inline-start:1.2em}
.text .w2>li{margin-inline-start:1.77em}.text .w2>li>:is(p,ul,ol){margin-inline-start:-.63em}
.text .w3>li{margin-inline-start:2.33em}.text .w3>li>:is(p,ul,ol){margin-inline-start:-1.25em}
.text ul{list-style:disc}
.text ul.plain{list-style:none}.text>ul.plain{margin-top:${innerGap}em}.text ul.plain>li>:first-child,.text>ul.plain:first-child{margin-top:0}
.text:not(.airy) ol[type=A]>li+li{margin-top:${answerGap}em}
.text li>p,.text li>ul,.text li>ol{font-size:90%;margin-top:${innerGap}em}
.text li li li>:is(p,ul,ol){font-size:100%}
.text li>p[dir]{direction:inherit;unicode-bidi:plaintext}
.text li li+li{margin-top:${innerGap}em}
.text ::marker{color:var(--accent)}
.callout{padding:${calloutPadding.y / 10}rem ${calloutPadding.x / 10}rem;background:var(--soft);border-inline-start:.4rem solid var(--accent);padding-inline-start:${(calloutPadding.x - 4) / 10}rem}
.callout-title{font-weight:700;color:var(--accent)}
.text.callout>.callout-title+*{margin-top:${titleGap}em}
table{width:100%;border-collapse:collapse;table-layout:fixed;line-height:${tightLine}}
th,td{padding:${cellRoom.y}em ${cellRoom.x}em;text-align:start;vertical-align:top;border-bottom:.08rem solid var(--line)}
th{vertical-align:bottom;color:var(--accent);border-bottom:.15rem solid var(--accent)}
.airy :is(th,td){padding-block:${cellRoom.airy}em}
.centre{text-align:center}.right{text-align:end}
pre{padding:${codePadding.y / 10}rem ${codePadding.x / 10}rem;background:var(--soft);line-height:${tightLine};overflow:auto;tab-size:4;text-align:left}
code,pre{font-family:"Courier New","Liberation Mono",Cousine,monospace}
code{line-height:0}
pre code{font:inherit}
.caption{line-height:${tightLine}}
.caption,.q,.c{color:var(--quiet)}.k{color:var(--keyword)}.s{color:var(--string)}.n{color:var(--number)}.m{color:var(--name)}
a{color:var(--accent)}
.is-title .page,.is-section .page{background:var(--cover);color:var(--cover-ink)}
.is-title .kicker,.is-section .kicker{color:var(--cover-accent)}
.is-title .text,.is-section .text,.is-section .foot{color:var(--cover-quiet)}
.is-title,.is-section{background:var(--cover)}
.is-lesson,.is-lesson .page{background:var(--soft)}
.is-lesson .text{color:var(--quiet)}.is-lesson .foot{color:var(--ink)}
.page>i{position:absolute;border-radius:50%;background:var(--accent);translate:-50% -50%;left:96rem;top:54rem;width:86rem;height:86rem;opacity:.16}
.page>i+i{width:60rem;height:60rem;opacity:.26}.page>i+i+i{width:34rem;height:34rem;opacity:.55}
.is-title i,.is-section i{background:var(--ring)}
.is-section .page>i{top:0;width:72rem;height:72rem}.is-section .page>i+i{width:48rem;height:48rem}.is-section .page>i+i+i{width:24rem;height:24rem}
.is-lesson .page>i{width:60rem;height:60rem;opacity:.07}.is-lesson .page>i+i{width:38rem;height:38rem;opacity:.1}.is-lesson .page>i+i+i{width:18rem;height:18rem;opacity:.16}
[dir=rtl] .page>i{left:0}
@media (min-width:700px){:is(.is-title,.is-section,.is-lesson) .page{overflow:visible}}
.is-message .page::before{content:"";position:absolute;inset-inline-start:${messageRule.x / 10}rem;top:${messageRule.y / 10}rem;width:${messageRule.width / 10}rem;height:${messageRule.height / 10}rem;background:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.is-title :focus-visible,.is-section :focus-visible{outline-color:var(--cover-ink)}
.bar{position:fixed;z-index:2;inset-inline-end:16px;bottom:16px;display:none;gap:4px;padding:4px;border-radius:12px;background:var(--paper);box-shadow:0 1px 3px #0004,0 0 0 1px var(--line);color:var(--ink);font:14px/1 ${stacks[text]};align-items:center}
.js .bar{display:flex}
.bar button{display:grid;place-items:center;width:36px;height:36px;padding:0;border:0;border-radius:8px;background:none;color:inherit;cursor:pointer}
.bar button:hover{background:var(--soft)}.bar button:disabled{opacity:.35;cursor:default}
.bar svg{width:20px;height:20px;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
[dir=rtl] .bar .way svg{scale:-1 1}
.bar output{min-width:72px;text-align:center;font-variant-numeric:tabular-nums}
.still .bar:not(:hover,:focus-within){opacity:0}
.said{position:fixed;z-index:1;inset-inline:0;bottom:0;max-height:38%;overflow:auto;padding:20px 32px 72px;background:var(--paper);color:var(--ink);border-top:1px solid var(--line);font-size:18px;line-height:1.5}
.said p{max-width:70ch;margin:0 0 .6em}
.message{position:fixed;z-index:3;inset-inline:16px;bottom:72px;margin:auto;width:fit-content;padding:12px 16px;border-radius:8px;background:var(--ink);color:var(--paper);font-size:16px}
[hidden]{display:none!important}
@media (prefers-reduced-motion:no-preference){.js .now .page{animation:appear .16s ease-out}.bar{transition:opacity .2s}@keyframes appear{from{opacity:.35}}}
@media (max-width:699px){
html{font-size:10px}body{overflow:auto;height:auto}main{height:auto}
.slide{position:static;display:block;place-items:normal;min-height:100dvh}
.page{width:auto;height:auto;min-height:100dvh;padding:72px 20px 96px;display:flex;flex-direction:column;gap:20px}
.page>*{min-width:0;max-width:100%}
.b{position:static;width:auto;height:auto;font-size:clamp(16px,calc(var(--s,16)*.75px),24px)}
h1.b{font-size:clamp(24px,calc(var(--s)*.75px),36px)}
img.b{max-width:100%;align-self:start}
.table{overflow-x:auto}.table table{min-width:calc(var(--c)*104px);table-layout:auto;overflow-wrap:break-word}.table col{width:auto!important}
.b.table,pre.b{font-size:15px}
${edges(".b.table", "paper")}
${edges("pre.b", "soft")}
.kicker{inset-inline-start:20px;top:28px}.is-title .kicker,.is-section .kicker,.is-lesson .kicker{top:28px}
.foot{position:static;order:9;margin-top:auto;font-size:12px}
:is(.is-section,.is-lesson,.is-statement,.is-message) h1{margin-top:auto}.is-title .page{justify-content:center}
.is-message .page::before{position:static;order:1;width:56px;height:4px}.is-message .text{order:2}
.page>i{left:100%;top:100%;scale:.5;max-width:none}.is-section .page>i{top:0}[dir=rtl] .page>i{left:0}
}
@media (max-height:480px){.bar{transform:scale(.8);transform-origin:100% 100%;inset-inline-end:8px;bottom:8px}[dir=rtl] .bar{transform-origin:0 100%}}
@media print{
@page{size:960pt 540pt;margin:0}
:root{${variables(light)};--back:#${light.paper}}
html{font-size:10pt}body,html{height:auto;overflow:visible}
.js .slide,.slide{position:static!important;display:block!important;break-after:page;break-inside:avoid;min-height:0}
.slide:last-of-type{break-after:auto}
.bar,.said,.message{display:none!important}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact;animation:none!important}
}
`;
}

/** A shade at an edge beyond which there is more; it goes when one has scrolled there. */
function edges(place: string, ground: "paper" | "soft"): string {
  const cover = (side: string, from: string) =>
    `linear-gradient(to ${side},var(--${ground}) 40%,transparent) ${from}/48px 100% no-repeat local`;
  const shade = (side: string, from: string) =>
    `linear-gradient(to ${side},color-mix(in srgb,var(--ink) 32%,transparent),transparent) ${from}/16px 100% no-repeat scroll`;
  return `${place}{background:${cover("right", "0")},${cover("left", "100%")},${shade("right", "0")},${shade("left", "100%")},var(--${ground})}`;
}

/** A theme with a dark ground of its own looks the same by day and by night. */
export function hasOneLook({ light, dark }: Pick<Look, "light" | "dark">): boolean {
  return light.paper === dark.paper;
}

function colours(light: Palette, dark: Palette): string {
  const night = `color-scheme:dark;${variables(dark)};--back:#${dark.paper}`;
  if (hasOneLook({ light, dark })) return `:root{${night}}`;
  return `:root{color-scheme:light;${variables(light)};--back:#${light.paper}}
@media screen and (prefers-color-scheme:dark){:root:not([data-look=light]){${night}}}
@media screen{:root[data-look=dark]{${night}}}`;
}

function variables(palette: Palette): string {
  const named = {
    paper: palette.paper,
    ink: palette.ink,
    quiet: palette.quiet,
    line: palette.line,
    soft: palette.soft,
    accent: palette.accent,
    cover: palette.cover,
    "cover-ink": palette.coverInk,
    "cover-quiet": palette.coverQuiet,
    "cover-accent": palette.coverAccent,
    ring: palette.ring,
    keyword: palette.keyword,
    string: palette.string,
    number: palette.number,
    name: palette.name,
  };
  return Object.entries(named)
    .map(([name, colour]) => `--${name}:#${colour}`)
    .join(";");
}
