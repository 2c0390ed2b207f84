import { z } from "zod";
import type { Text } from "../../contract/text.ts";
import { OpenRanking, OpenRounds, OpenUnit } from "./schemas.ts";

/** Items on one page of open data. */
export const pageSize = 200;

/** One address of the open data, as the documentation tells it and the OpenAPI document describes it. */
export interface OpenResource {
  readonly id: string;
  /** Path below the base path, with its parameters in braces. */
  readonly path: string;
  readonly summary: Text;
  readonly query: z.ZodObject;
  readonly output: z.ZodObject;
}

const page = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .optional()
  .meta({ description: `From 1; ${pageSize} items a page` });

export const openResources: readonly OpenResource[] = [
  {
    id: "listRounds",
    path: "/open-data/rounds.json",
    summary: { vi: "Các đợt đánh giá đã công bố, mới nhất trước", en: "Published rounds, newest first" },
    query: z.strictObject({ page }),
    output: OpenRounds,
  },
  {
    id: "getRanking",
    path: "/open-data/rounds/{roundId}/ranking.json",
    summary: {
      vi: "Bảng xếp hạng của một đợt: hạng, điểm, chỉ số, xếp loại của từng đơn vị",
      en: "The ranking of a round: rank, points, index and class of each unit",
    },
    query: z.strictObject({
      block: z.string().max(200).optional().meta({ description: "Code of one block; without it all blocks" }),
      page,
    }),
    output: OpenRanking,
  },
  {
    id: "getUnit",
    path: "/open-data/rounds/{roundId}/units/{unitId}.json",
    summary: {
      vi: "Kết quả của một đơn vị: từng lĩnh vực, tiêu chí, tiêu chí thành phần kèm giải thích, tài liệu và các năm trước",
      en: "The result of one unit: areas, criteria, components with explanations and documents, and other years",
    },
    query: z.strictObject({}),
    output: OpenUnit,
  },
];
