/** What the page itself says, beside the slides. */
export interface InterfaceWords {
  readonly slides: string;
  readonly previous: string;
  readonly next: string;
  readonly presenter: string;
  readonly notes: string;
  readonly appearance: string;
  readonly fullScreen: string;
  readonly nextSlide: string;
  readonly noNotes: string;
  readonly end: string;
  readonly start: string;
  readonly pause: string;
  readonly reset: string;
  readonly blocked: string;
}

const english: InterfaceWords = {
  slides: "Slides",
  previous: "Previous slide",
  next: "Next slide",
  presenter: "Presenter's view (S)",
  notes: "Notes (N)",
  appearance: "Light or dark (D)",
  fullScreen: "Full screen (F)",
  nextSlide: "Next",
  noNotes: "No notes on this slide.",
  end: "This is the last slide.",
  start: "Start",
  pause: "Pause",
  reset: "Reset",
  blocked: "The browser did not open the presenter's view. Allow pop-up windows for this page.",
};

const indonesian: InterfaceWords = {
  slides: "Salindia",
  previous: "Salindia sebelumnya",
  next: "Salindia berikutnya",
  presenter: "Tampilan penyaji (S)",
  notes: "Catatan (N)",
  appearance: "Terang atau gelap (D)",
  fullScreen: "Layar penuh (F)",
  nextSlide: "Berikutnya",
  noNotes: "Tidak ada catatan untuk salindia ini.",
  end: "Ini salindia terakhir.",
  start: "Mulai",
  pause: "Jeda",
  reset: "Ulang",
  blocked: "Peramban tidak membuka tampilan penyaji. Izinkan jendela pop-up untuk halaman ini.",
};

const byLanguage = new Map([
  ["en", english],
  ["id", indonesian],
]);

/** English where a language has no words of its own. */
export function interfaceWords(language: string): InterfaceWords {
  return byLanguage.get(language.toLowerCase().split("-")[0] ?? "") ?? english;
}
