import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ExplanationLine } from "../../../../../contract/scoring/explanation.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { useSession } from "../../../../app/session.tsx";
import { printInstant } from "../../../../i18n/dates.ts";
import { forgetDraft, keepDraft, readDraft } from "../../../../ui/draft-store.ts";

/** What the unit has typed for one component and not yet saved. */
export interface AnswerDraft {
  readonly version: number;
  readonly answer: "accepts" | "explains" | null;
  readonly text: string;
  readonly proposes: boolean;
  readonly inputs: Readonly<Record<string, string>>;
}

function startAnswer({ answer, self }: ExplanationLine): AnswerDraft {
  const proposes = answer !== null && Object.keys(answer.inputs).length > 0;
  return {
    version: answer?.version ?? 0,
    answer: answer === null ? null : answer.verdict === "accepted" ? "accepts" : "explains",
    text: answer?.note ?? "",
    proposes,
    inputs: proposes ? answer.inputs : (self?.inputs ?? {}),
  };
}

/** The answer for one component: kept in this browser until it is saved. */
export function useAnswer(roundId: string, unitId: string, line: ExplanationLine) {
  const { accountId } = useSession();
  const id = `scoring.answer.${accountId}.${roundId}.${unitId}.${line.component}`;
  const start = startAnswer(line);
  const [typed, setTyped] = useState<AnswerDraft | undefined>(() => readDraft<AnswerDraft>(id, "browser"));
  const [savedAt, setSavedAt] = useState<string>();
  const [error, setError] = useState<unknown>();
  const send = useCommand("scoring.saveExplanation", ["scoring"]);
  const client = useQueryClient();
  const draft = typed ?? start;
  const take = (next: AnswerDraft | undefined) => {
    setTyped(next);
    if (next === undefined) forgetDraft(id, "browser");
    else keepDraft(id, next, "browser");
  };
  const save = async () => {
    if (draft.answer === null) return;
    setError(undefined);
    const inputs = draft.answer === "explains" && draft.proposes ? draft.inputs : {};
    const body = {
      component: line.component,
      basedOnVersion: line.answer?.version ?? 0,
      answer: draft.answer,
      text: draft.text.trim() === "" ? null : draft.text,
      inputs,
    };
    try {
      const { at } = await send.mutateAsync({ params: { roundId, unitId }, body } as never);
      take(undefined);
      setSavedAt(printInstant(at).slice(0, 5));
    } catch (caught) {
      setError(caught);
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] === "scoring.getExplanation" });
    }
  };
  return {
    draft,
    error,
    savedAt,
    busy: send.isPending,
    dirty: typed !== undefined,
    /** Somebody else saved an answer after this one was begun. */
    older: typed !== undefined && typed.version !== (line.answer?.version ?? 0),
    change: (changes: Partial<AnswerDraft>) => take({ ...draft, ...changes }),
    save,
  };
}
