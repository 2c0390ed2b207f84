import { printDecimal } from "../../domain/text/numbers.ts";
import { useLanguage } from "../i18n/language.ts";
import { shortDecimal } from "./short-decimal.ts";

interface NumberTextProps {
  /** Plain decimal text or a number: "99.46". */
  readonly value: string | number | null;
  /** Written after the number: "%", " điểm". */
  readonly unit?: string;
  /** Shown with at most so many decimals; the whole figure is the hint over it. */
  readonly decimals?: number;
}

/** A figure as people of the language write it, digits aligned; an absent figure is a dash. */
export function NumberText({ value, unit = "", decimals }: NumberTextProps) {
  const language = useLanguage();
  if (value === null) return <span className="tabular">–</span>;
  const whole = String(value);
  const short = decimals === undefined ? whole : shortDecimal(whole, decimals);
  return (
    <span className="tabular" {...(short !== whole && { title: printDecimal(whole, language) })}>
      {printDecimal(short, language)}
      {unit}
    </span>
  );
}
