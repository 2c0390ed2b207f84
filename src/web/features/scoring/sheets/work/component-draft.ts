import type { SelfEntry } from "../../../../../contract/scoring/sheet-parts.ts";
import { sameInputs } from "../../../../../domain/scoring/columns/same-inputs.ts";

/** What is typed for one component, whole. */
export interface DraftContent {
  readonly inputs: Readonly<Record<string, string>>;
  readonly estimate: boolean;
  readonly note: string;
}

/** What is typed, with the version it was begun on. */
export interface ComponentDraft extends DraftContent {
  readonly basedOnVersion: number;
  /** Contents that were sent on this version and never answered: the server may have stored one of them. */
  readonly unanswered?: readonly DraftContent[];
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

/** The draft as it is being sent: should the answer be lost, it is known later what may have been stored. */
export function withUnanswered(draft: ComponentDraft): ComponentDraft {
  const { inputs, estimate, note, unanswered = [] } = draft;
  const content = { inputs, estimate, note };
  const others = unanswered.filter((one) => JSON.stringify(one) !== JSON.stringify(content));
  return { ...draft, unanswered: [...others.slice(-9), content] };
}

/** The draft on top of a version that was just stored. */
export function onVersion({ unanswered: _, ...draft }: ComponentDraft, basedOnVersion: number): ComponentDraft {
  return { ...draft, basedOnVersion };
}

/** True where what the server holds is what this draft sent before, and only the answer was lost. */
export function isOwnSave(draft: ComponentDraft, stored: Stored): boolean {
  if (stored.version !== draft.basedOnVersion + 1) return false;
  return (draft.unanswered ?? []).some((content) => isAsStored(content, stored));
}

/** True where the draft says nothing else than what is stored. */
export function isAsStored(draft: DraftContent, entry: Stored): boolean {
  return (
    draft.estimate === entry.estimate &&
    draft.note.trim() === (entry.note ?? "") &&
    sameInputs(draft.inputs, entry.inputs)
  );
}
