import type { ResultClass } from "../../../../../domain/scoring/model.ts";
import type { RuleField } from "../rules/rule-fields.ts";
import { RuleRows } from "../rules/rule-rows.tsx";

interface ClassRowsProps {
  readonly classes: readonly ResultClass[];
  readonly onChange: (classes: readonly ResultClass[], key: string) => void;
}

const field: Extract<RuleField, { kind: "rows" }> = {
  key: "classes",
  label: "classes.list",
  kind: "rows",
  columns: [
    { key: "name", label: "classes.name", kind: "text" },
    { key: "nameEn", label: "classes.nameEn", kind: "text", optional: true },
    {
      key: "bound",
      label: "classes.bound",
      kind: "choice",
      options: [
        { value: "min", label: "classes.from" },
        { value: "minExclusive", label: "classes.above" },
      ],
    },
    { key: "limit", label: "classes.limit", kind: "amount" },
  ],
  fresh: (at) => ({ name: `Loại ${at + 1}`, bound: "min", limit: "0" }),
  add: "classes.add",
};

/** The classes of the index, best first, each with the percentage from which (or above which) it is reached. */
export function ClassRows({ classes, onChange }: ClassRowsProps) {
  return (
    <RuleRows
      field={field}
      rows={classes.map(({ min, minExclusive, ...rest }) => ({
        ...rest,
        bound: minExclusive === undefined ? "min" : "minExclusive",
        limit: minExclusive ?? min,
      }))}
      onChange={(rows, key) => onChange(rows.map(toClass), key)}
    />
  );
}

function toClass({ bound, limit, ...rest }: Readonly<Record<string, unknown>>): ResultClass {
  return { ...rest, [String(bound)]: limit ?? "" } as unknown as ResultClass;
}
