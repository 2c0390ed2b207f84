import type { SelfEntry } from "../../../../../contract/scoring/sheet-parts.ts";

/** What is typed for one component, whole, with the version it was begun on. */
export interface ComponentDraft {
  readonly basedOnVersion: number;
  readonly inputs: Readonly<Record<string, string>>;
  readonly estimate: boolean;
  readonly note: string;
}

type Stored = Pick<SelfEntry, "version" | "inputs" | "estimate" | "note">;

export function draftOf(entry: Stored): ComponentDraft {
  return { basedOnVersion: entry.version, inputs: entry.inputs, estimate: entry.estimate, note: entry.note ?? "" };
}

/** The inputs with one of them set, or taken away. */
export function withInput(
  inputs: Readonly<Record<string, string>>,
  name: string,
  value: string | null,
): Record<string, string> {
  const { [name]: _, ...others } = inputs;
  return value === null || value === "" ? others : { ...others, [name]: value };
}

/** True where the draft says nothing else than what is stored. */
export function isAsStored(draft: ComponentDraft, entry: Stored): boolean {
  const names = Object.keys(draft.inputs);
  return (
    draft.estimate === entry.estimate &&
    draft.note.trim() === (entry.note ?? "") &&
    names.length === Object.keys(entry.inputs).length &&
    names.every((name) => draft.inputs[name] === entry.inputs[name])
  );
}
