const rightToLeft: ReadonlySet<string> = new Set(["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv"]);

/** The direction a language is written in. */
export function textDirection(language: string): "ltr" | "rtl" {
  return rightToLeft.has(language.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
}
