import { IconArrowDownRight, IconArrowUpRight } from "../../../../ui/icons/icons.gen.ts";
import { NumberText } from "../../../../ui/number-text.tsx";

/** A change with its sign and an arrow: better is above 0; with the digits it has. A dash where nothing is compared. */
export function Moved({ value }: { value: string | number | null }) {
  if (value === null) return <NumberText value={null} />;
  const number = Number(value);
  const Icon = number > 0 ? IconArrowUpRight : IconArrowDownRight;
  return (
    <span className="tabular">
      {number !== 0 && <Icon size={13} aria-hidden style={{ verticalAlign: "-2px" }} />}
      {number > 0 ? "+" : ""}
      <NumberText value={value} />
    </span>
  );
}
