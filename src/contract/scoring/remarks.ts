import { z } from "zod";
import { RemarkCause } from "../../domain/scoring/appraisal/remark-cause.ts";
import { typedText } from "../../domain/text/typed-text.ts";
import { defineOperation } from "../operation.ts";

const code = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);

const deduction = z
  .string()
  .regex(/^\d{1,6}([.]\d{1,4})?$/)
  .refine((points) => Number(points) > 0, { error: "not above 0" });

/** A stock remark or deduction; places in braces are filled in by the program or the appraiser. */
export const RemarkTemplate = z.object({
  code,
  cause: RemarkCause.nullable(),
  textVi: typedText().min(3).max(500),
  textEn: typedText().min(3).max(500).nullable(),
  /** Points that the code takes off what the unit claimed: a plain decimal above 0. Null: the appraiser says how many. */
  deduction: deduction.nullable(),
  /** Came with the program, not from a document of the province. */
  shipped: z.boolean(),
  retired: z.boolean(),
  version: z.int(),
});
export type RemarkTemplate = z.infer<typeof RemarkTemplate>;

export const listRemarks = defineOperation({
  id: "scoring.listRemarks",
  method: "GET",
  path: "/api/appraisal-remarks",
  summary: "The stock remarks and deduction codes of the province",
  access: { ability: "scoring.read" },
  output: z.object({ items: z.array(RemarkTemplate), abilities: z.object({ edit: z.boolean() }) }),
  errors: [],
});

export const saveRemark = defineOperation({
  id: "scoring.saveRemark",
  method: "PUT",
  path: "/api/appraisal-remarks/{code}",
  summary: "Add a stock remark, or change or retire one; entries that name it keep it",
  access: { ability: "scoring.manage" },
  params: z.strictObject({ code }),
  body: z
    .strictObject({
      ...RemarkTemplate.omit({ code: true, shipped: true, version: true }).shape,
      /** 0: a new one. */
      basedOnVersion: z.int().min(0),
    })
    .refine(({ cause, deduction }) => deduction === null || cause !== null, {
      path: ["deduction"],
      error: "without a cause",
    }),
  output: z.object({ version: z.int() }),
  errors: ["record.changed"],
});
