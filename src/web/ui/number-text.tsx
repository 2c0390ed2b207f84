import { printDecimal } from "../../domain/text/numbers.ts";
import { useLanguage } from "../i18n/language.ts";

interface NumberTextProps {
  /** Plain decimal text or a number: "99.46". */
  readonly value: string | number | null;
  /** Written after the number: "%", " điểm". */
  readonly unit?: string;
}

/** A figure as people of the language write it, digits aligned; an absent figure is a dash. */
export function NumberText({ value, unit = "" }: NumberTextProps) {
  const language = useLanguage();
  return <span className="tabular">{value === null ? "–" : `${printDecimal(value, language)}${unit}`}</span>;
}
