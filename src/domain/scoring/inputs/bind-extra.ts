import { Rational } from "../../rational.ts";
import { printDecimal } from "../../rational-format.ts";
import { exact } from "../rules/rule-kind.ts";
import type { InputReader, RawInput } from "./input-reader.ts";

const NAMES = { bonus: "điểm thưởng", penalty: "điểm trừ" } as const;

/**
 * Bonus or penalty of a unit, written as a positive number and cut to the cap of the set (row 20). A set without a
 * rule for it takes none: then any value above 0 is a fault.
 */
export function bindExtra(options: {
  name: "bonus" | "penalty";
  value: RawInput;
  max: Rational;
  reader: InputReader;
}): Rational {
  const { name, value, max, reader } = options;
  const slot = reader.read({ name, type: "amount" });
  if (slot === undefined) return Rational.ZERO;
  const points = exact(slot);
  if (points.compare(max) <= 0) return points;
  if (max.sign() === 0) {
    reader.fault("extraInput", name, {
      vi: `bộ tiêu chí không có ${NAMES[name]}`,
      en: `the set has no ${name}`,
    });
    return Rational.ZERO;
  }
  reader.fault(
    "cutToMaximum",
    name,
    {
      vi: `${NAMES[name]} ${value.text.trim()} vượt mức trần, tính ${printDecimal(max, "vi")}`,
      en: `${name} ${value.text.trim()} is above its cap, counted as ${printDecimal(max, "en")}`,
    },
    "warning",
  );
  return max;
}
