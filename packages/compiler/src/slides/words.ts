import { hoursAndMinutes } from "../hours-and-minutes.ts";

/** The words that slides add to the author's own. */
export interface SlideWords {
  readonly agenda: string;
  readonly change: string;
  readonly module: string;
  readonly objectives: string;
  readonly exercise: string;
  readonly situation: string;
  readonly steps: string;
  readonly alone: string;
  readonly debrief: string;
  readonly question: string;
  readonly discuss: string;
  readonly answer: string;
  readonly assessment: string;
  readonly summary: string;
  readonly next: string;
  readonly recall: string;
  readonly certification: string;
  readonly skipped: string;
  readonly more: string;
  /** Before what only the trainer reads. */
  readonly activity: string;
  readonly producer: string;
  readonly cutIfLate: string;
  readonly planB: string;
  readonly hint: string;
  readonly faster: string;
  readonly slower: string;
  readonly tradeOff: string;
  readonly code: string;
  minutes(minutes: number): string;
  questions(count: number): string;
  pass(percentage: number): string;
  attempts(count: number): string;
  days(days: readonly number[]): string;
}

const english: SlideWords = {
  agenda: "What we will do",
  change: "What changes for you",
  module: "Module",
  objectives: "After this module you can",
  exercise: "Exercise",
  situation: "The situation",
  steps: "Step by step",
  alone: "Now on your own",
  debrief: "Talk about it",
  question: "Question",
  discuss: "What do you think?",
  answer: "Answer",
  assessment: "Assessment",
  summary: "What you can do now",
  next: "What happens next",
  recall: "Questions again",
  certification: "Certification",
  skipped: "Without it",
  more: "More",
  activity: "Activity",
  producer: "Producer",
  cutIfLate: "Running late: leave out",
  planB: "Plan B",
  hint: "Hint",
  faster: "Fast learners",
  slower: "Slow learners",
  tradeOff: "What it costs",
  code: "Code",
  minutes: (minutes) => {
    const { hours, minutes: rest } = hoursAndMinutes(minutes);
    if (hours === 0) return `${rest} min`;
    return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
  },
  questions: (count) => (count === 1 ? "1 question" : `${count} questions`),
  pass: (percentage) => `${percentage}% to pass`,
  attempts: (count) => (count === 1 ? "1 attempt" : `${count} attempts`),
  days: (days) => `after ${listOf(days.map(String), "and")} ${days.at(-1) === 1 ? "day" : "days"}`,
};

const indonesian: SlideWords = {
  agenda: "Yang akan kita lakukan",
  change: "Yang berubah bagi Anda",
  module: "Modul",
  objectives: "Setelah modul ini Anda dapat",
  exercise: "Latihan",
  situation: "Situasinya",
  steps: "Langkah demi langkah",
  alone: "Sekarang secara mandiri",
  debrief: "Bicarakan bersama",
  question: "Pertanyaan",
  discuss: "Bagaimana menurut Anda?",
  answer: "Jawaban",
  assessment: "Penilaian",
  summary: "Yang sekarang dapat Anda lakukan",
  next: "Langkah berikutnya",
  recall: "Pertanyaan ulang",
  certification: "Sertifikasi",
  skipped: "Tanpanya",
  more: "Lanjutan",
  activity: "Kegiatan",
  producer: "Produser",
  cutIfLate: "Bila waktu sempit, lewati",
  planB: "Rencana B",
  hint: "Petunjuk",
  faster: "Peserta yang cepat",
  slower: "Peserta yang lambat",
  tradeOff: "Yang harus dibayar",
  code: "Kode",
  minutes: (minutes) => {
    const { hours, minutes: rest } = hoursAndMinutes(minutes);
    if (hours === 0) return `${rest} menit`;
    return rest === 0 ? `${hours} jam` : `${hours} jam ${rest} menit`;
  },
  questions: (count) => `${count} pertanyaan`,
  pass: (percentage) => `${percentage}% untuk lulus`,
  attempts: (count) => `${count} percobaan`,
  days: (days) => `setelah ${listOf(days.map(String), "dan")} hari`,
};

function listOf(words: readonly string[], and: string): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${and} ${last}`;
}

const byLanguage = new Map([
  ["en", english],
  ["id", indonesian],
]);

/** English where a language has no words of its own. */
export function slideWords(language: string): SlideWords {
  return byLanguage.get(language.toLowerCase().split("-")[0] ?? "") ?? english;
}
