import { z } from "zod";
import { Day } from "../../calendar/day.ts";

const provinceCode = z.string().regex(/^\d{2}$/);
const districtCode = z.string().regex(/^\d{3}$/);
const communeCode = z.string().regex(/^\d{5}$/);
const dayOrEmpty = z.union([Day, z.literal("")]);

/**
 * The rows of `data/admin-units/*.csv`, one array for each file, keys as in the header lines. Reading files is the
 * caller's; `AdminUnitRows.parse` refuses a file that is not what the builder expects.
 */
export const AdminUnitRows = z.object({
  /** provinces-before-2025-07-01.csv */
  provincesBefore: z.array(
    z.object({
      code: provinceCode,
      name: z.string(),
      full_name: z.string(),
      type: z.string(),
      successor_code: provinceCode,
    }),
  ),
  /** provinces-from-2025-07-01.csv */
  provincesFrom: z.array(
    z.object({
      code: provinceCode,
      name: z.string(),
      full_name: z.string(),
      type: z.string(),
      predecessor_codes: z.string().transform((codes) => codes.split(";")),
    }),
  ),
  /** districts-before-2025-07-01.csv */
  districtsBefore: z.array(
    z.object({
      code: districtCode,
      province_code: provinceCode,
      name: z.string(),
      full_name: z.string(),
      type: z.string(),
      effective_from: Day,
    }),
  ),
  /** communes-before-2025-07-01.csv */
  communesBefore: z.array(
    z.object({
      code: communeCode,
      district_code: districtCode,
      province_code: provinceCode,
      name: z.string(),
      type: z.string(),
      effective_from: Day,
    }),
  ),
  /** communes-from-2025-07-01.csv */
  communesFrom: z.array(
    z.object({ code: communeCode, province_code: provinceCode, name: z.string(), type: z.string() }),
  ),
  /** commune-mapping-2025-07-01.csv */
  mapping: z.array(
    z.object({
      old_code: z.string().regex(/^\d{3}$|^\d{5}$/),
      new_code: communeCode,
      kind: z.enum(["full", "partial"]),
      old_level: z.enum(["commune", "district", "unknown"]),
    }),
  ),
  /** unit-history-4-provinces.csv */
  history: z.array(
    z.object({
      level: z.enum(["province", "district", "commune"]),
      code: z.string().regex(/^\d{2,5}$/),
      full_name: z.string(),
      type: z.string(),
      parent_code: z.string(),
      province_code: provinceCode,
      valid_from: Day,
      valid_to_exclusive: dayOrEmpty,
      first_decree_of_the_version: z.string(),
    }),
  ),
});
export type AdminUnitRows = z.infer<typeof AdminUnitRows>;
