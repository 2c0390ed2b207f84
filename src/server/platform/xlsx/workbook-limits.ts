/** What a workbook may be at most; all of it is checked before the part in question is inflated or parsed. */
export interface WorkbookLimits {
  readonly fileBytes: number;
  readonly inflatedBytes: number;
  readonly entries: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Room for the largest lists of a province (all versions of all units) many times over. A template of inputs has a
 * sheet for each of up to 50 blocks, several for a block of many inputs.
 */
export const workbookLimits: WorkbookLimits = {
  fileBytes: 8 * 1024 * 1024,
  inflatedBytes: 96 * 1024 * 1024,
  entries: 500,
  sheets: 200,
  rows: 100_000,
  columns: 300,
};
