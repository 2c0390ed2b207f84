/**
 * What every table of a demonstration round says of itself in a first column, on each line: whoever cuts lines out or
 * sorts them still carries it along, and the head stays the first line for programs. Real figures have no such column.
 */
export const demonstrationColumn = {
  title: { vi: "Tính chất số liệu", en: "Kind of figures" },
  value: { vi: "Số liệu minh họa", en: "Demonstration figures" },
} as const;

/**
 * The name of a file, without what its form adds; one with figures of a demonstration says so, wherever it is sent on.
 * @example markFileName("to-trinh-2026", true) // "to-trinh-2026-minh-hoa"
 */
export const markFileName = (name: string, isDemonstration: boolean) => (isDemonstration ? `${name}-minh-hoa` : name);
