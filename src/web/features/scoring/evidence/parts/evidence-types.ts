import type { CallResult } from "../../../../api/operation-types.ts";
import type { SendTarget } from "../sending/sending.ts";

export type ListedEvidence = CallResult<"evidence.listEvidence">;
export type EvidenceItem = ListedEvidence["components"][number]["items"][number];
export type EvidenceDocument = EvidenceItem["document"];
export type AddStage = NonNullable<SendTarget["place"]>["stage"];

/** Where a panel stands: one component of one unit in a round. */
export interface EvidencePlace {
  readonly roundId: string;
  readonly unitId: string;
  readonly component: string;
}

/** What a document is called: a secret one by its number. */
export function nameOfDocument(document: Pick<EvidenceDocument, "title" | "number">): string {
  return document.title ?? document.number ?? "";
}
