/**
 * What every table of a demonstration round says of itself in a first column, on each line: whoever cuts lines out or
 * sorts them still carries it along, and the head stays the first line for programs. Real figures have no such column.
 */
export const demonstrationColumn = {
  title: { vi: "Tính chất số liệu", en: "Kind of figures" },
  value: { vi: "Số liệu minh họa", en: "Demonstration figures" },
} as const;
