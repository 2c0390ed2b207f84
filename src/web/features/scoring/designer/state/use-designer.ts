import { useDeferredValue, useMemo, useState } from "react";
import type { Edited } from "../../../../../domain/scoring/edit/edit-parts.ts";
import { changePart } from "../../../../../domain/scoring/edit/edit-parts.ts";
import {
  findPart,
  type PartPath,
  placeOfPath,
  type SetPartNode,
} from "../../../../../domain/scoring/edit/part-path.ts";
import type { CriteriaSet } from "../../../../../domain/scoring/model.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useSession } from "../../../../app/session.tsx";
import { readDraft } from "../../../../ui/draft-store.ts";
import { checkDocument } from "./check-document.ts";
import { recordStep, redoStep, startHistory, undoStep } from "./edit-history.ts";
import { type KeptDocument, type StoredDocument, useAutosave } from "./use-autosave.ts";

export type OpenedDocument = CallResult<"scoring.getCriteriaSetDocument">;

/** The document of a draft on the screen: edits, taking back, the live check and the saving. */
export function useDesigner(opened: OpenedDocument) {
  const { accountId } = useSession();
  const draftId = `scoring.set.${accountId}.${opened.setId}`;
  // What the page was opened with; later answers of the server come by saving only.
  const [start] = useState<StoredDocument>(() => ({ sha256: opened.sha256, document: opened.document }));
  const [kept] = useState(() => readDraft<KeptDocument>(draftId, "browser"));
  const [history, setHistory] = useState(() => startHistory({ document: kept?.document ?? start.document, path: [] }));
  const { document, path } = history.present;
  const deferred = useDeferredValue(document);
  const checked = useMemo(() => checkDocument(deferred), [deferred]);
  // What was not checked yet is taken for good: the server refuses what is not.
  const savable = checked.savable || deferred !== document;
  const basedOn = kept === undefined ? start : { ...start, sha256: kept.basedOn };
  const saving = useAutosave({ setId: opened.setId, opened: basedOn, document, savable, draftId });

  const edit = (next: CriteriaSet, at: PartPath, key?: string) =>
    setHistory((current) => recordStep(current, { document: next, path: at }, key));
  return {
    document,
    path,
    part: findPart(document, path),
    checked,
    saving,
    restored: kept !== undefined,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: () => setHistory(undoStep),
    redo: () => setHistory(redoStep),
    select: (at: PartPath) => setHistory((current) => recordStep(current, { ...current.present, path: at })),
    edit,
    take: (edited: Edited | undefined) => edited && edit(edited.set, edited.path),
    changeSet: (change: (set: CriteriaSet) => CriteriaSet, key?: string) =>
      setHistory((current) =>
        recordStep(current, { ...current.present, document: change(current.present.document) }, key),
      ),
    /** Changes the chosen part; edits of one field under one key are taken back together. */
    changePart: (change: (part: SetPartNode) => SetPartNode, key?: string) =>
      setHistory((current) => {
        const { document: now, path: at } = current.present;
        const step = { path: at, document: changePart(now, at, change) };
        return recordStep(current, step, key === undefined ? undefined : `${placeOfPath(at)} ${key}`);
      }),
  };
}

export type Designer = ReturnType<typeof useDesigner>;
