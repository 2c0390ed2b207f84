import { useState } from "react";
import type { EvidencePeriod } from "../../../../../domain/scoring/evidence/flags.ts";
import type { EvidenceItem, EvidencePlace } from "./evidence-types.ts";
import { FactsDialog } from "./facts-dialog.tsx";

interface FactsRowProps {
  /** The documents whose facts this person may change, in the order of the list. */
  readonly items: readonly EvidenceItem[];
  /** The one that is open; undefined: none. */
  readonly linkId: string | undefined;
  readonly place: EvidencePlace;
  readonly period: EvidencePeriod;
  readonly onGo: (linkId: string | undefined) => void;
}

/** The facts of one document of a list, from which one goes on to the next without closing. */
export function FactsRow({ items, linkId, place, period, onGo }: FactsRowProps) {
  // A place written anew has another identifier: the document is what stays.
  const [documents, setDocuments] = useState<readonly string[]>([]);
  const opened = items.find((item) => item.linkId === linkId);
  if (linkId !== undefined && opened && !documents.includes(opened.document.id)) {
    setDocuments(items.map(({ document }) => document.id));
  }
  if (opened === undefined) return null;
  const at = documents.indexOf(opened.document.id);
  const next = items.find(({ document }) => document.id === documents[at + 1]);
  return (
    <FactsDialog
      key={opened.document.id}
      item={opened}
      place={place}
      period={period}
      row={{ number: at + 1, of: documents.length, onNext: next && (() => onGo(next.linkId)) }}
      onClose={() => onGo(undefined)}
    />
  );
}
