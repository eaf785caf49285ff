import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly numeric?: boolean;
  readonly autoFocus?: boolean;
}

/** A line of text with its label, a hint, and what is wrong with it. */
export function TextField({ value, onChange, numeric, autoFocus, ...field }: TextFieldProps) {
  const id = useId();
  return (
    <Frame id={id} {...field}>
      <input
        id={id}
        value={value}
        autocomplete="off"
        inputMode={numeric ? "decimal" : "text"}
        ref={(input) => focusOnce(input, autoFocus)}
        aria-invalid={field.error !== undefined}
        aria-describedby={`${id}-note`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Frame>
  );
}

interface SelectFieldProps<T extends string> extends FieldProps {
  readonly value: T | "";
  readonly options: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
  readonly prompt?: string;
}

/** A choice from a list. */
export function SelectField<T extends string>({
  value,
  options,
  onChange,
  prompt,
  ...field
}: SelectFieldProps<T>) {
  const id = useId();
  return (
    <Frame id={id} {...field}>
      <select
        id={id}
        value={value}
        aria-invalid={field.error !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => choose(event.currentTarget.value, options, onChange)}
      >
        {prompt !== undefined && (
          <option value="" disabled>
            {prompt}
          </option>
        )}
        {Object.entries<string>(options).map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

function Frame({
  id,
  label,
  hint,
  error,
  children,
}: FieldProps & { readonly id: string; readonly children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      <p id={`${id}-note`} class={error ? "field-error" : "field-hint"} role={error ? "alert" : undefined}>
        {error ?? hint}
      </p>
    </div>
  );
}

function choose<T extends string>(
  value: string,
  options: Readonly<Record<T, string>>,
  onChange: (value: T) => void,
): void {
  if (isKey(value, options)) onChange(value);
}

function isKey<T extends string>(value: string, options: Readonly<Record<T, string>>): value is T {
  return Object.hasOwn(options, value);
}

const focused = new WeakSet<HTMLElement>();

function focusOnce(input: HTMLInputElement | null, wanted = false): void {
  if (!input || !wanted || focused.has(input)) return;
  focused.add(input);
  input.focus();
}
