import { z } from "zod";
import { UnitId } from "../../../domain/organisations/model.ts";
import { listQuery, pageOf } from "../../list.ts";
import { defineOperation, type ListColumn } from "../../operation.ts";
import { ownIndexParams } from "./rounds.ts";

/** Loss and gap of one group: a component, an area, a lead agency or a year. */
export const OwnGapRow = z.object({
  key: z.string(),
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  areaCode: z.string().nullable(),
  leadNameVi: z.string().nullable(),
  leadNameEn: z.string().nullable(),
  components: z.int(),
  published: z.int(),
  max: z.string(),
  self: z.string().nullable(),
  ministry: z.string().nullable(),
  /** Maximum less the ministry's points. */
  lost: z.string().nullable(),
  /** Own points less the ministry's, over what both have. */
  gap: z.string().nullable(),
  rank: z.int().nullable(),
});
export type OwnGapRow = z.infer<typeof OwnGapRow>;

const columns: readonly ListColumn[] = [
  { key: "code", titleVi: "Mã", titleEn: "Code", type: "text" },
  { key: "nameVi", titleVi: "Nội dung", titleEn: "What", type: "text" },
  { key: "leadNameVi", titleVi: "Cơ quan chủ trì", titleEn: "Lead agency", type: "text" },
  { key: "max", titleVi: "Điểm tối đa", titleEn: "Maximum", type: "decimal" },
  { key: "self", titleVi: "Tỉnh tự chấm", titleEn: "Own points", type: "decimal" },
  { key: "ministry", titleVi: "Bộ Nội vụ công bố", titleEn: "Ministry", type: "decimal" },
  { key: "lost", titleVi: "Điểm mất", titleEn: "Points lost", type: "decimal" },
  { key: "gap", titleVi: "Tự chấm cao hơn", titleEn: "Own above", type: "decimal" },
];

export const listOwnGaps = defineOperation({
  id: "scoring.listOwnGaps",
  method: "GET",
  path: "/api/own-index/{roundId}/gaps",
  summary: "Points lost and the gap between own and ministry's points by component, area, lead agency or year",
  access: { ability: "scoring.read" },
  params: ownIndexParams,
  query: listQuery(["code", "lost", "gap", "nameVi"], {
    by: z.enum(["component", "area", "agency", "year"]).default("component"),
    area: z.string().max(60).optional(),
    lead: UnitId.optional(),
  }),
  output: pageOf(OwnGapRow),
  errors: ["record.not_found"],
  columns,
  fileName: { vi: "chenh-lech-diem", en: "par-index-gaps" },
});
