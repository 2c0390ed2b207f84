import { type RefObject, useEffect, useRef } from "react";
import { ApiError } from "../../api/api-error.ts";

interface Fault {
  readonly path: string;
  readonly message: string;
}

/** The faults that the server found in what was sent, each for the field it belongs to. */
export interface FieldFaults {
  /**
   * Props of the field that sends what stands at a path ("forms.0.weight"): `<TextInput {...faults.at("titleVi")} />`.
   * Further paths are wider places whose faults have no field of their own and belong here as well.
   */
  readonly at: (...paths: readonly string[]) => { readonly error: string | undefined };
  /** The same by the name of the field alone: "nameVi" takes up what stands at "description.nameVi". */
  readonly named: (name: string) => { readonly error: string | undefined };
  /** The faults that no field has taken up; asked for after the fields. */
  readonly rest: () => readonly Fault[];
}

/** "body.forms[3].weight" and "forms.3.weight" are the same place. */
export function placeOf(path: string): string {
  return path.replace(/\[(\d+)\]/g, ".$1").replace(/^(body|query|params)(\.|$)/, "");
}

/** Reads a refusal for the fields of a form; what is no refusal has no faults. */
export function readFaults(error: unknown): FieldFaults {
  const faults = error instanceof ApiError ? (error.problem.faults ?? []) : [];
  const taken = new Set<Fault>();
  const take = (fits: (place: string) => boolean) => {
    const own = faults.filter((fault) => fits(placeOf(fault.path)));
    for (const fault of own) taken.add(fault);
    return { error: own.length === 0 ? undefined : sentence(own.map(({ message }) => message).join("; ")) };
  };
  return {
    at: (...paths) => take((place) => paths.includes(place)),
    named: (name) => take((place) => place === name || place.endsWith(`.${name}`)),
    rest: () => faults.filter((fault) => !taken.has(fault)),
  };
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

/** The faults of a refusal for a form, which takes the reference: the reader is taken to the first field refused. */
export function useFieldFaults(error: unknown): {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly faults: FieldFaults;
} {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>("[aria-invalid='true']:not([disabled])")?.focus();
  }, [error]);
  return { form, faults: readFaults(error) };
}
