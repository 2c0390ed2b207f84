import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { MarkStage, PageRectangle } from "../../domain/scoring/evidence/model.ts";
import { RoundId } from "../../domain/scoring/round.ts";
import { typedText } from "../../domain/text/typed-text.ts";
import { defineOperation } from "../operation.ts";

/** What somebody who appraises wrote on a page of a document. */
export const EvidenceMark = z.object({
  id: z.uuid(),
  documentId: z.uuid(),
  component: z.string(),
  stage: MarkStage,
  page: z.int(),
  comment: z.string(),
  /** The part of the page that is meant; null: the page as a whole. */
  rectangle: PageRectangle.nullable(),
  at: z.iso.datetime(),
  author: z.string().nullable(),
  /** Taken back; it stays known. */
  endedAt: z.iso.datetime().nullable(),
  abilities: z.object({ end: z.boolean() }),
});
export type EvidenceMark = z.infer<typeof EvidenceMark>;

const params = z.strictObject({ roundId: RoundId, unitId: UnitId });
const path = "/api/rounds/{roundId}/units/{unitId}/evidence-marks";

export const listMarks = defineOperation({
  id: "evidence.listMarks",
  method: "GET",
  path,
  summary: "Marks on the pages of a document under a component, the oldest first",
  access: { ability: "scoring.read" },
  params,
  query: z.strictObject({ documentId: z.uuid(), component: z.string().max(60).default("") }),
  output: z.object({
    items: z.array(EvidenceMark),
    /** The stage at which this person may mark pages now. */
    abilities: z.object({ add: MarkStage.nullable() }),
  }),
  errors: ["record.not_found"],
});

export const addMark = defineOperation({
  id: "evidence.addMark",
  method: "POST",
  path,
  summary: "Mark a page of a document under a component",
  access: { ability: "scoring.read" },
  params,
  body: z.strictObject({
    documentId: z.uuid(),
    component: z.string().max(60),
    page: z.int().min(1).max(100_000),
    comment: typedText().min(1).max(2000),
    rectangle: PageRectangle.nullable(),
  }),
  output: z.object({ markId: z.uuid() }),
  status: 201,
  errors: ["record.not_found", "evidence.not_for_stage", "scoring.round_published"],
});

export const endMark = defineOperation({
  id: "evidence.endMark",
  method: "POST",
  path: `${path}/{markId}/end`,
  summary: "Take back an own mark; it stays known",
  access: { ability: "scoring.read" },
  params: params.extend({ markId: z.uuid() }),
  output: z.object({ ended: z.literal(true) }),
  errors: ["record.not_found", "scoring.round_published"],
});
