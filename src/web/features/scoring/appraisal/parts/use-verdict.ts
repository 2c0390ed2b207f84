import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AppraisalLine } from "../../../../../contract/scoring/appraisal-lines.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { useSession } from "../../../../app/session.tsx";
import { printInstant } from "../../../../i18n/dates.ts";
import { forgetDraft, keepDraft, readDraft } from "../../../../ui/draft-store.ts";
import { columnAt, isChanged, startDraft, toRequest, type VerdictDraft } from "./verdict-draft.ts";

export interface VerdictPlace {
  readonly roundId: string;
  readonly line: AppraisalLine;
  readonly stage: "appraisal1" | "appraisal2";
  readonly seat: 1 | 2;
}

/**
 * The verdict of one appraiser on one line: kept in this browser until it is saved, over a lost network and a closed
 * page; refused with what is stored where somebody else wrote meanwhile, and then saved over the newer version.
 */
export function useVerdict({ roundId, line, stage, seat }: VerdictPlace) {
  const { accountId } = useSession();
  const id = `scoring.verdict.${accountId}.${roundId}.${line.unitId}.${line.component}.${stage}.${seat}`;
  const start = startDraft(line, stage, seat);
  const [typed, setTyped] = useState<VerdictDraft | undefined>(() => readDraft<VerdictDraft>(id, "browser"));
  const [savedAt, setSavedAt] = useState<string>();
  const [error, setError] = useState<unknown>();
  const save = useCommand("scoring.saveVerdict", ["scoring"]);
  const undoing = useCommand("scoring.undoVerdicts", ["scoring"]);
  const client = useQueryClient();
  const draft = typed ?? start;
  const basedOnVersion = columnAt(line, stage, seat)?.version ?? 0;
  const where = { unitId: line.unitId, component: line.component };

  const take = (next: VerdictDraft | undefined) => {
    setTyped(next);
    if (next === undefined || !isChanged(next, start)) forgetDraft(id, "browser");
    else keepDraft(id, next, "browser");
  };
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setError(undefined);
    try {
      await work();
      take(undefined);
      setSavedAt(printInstant(new Date().toISOString()).slice(0, 5));
      return true;
    } catch (caught) {
      setError(caught);
      // What others stored meanwhile is shown at once, beside what was typed here.
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] === "scoring.listAppraisalLines" });
      return false;
    }
  };
  const send = (content: VerdictDraft) =>
    run(() =>
      save.mutateAsync({
        params: { roundId },
        body: { ...where, stage, seat, basedOnVersion, ...toRequest(content) },
      } as never),
    );
  return {
    draft,
    error,
    savedAt,
    dirty: typed !== undefined && isChanged(typed, start),
    /** What was typed stands on a version that is no longer the newest. */
    older: typed !== undefined && typed.version !== basedOnVersion && isChanged(typed, start),
    busy: save.isPending || undoing.isPending,
    canUndo: basedOnVersion > 0,
    change: (changes: Partial<VerdictDraft>) => take({ ...draft, ...changes }),
    save: () => send(draft),
    accept: () => send({ ...draft, verdict: "accepted", inputs: {}, points: null }),
    /** Takes what the unit proposed in its explanation, with a reason. */
    acceptExplanation: (inputs: VerdictDraft["inputs"], reason: string) =>
      send({ ...draft, verdict: "inputsChanged", inputs, points: null, reason }),
    undo: () =>
      run(() =>
        undoing.mutateAsync({
          params: { roundId },
          body: { stage, seat, lines: [{ ...where, basedOnVersion }] },
        } as never),
      ),
  };
}

export type VerdictWork = ReturnType<typeof useVerdict>;
