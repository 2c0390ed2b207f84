import { useEffect, useRef, useState } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { useKeptDraft } from "../../../../ui/form/use-kept-draft.ts";
import { type Difference, decisionSent, type WaitingDecision } from "../parts/types.ts";
import { publicationTexts } from "../texts.ts";
import {
  changesSent,
  holdsTyped,
  isOpenChange,
  keyOfChange,
  type ListedChange,
  noAmendment,
  noChange,
  putChange,
  type TypedChange,
} from "./amend-draft.ts";

/** An amendment in the making: kept in this browser, tried on the server with every change of its list, then published. */
export function useAmendment(round: RoundDetail) {
  const t = useTexts(publicationTexts);
  const draft = useKeptDraft(`scoring.amendment.${round.id}`, noAmendment);
  const tries = useCommand("scoring.previewAmendment", []);
  const amends = useCommand("scoring.amendRound", ["scoring"]);
  const [looked, setLooked] = useState<{ readonly key: string; readonly differences: readonly Difference[] }>();
  const [changeError, setChangeError] = useState<unknown>();
  const [lookError, setLookError] = useState<unknown>();
  const [openPress, setOpenPress] = useState(0);
  const { list, typed, decision, reason } = draft.values;
  // The place that is to be taken up, while it is asked about what is typed.
  const [wanted, setWanted] = useState<{ readonly typed: TypedChange; readonly turns: boolean }>();
  const [turn, setTurn] = useState(0);
  const isOpen = isOpenChange(typed, list);
  const params = { roundId: round.id };
  // What is typed elsewhere on the page while the server tries a change stays.
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });

  const look = async (wanted: readonly ListedChange[]) => {
    const changes = changesSent(wanted);
    const { differences } = await tries.mutateAsync({ params, body: { changes } } as never);
    setLooked({ key: JSON.stringify(changes), differences });
  };
  const take = (next: NonNullable<typeof wanted>) => {
    setWanted(undefined);
    setChangeError(undefined);
    setOpenPress(0);
    if (next.turns) setTurn((count) => count + 1);
    draft.change({ typed: next.typed });
  };
  /** Takes up another place; where something typed would be lost, only when the person says so. */
  const goTo = (next: NonNullable<typeof wanted>) => (holdsTyped(typed, list) ? setWanted(next) : take(next));
  const isCurrent = looked !== undefined && looked.key === JSON.stringify(changesSent(list));
  return {
    draft,
    changeError,
    lookError,
    busy: tries.isPending,
    /** How often something was asked of the list while a change is open that it does not have; 0: nothing to say. */
    openPress: isOpen ? openPress : 0,
    /** Refuses what is made of the list while a change is open that it does not have: true, and told at the change. */
    isBarred: () => {
      if (isOpen) setOpenPress((count) => count + 1);
      return isOpen;
    },
    /** What the list changes; undefined until it was looked at as it stands. */
    differences: isCurrent ? looked.differences : undefined,
    /** It was looked at, but the list has changed since. */
    isStale: looked !== undefined && !isCurrent,
    type: (next: TypedChange) => {
      setChangeError(undefined);
      draft.change({ typed: next });
    },
    /** Tries the list with the change; what is refused stays in the form. */
    put: async (change: ListedChange) => {
      setChangeError(undefined);
      setOpenPress(0);
      setLookError(undefined);
      try {
        await look(putChange(list, change));
      } catch (caught) {
        setChangeError(caught);
        return;
      }
      const { change: keep, values } = latest.current;
      keep({ list: putChange(values.list, change), typed: { ...noChange, unit: change.unit } });
      setTurn((count) => count + 1);
      notify({ kind: "done", text: t("change.added") });
    },
    edit: (change: ListedChange) => {
      const { unit, component, inputs, points, reason: why } = change;
      const kind = points === null ? "inputs" : "points";
      goTo({ typed: { ...{ unit, component, kind, inputs, points }, reason: why }, turns: true });
    },
    /** Puts away what is typed, to choose another component of the unit. */
    clear: () => take({ typed: { ...noChange, unit: typed.unit }, turns: true }),
    /** Another unit or component is chosen at the place itself. */
    choose: (place: Pick<TypedChange, "unit" | "component">) =>
      goTo({ typed: { ...noChange, ...place }, turns: false }),
    /** How often the form was given other contents: it has the reader then, as what had the keyboard may be gone. */
    turn,
    /** Another place is to be taken up, and what is typed would be lost. */
    leaving: wanted && { stay: () => setWanted(undefined), leave: () => take(wanted) },
    remove: (change: ListedChange) =>
      draft.change({ list: list.filter((one) => keyOfChange(one) !== keyOfChange(change)) }),
    look: async () => {
      setLookError(undefined);
      await look(list).catch(setLookError);
    },
    /**
     * `waiting`: the signed decision that the person sees attached.
     * @throws ApiError where it is refused; what was typed stays.
     */
    publish: async (waiting: WaitingDecision | null | undefined) => {
      const { number } = await amends.mutateAsync({
        params,
        body: {
          ...{ basedOnVersion: round.version, ...decisionSent(decision, waiting) },
          ...{ changes: changesSent(list), reason: reason.trim() },
        },
      } as never);
      draft.drop();
      notify({ kind: "done", text: t("amend.done", { number }) });
    },
  };
}

export type Amendment = ReturnType<typeof useAmendment>;
