import { useMemo } from "react";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import type { ScoredSheet } from "../../../../../domain/scoring/sheet/score-sheet.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useEngine } from "../../live/use-engine.ts";
import type { SheetDrafts } from "./sheet-drafts.ts";

/** Points beside what is being typed, by the code that the server scores with; undefined until it is loaded. */
export function useLiveScore(sheet: SheetView, drafts: SheetDrafts): ScoredSheet | undefined {
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
    return engine.scoreSheet(engine.compiled, { inputs, exclusions });
  }, [engine, sheet, drafts, revision]);
}
