import type { DocumentKind } from "../language/language.ts";
import type { Node } from "../syntax/node.ts";
import type { Field, Type } from "../types/type.ts";

/** A value's type, and the field it is the value of. */
export interface Resolved {
  readonly type: Type;
  readonly field?: Field;
  /** The type of what the value stands in. */
  readonly parent?: Type;
}

/** The type of a whole document. */
export function rootOf(kind: DocumentKind): Resolved {
  return { type: kind.type };
}

/** The type one step deeper; the node decides where its shape depends on what is written in it. */
export function stepInto(parent: Type, step: string | number, node: Node | null): Resolved | undefined {
  if (typeof step === "number") {
    const element = parent.element;
    return element === undefined ? undefined : { type: element, parent };
  }
  const fields = parent.fieldsFor?.(node);
  const field = fields !== undefined && Object.hasOwn(fields, step) ? fields[step] : undefined;
  if (field !== undefined) return { type: field.type, field, parent };
  if (fields !== undefined || parent.element === undefined) return undefined;
  return { type: parent.element, parent };
}
