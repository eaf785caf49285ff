/** A document that shows texts and pictures. */
export const source = `
#let data = json(bytes(sys.inputs.data))
#let fonts = json(bytes(sys.inputs.fonts))
#let pictures = json(bytes(sys.inputs.pictures))
#set document(title: data.title, date: none)
#set text(font: fonts.text, fallback: false)
= #data.title
#for text in data.texts [#text #parbreak()]
#for path in pictures { image(path, alt: path) }
`;

/** What it shows. */
export function data(...texts: readonly string[]): string {
  return JSON.stringify({ title: "A guide", texts });
}
