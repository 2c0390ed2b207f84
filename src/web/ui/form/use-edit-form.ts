import { useRef, useState } from "react";
import { ApiError } from "../../api/api-error.ts";
import { forgetDraft, keepDraft, readDraft } from "../draft-store.ts";
import { type FieldFaults, readFaults } from "./field-faults.ts";

export type FormValues = Readonly<Record<string, unknown>>;

export interface EditFormOptions<Values extends FormValues> {
  /** Under which the draft is kept: "organisations.changeUnit.<id>". */
  readonly id: string;
  readonly initial: Values;
  /**
   * Sends the values; `stored` is what the server last answered as stored, after somebody else's change. Gives what to
   * do when the form counts as saved (leave the page, close the dialog): before that leaving would still be asked about.
   */
  readonly save: (values: Values, stored: unknown) => Promise<() => void>;
  /** Reads the stored record of a refusal `record.changed` as values of this form. */
  readonly fromStored?: (stored: unknown) => Values;
}

interface Field<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
}

export interface EditFormState<Values extends FormValues> {
  readonly values: Values;
  readonly initial: Values;
  readonly error: unknown;
  /** The faults of the refusal that the fields take up. */
  readonly faults: FieldFaults;
  readonly busy: boolean;
  /** True when an unfinished draft of before was brought back. */
  readonly restored: boolean;
  /** What is stored now, when somebody else changed the record meanwhile. */
  readonly conflict: Values | undefined;
  readonly isDirty: () => boolean;
  readonly set: (patch: Partial<Values>) => void;
  readonly field: <Key extends keyof Values & string>(key: Key) => Field<Values[Key]>;
  readonly submit: (values?: Values) => Promise<void>;
  readonly dropDraft: () => void;
  /** Takes the last refusal back, where a field has something newer to say. */
  readonly forgetError: () => void;
}

function sameValues(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * State of a form: what is typed is kept as a draft until it is saved, faults of the server stand at their fields, and
 * a change by somebody else offers both contents.
 */
export function useEditForm<Values extends FormValues>(options: EditFormOptions<Values>): EditFormState<Values> {
  const { id, initial } = options;
  const [draft] = useState(() => readDraft<Values>(id));
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...draft }));
  const [restored, setRestored] = useState(() => draft !== undefined && !sameValues({ ...initial, ...draft }, initial));
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<Values>();
  const stored = useRef<unknown>(undefined);
  const latest = useRef(values);
  const saved = useRef(false);
  const faults = readFaults(error);

  const take = (next: Values) => {
    latest.current = next;
    saved.current = false;
    setValues(next);
    keepDraft(id, next);
  };

  const submit = async (chosen: Values = latest.current) => {
    if (busy) return;
    if (chosen !== latest.current) take(chosen);
    setBusy(true);
    setError(undefined);
    try {
      const proceed = await options.save(chosen, stored.current);
      saved.current = true;
      forgetDraft(id);
      setConflict(undefined);
      setRestored(false);
      proceed();
    } catch (caught) {
      setError(caught);
      const answer = caught instanceof ApiError ? caught.problem.conflict : undefined;
      if (answer && options.fromStored) {
        stored.current = answer.stored;
        setConflict(options.fromStored(answer.stored));
      }
    } finally {
      setBusy(false);
    }
  };

  return {
    values,
    initial,
    error,
    faults,
    busy,
    restored,
    conflict,
    submit,
    isDirty: () => !saved.current && !sameValues(latest.current, initial),
    set: (patch) => take({ ...latest.current, ...patch }),
    field: (key) => ({
      value: values[key],
      onChange: (value) => take({ ...latest.current, [key]: value }),
      ...faults.named(key),
    }),
    forgetError: () => setError(undefined),
    dropDraft: () => {
      take(initial);
      forgetDraft(id);
      setRestored(false);
    },
  };
}
