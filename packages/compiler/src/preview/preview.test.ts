import { describe, expect, it } from "vitest";
import type { PrintedDocument } from "../document/document.ts";
import { testInputs } from "../testing/inputs.ts";
import { testProgram } from "../testing/program.ts";
import { documentHtml } from "./document-html.ts";
import { findScope, previewCourse, previewPage } from "./preview-course.ts";
import { previewGuide } from "./preview-guide.ts";

const program = testProgram();
const inputs = testInputs({ script: 'show("</script>")', style: "p{}</style>" });

function scope(id: string) {
  const found = findScope(program, "module", id);
  if (found === undefined) throw new Error(`no module ${id}`);
  return found;
}

describe("the learner's view", () => {
  it("is a package that reports to nobody", () => {
    const { files = [], findings } = previewCourse(program, scope("first-steps"), inputs) ?? {};
    const index = files.find(({ path }) => path === "index.html");
    expect(index && "text" in index ? index.text : "").toContain('data-cw-tracking="none"');
    expect(files.map(({ path }) => path)).toEqual(["index.html", "course.js", "player.css", "player.js"]);
    expect(findings).toEqual([]);
  });

  it("has a mark that changes with what is shown, and only then", () => {
    const mark = (changed: typeof program) => {
      const module = findScope(changed, "module", "first-steps");
      return module && previewCourse(changed, module, inputs)?.mark;
    };
    const renamed = (id: string) => ({
      ...program,
      modules: program.modules.map((module) => (module.id === id ? { ...module, title: "Other" } : module)),
    });
    expect(mark(renamed("first-steps"))).not.toBe(mark(program));
    expect(mark(renamed("approval-workflows"))).toBe(mark(program));
  });

  it("of a segment has what these customers are taught; there is none where that is nothing", () => {
    const track = findScope(program, "track", "admin-core");
    const text = (segment?: string) => {
      const course = track && previewCourse(program, track, inputs, segment);
      const script = course?.files.find(({ path }) => path === "course.js");
      return script !== undefined && "text" in script ? script.text : undefined;
    };
    expect(text()).toContain("first-steps/welcome");
    expect(text("smb")).toContain("approval-workflows/why-routing");
    expect(text("smb")).not.toContain("first-steps/welcome");
    expect(previewCourse(program, scope("first-steps"), inputs, "smb")).toBeUndefined();
  });

  it("is one text for an editor, with its pictures where the editor has them", () => {
    const page = previewPage(program, scope("approval-workflows"), inputs, {
      page: "approval-workflows/why-routing",
      address: (asset) => `https://webview/"${asset}`,
      nonce: "n1",
    });
    const { html } = page ?? expect.fail();
    expect(html).toContain('data-cw-start="approval-workflows/why-routing"');
    expect(html).toContain("https://webview/&quot;modules/approval-workflows/route.svg");
    expect(html).not.toContain("media/");
    expect(html.match(/<script/g)).toEqual(html.match(/<script nonce="n1">/g)?.map(() => "<script"));
    expect(html).toContain("<style nonce=");
  });

  it("is none for an editor where nobody of a segment is taught that page", () => {
    const options = { address: (asset: string) => asset, segment: "smb" };
    const page = (id: string, lesson: string) =>
      previewPage(program, scope(id), inputs, { ...options, page: `${id}/${lesson}` });
    expect(page("first-steps", "welcome")).toBeUndefined();
    expect(page("approval-workflows", "gone")).toBeUndefined();
    expect(page("approval-workflows", "why-routing")?.html).toContain("why-routing");
  });

  it("lets no text end its script or style", () => {
    const page = previewPage(program, scope("first-steps"), inputs, { address: (asset) => asset });
    const { html } = page ?? expect.fail();
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });
});

describe("the trainer's view", () => {
  it("has the guide's words, keys included, as a page", () => {
    const guide = previewGuide(program, "track", "admin-core", inputs, {
      address: (asset) => `/asset/${asset}`,
    });
    expect(guide?.html).toContain("<h1>Administrators &amp; owners</h1>");
    expect(guide?.html).toMatch(/<nav .*<a href="#part-1">/);
    expect(guide?.html).not.toContain("<script");
    expect(previewGuide(program, "track", "gone", inputs, { address: (asset) => asset })).toBeUndefined();
  });

  it("is that of a session in the language in which it is held", () => {
    const session = {
      id: "december",
      track: "admin-core",
      segment: "enterprise",
      customer: "Nusantara Foods",
      start: "2026-12-08T09:00",
      timeZone: "Asia/Jakarta",
      trainers: ["Rani"],
    };
    const show = (language?: string) =>
      previewGuide(
        { ...program, sessions: [{ ...session, ...(language === undefined ? {} : { language }) }] },
        "session",
        "december",
        inputs,
        { address: (asset) => asset },
      )?.html;
    expect(show()).toContain("Nusantara Foods");
    expect(show("id")).toBeUndefined();
  });

  it("writes every kind of block, and no author's text as markup", () => {
    const text = [{ text: "<b>&" }];
    const document: PrintedDocument = {
      title: "<i>",
      kind: "Guide",
      language: 'en"',
      direction: "ltr",
      accent: "red}*{display:none",
      facts: [{ name: "Place", blocks: [{ kind: "paragraph", text }] }],
      imprint: ["</main>"],
      identity: { id: "x", version: "1", contentHash: "h" },
      words: { contents: "Contents", page: "{page}", creator: "x" },
      blocks: [
        { kind: "heading", level: 1, text },
        { kind: "list", style: "boxes", items: [[{ kind: "paragraph", text }]] },
        { kind: "list", style: "numbers", start: 3, items: [[{ kind: "paragraph", text }]] },
        { kind: "table", header: [text], rows: [{ cells: [text], quiet: true }], align: ["right"] },
        { kind: "code", text: "</code>" },
        { kind: "quote", blocks: [{ kind: "paragraph", text, faint: true }] },
        { kind: "box", tone: "cut", title: "<cut>", blocks: [{ kind: "rule" }] },
        { kind: "picture", picture: { asset: 'a".svg', hash: "h", alt: "<alt>" } },
        {
          kind: "paragraph",
          text: [
            { text: "run", strong: true, emphasis: true, newLine: true },
            { text: "bad", link: "javascript:alert(1)" },
            { text: "good", link: "https://example.org/" },
          ],
        },
      ],
    };
    const html = documentHtml(document, { address: (asset) => `/asset/${asset}` });
    const body = html.slice(html.indexOf("<body>"));
    expect(body).not.toMatch(/<b>|<i>|<cut>|<alt>|javascript:/);
    expect(html).not.toContain("red}");
    expect(body.match(/<\/main>/g)).toHaveLength(1);
    expect(body).toContain('<ol class="numbers" start="3"><li>&lt;b&gt;&amp;</li></ol>');
    expect(body).toContain('<tr class="quiet"><td class="right">&lt;b&gt;&amp;</td></tr>');
    expect(body).toContain('<img src="/asset/a&quot;.svg" alt="&lt;alt&gt;">');
    expect(body).toContain("<br><em><strong>run</strong></em>");
    expect(body).toContain(
      '<a href="https://example.org/" target="_blank" rel="noopener noreferrer">good</a>',
    );
  });
});
