import type { Answers } from "./answers.ts";
import { check } from "./files/check.ts";
import { exercise } from "./files/exercise.ts";
import { lab } from "./files/lab.ts";
import { lesson } from "./files/lesson.ts";
import { locale } from "./files/locale.ts";
import { module } from "./files/module.ts";
import { product } from "./files/product.ts";
import { readme } from "./files/readme.ts";
import { recall } from "./files/recall.ts";
import { scripts } from "./files/scripts.ts";
import { training } from "./files/training.ts";

/** A file of a new workspace. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  readonly executable?: boolean;
}

/** Every file of a new workspace. */
export function newFiles(answers: Answers): readonly NewFile[] {
  return [
    { path: "README.md", text: readme(answers) },
    { path: "training.yaml", text: training(answers) },
    { path: "product.yaml", text: product(answers) },
    { path: "modules/first-orders/module.yaml", text: module(answers) },
    { path: "modules/first-orders/read-an-export.md", text: lesson(answers) },
    { path: "assessments/first-orders-check.assessment.md", text: check(answers) },
    { path: "assessments/first-orders-recall.assessment.yaml", text: recall() },
    { path: "exercises/count-orders/exercise.yaml", text: exercise(answers) },
    { path: "exercises/count-orders/lab.yaml", text: lab() },
    ...answers.languages.slice(1).map((language) => ({
      path: `locales/${language}.po`,
      text: locale(answers, language),
    })),
    ...scripts().map((file) => ({ ...file, path: `exercises/count-orders/${file.path}` })),
  ];
}
