import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { ComponentInputs, UnitInputs } from "../../../../../contract/scoring/inputs.ts";
import { ApiError } from "../../../../api/api-error.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { useSession } from "../../../../app/session.tsx";
import { forgetDraft, keepDraft, readDraft } from "../../../../ui/draft-store.ts";
import { hasUnreadable } from "../../../../ui/unreadable.ts";
import { type ChangeSet, pruneChanges, takeNotApplicable, takeValue } from "./change-set.ts";
import { type InputConflict, readConflicts, settleConflicts } from "./input-conflicts.ts";

interface Draft {
  readonly changes: ChangeSet;
  readonly reason: string;
}

const nothing: Draft = { changes: {}, reason: "" };

/**
 * What a person changes in the inputs of one unit: kept in this browser until it is saved (over a closed browser and an
 * ended session), sent as changes only, and decided value by value where somebody else changed the same input.
 */
export function useInputChanges(unit: UnitInputs) {
  const { accountId } = useSession();
  const { roundId, unitId } = unit;
  const id = `scoring.inputs.${accountId}.${roundId}.${unitId}`;
  const send = useCommand("scoring.changeUnitInputs", ["scoring"]);
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = readDraft<Draft>(id, "browser") ?? nothing;
    return { ...kept, changes: pruneChanges(kept.changes, unit) };
  });
  const [restored, setRestored] = useState(() => Object.keys(draft.changes).length > 0);
  const [error, setError] = useState<unknown>();
  const [conflicts, setConflicts] = useState<readonly InputConflict[]>([]);
  const latest = useRef(draft);

  const take = useCallback(
    (next: Draft) => {
      latest.current = next;
      setDraft(next);
      if (Object.keys(next.changes).length === 0) forgetDraft(id, "browser");
      else keepDraft(id, next, "browser");
    },
    [id],
  );
  const change = useCallback(
    (component: string, input: string, stored: string | null, value: string | null) =>
      take({ ...latest.current, changes: takeValue(latest.current.changes, { component, input, stored, value }) }),
    [take],
  );
  const changeNotApplicable = useCallback(
    (component: ComponentInputs, ticked: boolean) =>
      take({ ...latest.current, changes: takeNotApplicable(latest.current.changes, component, ticked) }),
    [take],
  );
  /** Gives what the server counted, or undefined when it refused; an unreadable value is never sent, nor are the others. */
  const save = async (changes: ChangeSet = latest.current.changes) => {
    const { reason } = latest.current;
    if (hasUnreadable(Object.values(changes).map(({ value }) => value))) return undefined;
    setError(undefined);
    try {
      const answer = await send.mutateAsync({
        params: { roundId, unitId },
        body: { changes: Object.values(changes), reason: reason.trim() },
      });
      setConflicts([]);
      setRestored(false);
      // The next values usually come from the same paper, so the reason stays.
      take({ changes: {}, reason });
      return answer;
    } catch (caught) {
      setError(caught);
      setConflicts(caught instanceof ApiError ? readConflicts(caught.problem.conflict) : []);
      // What others stored meanwhile is shown at once, beside what was typed here.
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] === "scoring.getUnitInputs" });
      return undefined;
    }
  };
  return {
    changes: draft.changes,
    reason: draft.reason,
    restored,
    error,
    conflicts,
    busy: send.isPending,
    change,
    changeNotApplicable,
    save,
    setReason: (reason: string) => take({ ...latest.current, reason }),
    isDirty: () => Object.keys(latest.current.changes).length > 0,
    settle: (keepSent: (place: string) => boolean) => {
      const changes = settleConflicts(latest.current.changes, conflicts, keepSent);
      take({ ...latest.current, changes });
      setConflicts([]);
      return changes;
    },
    drop: () => {
      take(nothing);
      setError(undefined);
      setConflicts([]);
      setRestored(false);
    },
  };
}

export type InputChanges = ReturnType<typeof useInputChanges>;
