import { type EntryContent, emptyContent, type ScoreEntry } from "../../../../domain/scoring/columns/entry.ts";
import { sameInputs } from "../../../../domain/scoring/columns/same-inputs.ts";
import type { CompiledSet } from "../../../../domain/scoring/compiled-set.ts";
import { checkComponent, tidyInputs, wrongValues } from "../../../../domain/scoring/sheet/check-component.ts";
import { claimsNotApplicable, onlyByOwner } from "../../../../domain/scoring/sheet/claimed-not-applicable.ts";
import { plainAnswers } from "../../../../domain/scoring/sheet/plain-answers.ts";
import { AppError } from "../../../http/app-error.ts";

/** What a person sends for the `self` column of one component, of a sheet or of the province's own index. */
interface SentSelf {
  readonly inputs: Readonly<Record<string, string>>;
  readonly estimate: boolean;
  readonly note: string | null;
  readonly basedOnVersion: number;
}

/** What was sent as it is stored. */
export function selfContentOf(
  compiled: CompiledSet,
  component: string,
  { inputs, estimate, note }: SentSelf,
): EntryContent {
  const plain = plainAnswers(compiled, component, tidyInputs(inputs));
  return { ...emptyContent, inputs: plain, estimate, note: note || null };
}

/** True where the content says nothing else than what is stored; nothing at all is as good as nothing stored. */
export function isStoredSelf(stored: ScoreEntry | undefined, content: EntryContent): boolean {
  if (stored === undefined) return Object.keys(content.inputs).length === 0 && content.note === null;
  return (
    sameInputs(stored.inputs, content.inputs) && stored.estimate === content.estimate && stored.note === content.note
  );
}

/** Refuses wrong values by name; what is merely missing may be stored. */
export function assertRightValues(compiled: CompiledSet, component: string, inputs: EntryContent["inputs"]): void {
  const wrong = wrongValues(checkComponent(compiled, component, inputs));
  if (wrong.length === 0) return;
  const faults = wrong.map(({ input, text }) => ({ path: `${component} ${input ?? ""}`.trim(), ...text }));
  throw new AppError("scoring.inputs_refused", { values: { count: faults.length }, faults });
}

/** Refuses "not applicable" of a unit in a round under way: it may only ask. */
export function assertNotClaimed(component: string, stored: ScoreEntry | undefined, content: EntryContent): void {
  if (!claimsNotApplicable(content.inputs, stored?.inputs)) return;
  throw new AppError("scoring.inputs_refused", {
    values: { count: 1 },
    faults: [{ path: `${component} na`, ...onlyByOwner }],
  });
}

/** The inputs that a save changes, for the record of the act. */
export function changedInputs(component: string, stored: ScoreEntry | undefined, content: EntryContent) {
  const [old, now] = [stored?.inputs ?? {}, content.inputs];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names.flatMap((input) => {
    const [before, after] = [old[input] ?? null, now[input] ?? null];
    return before === after ? [] : [{ component, input, before, after }];
  });
}

/** What somebody else stored meanwhile beside what this person sends. */
export function selfChangedByOther(stored: ScoreEntry | undefined, sent: SentSelf, component: string): AppError {
  const side = (one: Pick<SentSelf, "inputs" | "estimate" | "note"> | undefined, version: number) => ({
    version,
    inputs: { ...one?.inputs },
    estimate: one?.estimate ?? false,
    note: one?.note ?? null,
  });
  return new AppError("record.changed", {
    values: { what: component },
    conflict: { stored: side(stored, stored?.version ?? 0), sent: side(sent, sent.basedOnVersion) },
  });
}
