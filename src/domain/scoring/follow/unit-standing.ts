import { z } from "zod";
import type { CompiledSet } from "../compiled-set.ts";
import { isSelfAssessed } from "../sheet/asked-part.ts";
import type { SheetState } from "../sheet/sheet-state.ts";
import { depthOf, type PartPath } from "../workflow/part-paths.ts";
import { hasEnded, isWindowOpen, type Schedule } from "../workflow/windows.ts";

/** Where the sheet of a unit is, for whoever follows the round. */
export const Standing = z.enum(["notStarted", "filling", "awaitingHead", "approved", "submitted"]);
export type Standing = z.infer<typeof Standing>;

export const standingLabels: Readonly<Record<Standing, { readonly vi: string; readonly en: string }>> = {
  notStarted: { vi: "Chưa bắt đầu", en: "Not begun" },
  filling: { vi: "Đang nhập", en: "Being filled in" },
  awaitingHead: { vi: "Chờ lãnh đạo đơn vị duyệt", en: "With the head" },
  approved: { vi: "Đã duyệt, chưa gửi", en: "Approved, not submitted" },
  submitted: { vi: "Đã gửi", en: "Submitted" },
};

/** What is stored of the work of one unit. */
export interface SheetFacts {
  readonly sheetState: SheetState | null;
  /** Components with an entry of the unit. */
  readonly self: readonly string[];
}

/** The standing of a sheet: nobody has begun while there is neither a row nor an entry. */
export function deriveStanding({ sheetState, self }: SheetFacts): Standing {
  if (sheetState === "submitted" || sheetState === "approved") return sheetState;
  if (sheetState === "checking") return "awaitingHead";
  return self.length === 0 ? "notStarted" : "filling";
}

/** The components asked of a unit itself: no surveys, nothing that the owner left out. In the order of the set. */
export function listAskedOf(
  compiled: CompiledSet,
  paths: ReadonlyMap<string, PartPath>,
  excludedParts: readonly string[],
): string[] {
  return compiled.leaves
    .filter((leaf) => isSelfAssessed(leaf) && !isExcluded(paths.get(leaf.code), excludedParts))
    .map((leaf) => leaf.code);
}

/** The components of a unit that an agency appraises: all but surveys and what was left out. */
export function listAppraisedOf(
  compiled: CompiledSet,
  paths: ReadonlyMap<string, PartPath>,
  excludedParts: readonly string[],
): string[] {
  return compiled.leaves
    .filter((leaf) => leaf.source !== "survey" && !leaf.left && !isExcluded(paths.get(leaf.code), excludedParts))
    .map((leaf) => leaf.code);
}

/** True where the component or a part above it was left out. */
function isExcluded(path: PartPath | undefined, parts: readonly string[]): boolean {
  return path !== undefined && parts.some((part) => depthOf(path, part) !== undefined);
}

/** How many of `asked` are in `done`, in whole percent rounded down, so that 100 means all. Nothing asked is all. */
export function percentDone(asked: readonly string[], done: readonly string[]): number {
  const have = new Set(done);
  if (asked.length === 0) return 100;
  return Math.floor((asked.filter((code) => have.has(code)).length * 100) / asked.length);
}

/** The window has closed for the unit and its sheet is not in. */
export function isLate(schedule: Schedule, unitId: string, standing: Standing, now: Date): boolean {
  if (standing === "submitted") return false;
  return hasEnded(schedule, "self", now) && !isWindowOpen(schedule, "self", unitId, now);
}
