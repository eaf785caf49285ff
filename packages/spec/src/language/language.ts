import { parseMarkdownAssessment } from "../syntax/parse-markdown-assessment.ts";
import type { ParsedText } from "../syntax/parsed-text.ts";
import type { RecordType } from "../types/record.ts";
import type { Infer } from "../types/type.ts";
import { assessment } from "./assessment.ts";
import { exercise } from "./exercise.ts";
import { lab } from "./lab.ts";
import { module } from "./module.ts";
import { productFile } from "./product.ts";
import { session } from "./session.ts";
import { theme } from "./theme.ts";
import { training } from "./training.ts";
import { variant } from "./variant.ts";

/** A kind of document: recognised by its path in the workspace, described by one type. */
export interface DocumentKind {
  /** The entity a document of this kind is. */
  readonly kind: string;
  /** Matches a workspace path; the first group is the id, where the file or folder name is one. */
  readonly path: RegExp;
  /** How the path is written in docs and messages. */
  readonly pattern: string;
  readonly type: RecordType;
  /** For documents that are not YAML: how their text becomes a tree. */
  readonly parse?: (text: string) => ParsedText;
}

/** Every kind of document, in the order in which the reference shows them. This list is the language. */
export const documentKinds: readonly DocumentKind[] = [
  { kind: "program", path: /^training\.yaml$/, pattern: "training.yaml", type: training },
  { kind: "product", path: /^product\.yaml$/, pattern: "product.yaml", type: productFile },
  {
    kind: "module",
    path: /^modules\/([^/]+)\/module\.yaml$/,
    pattern: "modules/<id>/module.yaml",
    type: module,
  },
  {
    kind: "exercise",
    path: /^exercises\/([^/]+)\/exercise\.yaml$/,
    pattern: "exercises/<id>/exercise.yaml",
    type: exercise,
  },
  { kind: "lab", path: /^exercises\/([^/]+)\/lab\.yaml$/, pattern: "exercises/<id>/lab.yaml", type: lab },
  {
    kind: "assessment",
    path: /^assessments\/([^/]+)\.assessment\.yaml$/,
    pattern: "assessments/<id>.assessment.yaml",
    type: assessment,
  },
  {
    kind: "assessment",
    path: /^assessments\/([^/]+)\.assessment\.md$/,
    pattern: "assessments/<id>.assessment.md",
    type: assessment,
    parse: parseMarkdownAssessment,
  },
  {
    kind: "session",
    path: /^sessions\/([^/]+)\.session\.yaml$/,
    pattern: "sessions/<id>.session.yaml",
    type: session,
  },
  {
    kind: "variant",
    path: /^variants\/([^/]+)\.variant\.yaml$/,
    pattern: "variants/<id>.variant.yaml",
    type: variant,
  },
  { kind: "theme", path: /^theme\/theme\.yaml$/, pattern: "theme/theme.yaml", type: theme },
];

/** `locales/<language>.po`. */
export const localeFile = /^locales\/([A-Za-z0-9-]+)\.po$/;

export type Training = Infer<typeof training>;
export type Product = Infer<typeof productFile>;
export type Module = Infer<typeof module>;
export type Exercise = Infer<typeof exercise>;
export type Lab = Infer<typeof lab>;
export type Assessment = Infer<typeof assessment>;
export type Session = Infer<typeof session>;
export type Variant = Infer<typeof variant>;
export type Theme = Infer<typeof theme>;

type ElementOf<T> = T extends readonly (infer E)[]
  ? E
  : T extends Readonly<Record<string, infer E>>
    ? E
    : never;

export type Role = ElementOf<Training["roles"]>;
export type Segment = ElementOf<Training["segments"]>;
export type Track = ElementOf<Training["tracks"]>;
export type Plan = ElementOf<NonNullable<Training["plans"]>>;
export type Goal = ElementOf<NonNullable<Training["goals"]>>;
export type Outcome = ElementOf<NonNullable<Training["outcomes"]>>;
export type Certification = ElementOf<NonNullable<Training["certifications"]>>;
export type Survey = ElementOf<NonNullable<Training["surveys"]>>;
export type Campaign = ElementOf<NonNullable<Training["campaigns"]>>;
export type OutputRequest = ElementOf<NonNullable<Training["outputs"]>>;
export type Feature = ElementOf<Product["features"]>;
export type Objective = ElementOf<Module["objectives"]>;
export type Lesson = ElementOf<Module["lessons"]>;
export type Delivery = ElementOf<NonNullable<Module["deliveries"]>>;
export type Step = ElementOf<NonNullable<Exercise["guided"]>>;
export type LabStep = ElementOf<Lab["steps"]>;
export type Checkpoint = ElementOf<LabStep["check"]>;
export type Item = ElementOf<Assessment["items"]>;
export type Pool = ElementOf<NonNullable<Assessment["pools"]>>;

/** Every kind of entity with the TypeScript shape of its value. */
export interface EntityValues {
  readonly program: Training;
  readonly product: Product;
  readonly module: Module;
  readonly exercise: Exercise;
  readonly lab: Lab;
  readonly assessment: Assessment;
  readonly session: Session;
  readonly variant: Variant;
  readonly theme: Theme;
  readonly role: Role;
  readonly segment: Segment;
  readonly track: Track;
  readonly outcome: Outcome;
  readonly behaviour: string;
  readonly certification: Certification;
  readonly survey: Survey;
  readonly campaign: Campaign;
  readonly feature: Feature;
  readonly objective: Objective;
  readonly lesson: Lesson;
  readonly step: Step;
  readonly item: Item;
  readonly pool: Pool;
}

export type EntityKind = keyof EntityValues;

/** Kinds whose ids are unique only within the document that owns them; named `owner/id` from elsewhere. */
export const ownedKinds: ReadonlySet<string> = new Set(["objective", "lesson", "step", "item", "pool"]);
