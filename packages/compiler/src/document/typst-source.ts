import { besideText, charactersInLine } from "./column-widths.ts";

/**
 * The look of printed documents, as Typst. It is ours and constant: everything that varies is data that it reads, so
 * an author's text is never markup. One type scale (8, 9.5, 11, 13, 17, 30 pt), one spacing scale (multiples of 4 pt).
 */
export const typstSource = String.raw`
#let data = json(bytes(sys.inputs.data))
#let fonts = json(bytes(sys.inputs.fonts))
#let shown = json(bytes(sys.inputs.pictures))

// What pages and styles use is taken out of the data: a style that holds all of it would change with every word.
#let (title: own-title, kind: own-kind) = data
#let page-words = data.words.page
#let accent = rgb(data.accent)
#let ink = rgb("#1b2027")
#let faint = rgb("#59626e")
#let hairline = 0.5pt + rgb("#d5dae1")
#let near = if data.direction == "rtl" { "right" } else { "left" }
#let far = if data.direction == "rtl" { "left" } else { "right" }
#let tint(colour, share) = color.mix((colour, share), (white, 100% - share))
#let tones = (
  speak: accent,
  activity: rgb("#0a6673"),
  answer: accent,
  note: rgb("#4a5565"),
  cut: rgb("#8a5300"),
  fallback: rgb("#6b3fa0"),
  warning: rgb("#b3261e"),
)

#set document(title: data.title, author: data.words.creator, date: none)
#set text(
  font: fonts.text, size: 9.5pt, fill: ink, fallback: false, lang: data.lang, region: data.region,
  hyphenate: false, number-width: "proportional",
)
#set par(leading: 0.7em, spacing: 11pt, justify: false)
#show title: set text(size: 30pt, weight: 600, tracking: -0.02em)
#show title: set par(leading: 0.4em)
#show title: set block(above: 0pt, below: 14pt)
// Code is shown as it is typed: no ligature turns ">=" into another sign.
#show raw: set text(font: fonts.code, size: 1.1em, fallback: false, ligatures: false, features: (calt: 0))
// Next to nothing, where a line may break: unlike a character of no width it is not copied with the text.
#show regex("\S{32,}"): it => it.text.clusters().join(h(0.001pt))

#let small(body) = text(size: 8pt, fill: faint, body)

#let text-of(it) = {
  if type(it) == str { it }
  else if it.has("text") { it.text }
  else if it.has("children") { it.children.map(text-of).join() }
  else if it.has("body") { text-of(it.body) }
  else if it.has("child") { text-of(it.child) }
  else { " " }
}

// As many of its words as fit on one line.
#let shortened(body, width) = {
  if measure(body).width <= width { return body }
  let words = text-of(body).split(" ")
  while words.len() > 1 and measure(words.join(" ") + " …").width > width { let _ = words.pop() }
  words.join(" ") + " …"
}

// What stands at both ends of one line. Where there is no room for both, neither takes more than half of it.
#let line-ends(one, other) = layout(((width, ..)) => {
  let room = width - 12pt
  let widths = (one, other).map(each => measure(each).width)
  let fits = widths.sum() <= room
  let most = index => if fits { widths.at(index) } else { calc.max(room / 2, room - widths.at(1 - index)) }
  grid(
    columns: (1fr, auto), column-gutter: 12pt,
    shortened(one, most(0)), shortened(other, most(1)),
  )
})

#set page(
  paper: "a4",
  margin: (top: 28mm, bottom: 24mm, x: 24mm),
  header: context {
    if here().page() == 1 { return }
    let before = query(heading.where(level: 1)).filter(h => h.location().page() <= here().page())
    // Where a chapter has the document's own title, it is said once.
    let chapter = if before.len() > 0 { before.last().body } else { [] }
    small(line-ends([#own-title], if text-of(chapter) == own-title { [] } else { chapter }))
  },
  footer: context {
    if here().page() == 1 { return }
    let number = page-words
      .replace("{page}", str(here().page()))
      .replace("{pages}", str(counter(page).final().first()))
    small(grid(columns: (1fr, auto), column-gutter: 12pt, own-kind, number))
  },
)

#show heading: set block(sticky: true)
#show heading: set text(fill: ink, weight: 600)
#show heading.where(level: 1): it => {
  pagebreak(weak: true)
  block(above: 0pt, below: 16pt, sticky: true, {
    set text(size: 17pt, fill: accent)
    set par(leading: 0.5em)
    it.body
  })
}
#show heading.where(level: 2): it => block(above: 28pt, below: 12pt, sticky: true, text(size: 13pt, it.body))
#show heading.where(level: 3): it => block(above: 20pt, below: 8pt, sticky: true, text(size: 11pt, it.body))
#show heading.where(level: 4): it => block(above: 16pt, below: 8pt, sticky: true, text(size: 9.5pt, it.body))
#show heading.where(level: 5): it => block(
  above: 12pt, below: 8pt, sticky: true, text(size: 9.5pt, fill: faint, it.body),
)

#let run(part) = {
  let body = if part.at("code", default: false) { raw(part.text) } else { [#part.text] }
  if part.at("strong", default: false) { body = strong(body) }
  if part.at("emphasis", default: false) { body = emph(body) }
  if part.at("strike", default: false) { body = strike(body) }
  if part.at("faint", default: false) { body = text(fill: faint, body) }
  if "link" in part { body = link(part.link, text(fill: accent, underline(offset: 2pt, stroke: 0.5pt, body))) }
  if part.at("newLine", default: false) { linebreak() }
  body
}
#let runs(parts) = parts.map(run).join()
#show strong: set text(weight: 600)

#let tick-box = box(
  width: 8pt, height: 8pt, radius: 1.5pt, stroke: 0.75pt + faint, baseline: 1pt,
)

#let picture(it) = {
  if it.path not in shown { return par(text(fill: faint, [#it.alt])) }
  let size = if "width" in it { (width: it.width * 1pt) } else { (:) }
  let body = if it.alt == "" { pdf.artifact(image(it.path, ..size)) } else { image(it.path, alt: it.alt, ..size) }
  block(above: 12pt, below: 16pt, body)
}

// A slide in small: its drawing, with the pictures in their frames.
#let slide-width = 48mm
#let slide(it) = {
  let scale = slide-width / 960
  block(
    width: slide-width, height: scale * 540, above: 0pt, below: 3pt, stroke: hairline, radius: 2pt, clip: true,
    {
      place(image(bytes(it.svg), format: "svg", width: slide-width, alt: it.alt))
      for each in it.pictures {
        if each.picture.path in shown {
          let size = (width: each.width * scale, height: each.height * scale)
          place(dx: each.x * scale, dy: each.y * scale, pdf.artifact(image(each.picture.path, fit: "contain", ..size)))
        }
      }
    },
  )
  par(small(it.caption))
}

#let render(block-data, depth) = {
  let it = block-data
  let kind = it.kind
  let breakable = not it.at("whole", default: false)
  let inner(blocks) = blocks.map(each => render(each, depth + 1)).join()
  if kind == "heading" {
    heading(level: it.level, runs(it.text))
  } else if kind == "paragraph" {
    let body = runs(it.text)
    let shown = par(if it.at("faint", default: false) { text(size: 8.5pt, fill: faint, body) } else { body })
    if it.at("leads", default: false) { block(sticky: true, shown) } else { shown }
  } else if kind == "list" {
    let items = it.items.map(item => inner(item))
    block(above: 7pt, below: 11pt, breakable: breakable, if it.style == "numbers" {
      enum(..items, start: it.at("start", default: 1), spacing: 6pt, body-indent: 6pt)
    } else {
      let marker = if it.style == "boxes" { tick-box } else { text(fill: accent, sym.bullet) }
      let gap = if it.style == "boxes" { 8pt } else { 6pt }
      list(..items, marker: marker, spacing: if it.style == "boxes" { 9pt } else { 6pt }, body-indent: gap)
    })
  } else if kind == "table" {
    set text(size: 9pt)
    set par(leading: 0.6em)
    let widths = it.at("widths", default: it.header.map(_ => 1))
    let sides = (left: start, right: end, centre: center)
    // A word that is longer than its column is wide may break anywhere: it must not run into the next one.
    let cell-of(column, cell) = {
      let letters = int(calc.max(2, 1.15 * (${charactersInLine} * widths.at(column) / widths.sum() - ${besideText}) + 1))
      show regex("\S{" + str(letters) + ",}"): it => it.text.clusters().join(h(0.001pt))
      runs(cell)
    }
    let align-of = column => sides.at(it.at("align", default: ()).at(column, default: "left"))
    set table.cell(breakable: false)
    block(above: 12pt, below: 16pt, breakable: breakable, table(
      columns: widths.map(width => width * 1fr),
      inset: (x: 6pt, y: 6pt),
      stroke: (x, y) => (bottom: if y == 0 { 1pt + accent } else { hairline }),
      align: (x, y) => align-of(x),
      table.header(..it.header.enumerate().map(((column, cell)) => text(
        weight: 600, size: 8.5pt, cell-of(column, cell),
      ))),
      ..it.rows.map(row => row.cells.enumerate().map(((column, cell)) => if row.at("quiet", default: false) {
        table.cell(fill: tint(accent, 7%), text(fill: faint, cell-of(column, cell)))
      } else {
        cell-of(column, cell)
      })).flatten(),
    ))
  } else if kind == "code" {
    block(
      above: 12pt, below: 12pt, width: 100%, inset: (x: 10pt, y: 8pt), radius: 3pt, fill: rgb("#f4f6f8"),
      breakable: breakable,
      { set par(leading: 0.6em); raw(it.text, block: true) },
    )
  } else if kind == "quote" {
    block(
      above: 12pt, below: 12pt, inset: ((near): 12pt, y: 2pt), stroke: ((near): 2pt + tint(ink, 25%)),
      breakable: breakable,
      text(fill: faint, inner(it.blocks)),
    )
  } else if kind == "box" {
    let tone = tones.at(it.tone)
    block(
      above: 12pt, below: 12pt, width: 100%, inset: ((near): 12pt, (far): 10pt, y: 9pt), breakable: breakable,
      radius: ((far): 3pt), fill: tint(tone, 7%), stroke: ((near): 2.5pt + tone),
      {
        block(below: 8pt, sticky: true, par(text(size: 8.5pt, weight: 600, fill: tone, [#it.title])))
        set par(spacing: 9pt)
        inner(it.blocks)
      },
    )
  } else if kind == "facts" {
    block(above: 8pt, below: 18pt, width: 100%, breakable: breakable, grid(
      columns: (36mm, 1fr),
      inset: (x, y) => ((near): 0pt, (far): if x == 0 { 12pt } else { 0pt }, y: 6pt),
      stroke: (x, y) => (bottom: hairline, top: if y == 0 { hairline }),
      ..it.facts.map(entry => {
        let colour = if "tone" in entry { tones.at(entry.tone) } else { faint }
        (
          par(text(size: 8.5pt, fill: colour, weight: if "tone" in entry { 600 } else { 400 }, [#entry.name])),
          { set text(size: 9pt); set par(leading: 0.65em, spacing: 8pt); inner(entry.blocks) },
        )
      }).flatten(),
    ))
  } else if kind == "picture" {
    picture(it.picture)
  } else if kind == "beside" {
    let slides = it.slides.map(each => block(breakable: false, above: 0pt, below: 8pt, slide(each)))
    if it.blocks.len() == 0 {
      block(above: 12pt, below: 12pt, grid(columns: 3, column-gutter: 9pt, row-gutter: 4pt, ..slides))
    } else {
      block(above: 11pt, below: 12pt, breakable: breakable, grid(
        columns: (1fr, slide-width), column-gutter: 8mm,
        inner(it.blocks),
        { v(2pt); slides.join() },
      ))
    }
  } else if kind == "rule" {
    block(above: 16pt, below: 16pt, line(length: 100%, stroke: hairline))
  }
}

// The first page.
#{
  if data.logo != none and data.logo.path in shown {
    let mark = image(data.logo.path, height: 12mm, alt: data.logo.alt)
    block(below: 0pt, if data.logo.alt == "" { pdf.artifact(image(data.logo.path, height: 12mm)) } else { mark })
  }
  v(2fr)
  block(below: 14pt, par(text(size: 11pt, weight: 600, fill: accent, [#data.kind])))
  title()
  if data.subtitle != none { block(below: 0pt, par(text(size: 13pt, fill: faint, [#data.subtitle]))) }
  block(above: 20pt, below: 20pt, line(length: 24mm, stroke: 2pt + accent))
  render((kind: "facts", facts: data.facts), 0)
  v(3fr)
  par(small(data.imprint.map(line => [#line]).join(linebreak())))
}

#show outline: set text(size: 9pt)
#show outline.entry.where(level: 1): set block(above: 12pt)
#show outline.entry.where(level: 1): set text(weight: 600)
#show outline.entry.where(level: 2): set block(above: 4.5pt)
#set outline.entry(fill: text(fill: tint(ink, 30%), repeat([.], gap: 3pt)))
#outline(title: data.words.contents, depth: 2, indent: 12pt)

#for each in data.blocks { render(each, 0) }
`.trimStart();
