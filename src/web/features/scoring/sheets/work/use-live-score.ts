import { useMemo } from "react";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import type { Day } from "../../../../../domain/calendar/day.ts";
import type { Text } from "../../../../../domain/scoring/finding.ts";
import type { ScoredSheet } from "../../../../../domain/scoring/sheet/score-sheet.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { today } from "../../../../i18n/dates.ts";
import { useEngine } from "../../live/use-engine.ts";
import type { SheetDrafts } from "./sheet-drafts.ts";

/** The sheet as it is being typed. */
export interface LiveSheet extends ScoredSheet {
  /** What of the figures of a component can hardly be, told before anything is saved. */
  readonly doubtsOf: (code: string) => readonly Text[];
}

/** Points beside what is being typed, by the code that the server scores with; undefined until it is loaded. */
export function useLiveScore(sheet: SheetView, drafts: SheetDrafts): LiveSheet | undefined {
  const { roundId, unitId } = sheet;
  const { data } = useOperation("scoring.getSheetRules", { params: { roundId, unitId } });
  const engine = useEngine(data);
  const revision = drafts.revision();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision stands for everything that is typed
  return useMemo(() => {
    if (engine === undefined) return undefined;
    const inputs = new Map(
      sheet.components.map((one) => [one.code, drafts.draft(one.code)?.inputs ?? one.entry.inputs] as const),
    );
    const excluded = sheet.components.flatMap((one) => one.excluded ?? []);
    const exclusions = new Map(excluded.map(({ part, reason }) => [part, reason]));
    const seen = { year: engine.year, today: today() as Day };
    const doubtsOf = (code: string) => engine.findImplausible(engine.compiled, code, inputs.get(code) ?? {}, seen);
    return { ...engine.scoreSheet(engine.compiled, { inputs, exclusions }), doubtsOf };
  }, [engine, sheet, drafts, revision]);
}
