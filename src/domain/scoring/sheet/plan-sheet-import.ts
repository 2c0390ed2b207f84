import type { ScoreEntry } from "../columns/entry.ts";
import { sameInputs } from "../columns/same-inputs.ts";
import type { CompiledSet } from "../compiled-set.ts";
import type { Text } from "../finding.ts";
import type { SheetFault } from "../workbook/sheet.ts";
import { answerKind, notADay, readAnswer } from "./answer-text.ts";
import { checkComponent, tidyInputs, wrongValues } from "./check-component.ts";
import { claimsNotApplicable, onlyByOwner } from "./claimed-not-applicable.ts";
import { findImplausible, type Seen } from "./implausible.ts";
import { nameFault } from "./name-fault.ts";
import type { ReadComponent } from "./sheet-workbook.ts";

/** What the import of one component would write. */
export interface PlannedComponent {
  readonly component: string;
  readonly row: number;
  readonly outcome: "new" | "changed" | "unchanged" | "faulty";
  readonly inputs: Readonly<Record<string, string>>;
  readonly estimate: boolean;
  readonly note: string | null;
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  /** What of the figures can hardly be; told in the preview, taken all the same. */
  readonly doubts: readonly Text[];
  /** Somebody has stored a newer version since the workbook was made. */
  readonly newer: boolean;
}

interface Context {
  readonly seen: Seen;
  readonly compiled: CompiledSet;
  readonly own: ReadonlyMap<string, ScoreEntry>;
  /** False where the person may not fill in the component, or nothing is asked of the unit. */
  readonly mayFill: (component: string) => boolean;
}

const notAsked: Text = {
  vi: "đơn vị không tự chấm tiêu chí này, hoặc ông/bà không được giao",
  en: "the unit does not assess this component, or it was not asked of you",
};
const unknown: Text = { vi: "không có trong bộ tiêu chí", en: "is not in the criteria set" };

/**
 * What a filled workbook changes. An empty cell leaves what is stored; "not applicable" stays where it stands and is
 * written by nobody else than the owner of the round. A
 * component of which the workbook says nothing new is left alone, whoever may fill it in.
 */
export function planSheetImport(
  read: readonly ReadComponent[],
  context: Context,
): { readonly parts: readonly PlannedComponent[]; readonly faults: readonly SheetFault[] } {
  const faults: SheetFault[] = [];
  const parts = read.map((one) => planComponent(one, context, faults));
  return { parts, faults };
}

function planComponent(
  read: ReadComponent,
  { compiled, own, mayFill, seen }: Context,
  faults: SheetFault[],
): PlannedComponent {
  const { component, sheet, row } = read;
  const stored = own.get(component);
  const inputs = nextInputs(compiled, read, stored);
  const { estimate, note } = read;
  const before: Pick<ScoreEntry, "inputs" | "estimate" | "note"> = stored ?? {
    inputs: {},
    estimate: false,
    note: null,
  };
  const changes = [
    ...[...new Set([...Object.keys(before.inputs), ...Object.keys(inputs)])].map((name) => ({
      field: `${component} ${name}`,
      before: before.inputs[name] ?? null,
      after: inputs[name] ?? null,
    })),
    { field: `${component} estimate`, before: String(before.estimate), after: String(estimate) },
    { field: `${component} note`, before: before.note, after: note },
  ].filter((change) => change.before !== change.after);
  const isSame = sameInputs(before.inputs, inputs) && before.estimate === estimate && before.note === note;
  const isKnown = compiled.leafByCode.has(component);
  const count = faults.length;
  const fault = (column: string | null, text: Text, at = row) => faults.push({ sheet, row: at, column, text });
  if (!isKnown) fault("Mã tiêu chí", unknown);
  else if (!isSame && !mayFill(component)) fault("Mã tiêu chí", notAsked);
  else if (claimsNotApplicable(inputs, before.inputs)) fault("Giá trị", onlyByOwner, read.rows.get("na") ?? row);
  else if (!isSame) {
    for (const { code, input, text } of wrongValues(checkComponent(compiled, component, inputs))) {
      fault(
        code === "unknownInput" ? "Tên số liệu" : "Giá trị",
        code === "notADay" ? notADay(inputs[input ?? ""] ?? "") : nameFault(compiled, component, text),
        read.rows.get(input ?? "") ?? row,
      );
    }
  }
  const isFaulty = read.faulty || faults.length > count;
  const outcome = isFaulty ? "faulty" : isSame ? "unchanged" : stored === undefined ? "new" : "changed";
  const newer = isKnown && !isSame && read.version !== null && read.version !== (stored?.version ?? 0);
  const doubts = isSame ? [] : findImplausible(compiled, component, inputs, seen);
  return { component, row, outcome, inputs, estimate, note, changes, doubts, newer };
}

function nextInputs(
  compiled: CompiledSet,
  { component, inputs }: ReadComponent,
  stored: ScoreEntry | undefined,
): Record<string, string> {
  const answers = Object.entries(inputs).map(([name, text]) => {
    const answer = readAnswer(answerKind(compiled, component, name), text);
    // What says the same as before is no change, however it is spelled.
    const before = stored?.inputs[name];
    const same = before !== undefined && readAnswer(answerKind(compiled, component, name), before) === answer;
    return [name, same ? before : answer] as const;
  });
  const typed = tidyInputs(Object.fromEntries(answers));
  const { na, ...others } = typed;
  if (na !== undefined && Object.keys(others).length === 0) return { na };
  const { na: _, ...kept } = stored?.inputs ?? {};
  const isLeft = Object.keys(typed).length === 0 && stored?.inputs["na"] !== undefined;
  return isLeft ? { ...stored?.inputs } : { ...kept, ...typed };
}
