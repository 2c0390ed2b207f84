import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type { saveSheetComponent as SaveSheetComponent } from "../../../../../contract/scoring/sheets.ts";
import { type EntryContent, emptyContent, type ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { findLeaf, isSelfAssessed } from "../../../../../domain/scoring/sheet/asked-part.ts";
import {
  checkComponent,
  sameInputs,
  tidyInputs,
  wrongValues,
} from "../../../../../domain/scoring/sheet/check-component.ts";
import { computeProgress } from "../../../../../domain/scoring/sheet/completeness.ts";
import { sheetPolicy } from "../../../../../domain/scoring/sheet/sheet-policy.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { countOwnEvidence } from "../../evidence-counts.query.ts";
import { listEntries } from "../../repository/entries.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { beginSheet } from "../../repository/sheets.ts";
import { findAccountNames, isReadOnlyAccount } from "../../sheet-people.query.ts";
import { assertSheetAct } from "./assert-sheet.ts";
import { exclusionMap, type OpenSheet, openSheet, type SheetPlace } from "./open-sheet.ts";
import { recordSheetAct } from "./record-sheet-act.ts";
import { filledParts, ownEntries, scoreOwn } from "./sheet-content.ts";
import { showEntry } from "./show-entry.ts";
import { writeOwnColumn } from "./write-own-column.ts";

type Sent = BodyOf<typeof SaveSheetComponent>;

/**
 * A new version of the unit's own column of one component. Who sends again what is already stored gets the stored
 * version: a save whose answer was lost may be repeated.
 */
export async function saveSheetComponent(
  deps: ScoringDeps,
  context: RequestContext,
  at: SheetPlace,
  sent: Sent,
): Promise<AnswerOf<typeof SaveSheetComponent>> {
  return withTransaction(deps, async (tx) => {
    await lockSheet(tx, at.roundId, at.unitId);
    const open = await openSheet(tx, context, at);
    await assertMayFill(tx, context, open, sent);
    assertSheetAct(context, open, "save");
    assertAsked(open, sent.component);
    const entries = await listEntries(tx, at.roundId, { units: [at.unitId] });
    const own = ownEntries(entries);
    const stored = own.get(sent.component);
    const content = contentOf(sent);
    if (stored === undefined ? !isEmpty(content) : !isSame(stored, content)) {
      if ((stored?.version ?? 0) !== sent.basedOnVersion) throw changedByOther(stored, sent);
      assertRightValues(open, sent.component, content);
      await beginSheet(tx, at.roundId, at.unitId);
      own.set(sent.component, await writeOwnColumn(tx, deps, context, open, { component: sent.component, content }));
      await recordSheetAct(tx, deps, context, open, {
        verb: "scoring.saveSheetComponent",
        ability: sheetPolicy.canFill(getActor(context), at.unitId) ? "scoring.fill" : "scoring.read",
        reason: sent.reason,
        detail: {
          component: sent.component,
          changes: differences(sent.component, stored?.inputs ?? {}, content.inputs),
          estimate: content.estimate,
        },
      });
    }
    const scored = scoreOwn(open, own);
    const entry = own.get(sent.component);
    const names = await findAccountNames(tx, [entry?.accountId ?? null]);
    const evidence = await countOwnEvidence(tx, at.roundId, at.unitId);
    const part = scored.components.get(sent.component);
    return {
      entry: showEntry(entry, part, names),
      faults: [...(part?.faults ?? [])],
      totals: scored.totals,
      progress: computeProgress(filledParts(open, own, scored, evidence)),
    };
  });
}

/** The unit's people, whoever was asked for the component, and with a reason whoever runs the round. */
async function assertMayFill(tx: Tx, context: RequestContext, open: OpenSheet, sent: Sent): Promise<void> {
  const actor = getActor(context);
  const { unitId } = open.unit;
  if (sheetPolicy.canFill(actor, unitId)) return;
  const asked = sheetPolicy.canFillComponent(actor, unitId, sent.component, open.tasks);
  if (asked && !(await isReadOnlyAccount(tx, actor.accountId))) return;
  if (!open.manages) throw new AppError("auth.forbidden", { values: { ability: "scoring.fill" } });
  if (sent.reason === null) throw new AppError("scoring.reason_needed");
}

function assertAsked(open: OpenSheet, component: string): void {
  const found = findLeaf(open.compiled, component);
  const excluded = exclusionMap(open);
  const parts = open.compiled.groups.filter((group) => found && group.from <= found.at && found.at < group.to);
  const leftOut = excluded.has(component) || parts.some((group) => excluded.has(group.code));
  if (found !== undefined && isSelfAssessed(found.leaf) && !leftOut) return;
  throw new AppError("scoring.component_not_asked", { values: { component } });
}

function assertRightValues(open: OpenSheet, component: string, content: EntryContent): void {
  const wrong = wrongValues(checkComponent(open.compiled, component, content.inputs));
  if (wrong.length === 0) return;
  const faults = wrong.map(({ input, text }) => ({ path: `${component} ${input ?? ""}`.trim(), ...text }));
  throw new AppError("scoring.inputs_refused", { values: { count: faults.length }, faults });
}

function contentOf({ inputs, estimate, note }: Sent): EntryContent {
  return { ...emptyContent, inputs: tidyInputs(inputs), estimate, note: note === "" ? null : note };
}

type Inputs = EntryContent["inputs"];

function differences(component: string, old: Inputs, now: Inputs) {
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names.flatMap((input) => {
    const [before, after] = [old[input] ?? null, now[input] ?? null];
    return before === after ? [] : [{ component, input, before, after }];
  });
}

const isEmpty = ({ inputs, note }: EntryContent) => Object.keys(inputs).length === 0 && note === null;

function isSame(stored: ScoreEntry, content: EntryContent): boolean {
  return (
    sameInputs(stored.inputs, content.inputs) && stored.estimate === content.estimate && stored.note === content.note
  );
}

/** What somebody else stored meanwhile beside what this person sends. */
function changedByOther(stored: ScoreEntry | undefined, sent: Sent): AppError {
  const side = (one: Pick<Sent, "inputs" | "estimate" | "note"> | undefined, version: number) => ({
    version,
    inputs: { ...one?.inputs },
    estimate: one?.estimate ?? false,
    note: one?.note ?? null,
  });
  return new AppError("record.changed", {
    values: { what: sent.component },
    conflict: { stored: side(stored, stored?.version ?? 0), sent: side(sent, sent.basedOnVersion) },
  });
}
