import { Fragment } from "react";
import type { RecordName } from "../../../../contract/audit.ts";
import type { Language } from "../../../../contract/text.ts";
import type { Leaf } from "../../../../domain/audit/detail-lines.ts";
import { wordOf } from "../../../../domain/audit/value-texts.ts";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import { printDay, printInstantExactly } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { auditTexts } from "../texts.ts";
import { RecordLink } from "./record-link.tsx";

interface LeafListProps {
  /** The field whose values these are. */
  readonly field: string;
  readonly values: readonly Leaf[];
  readonly names: readonly RecordName[];
}

const shown = 50;
/** Numbers that name something are not grouped by thousands. */
const plain = ["year", "version"];

/** Recorded values as people read them: names for identifiers, words for codes, days and numbers as they are written. */
export function LeafList({ field, values, names }: LeafListProps) {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  if (values.length === 0) return "–";
  const rest = values.length - shown;
  return (
    <>
      {values.slice(0, shown).map((value, index) => {
        const name = names.find(({ key, type }) => key === value && (type !== "role" || field === "roleCode"));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list of values that never changes; a value may stand twice.
          <Fragment key={index}>
            {index > 0 && "; "}
            {name ? <RecordLink name={name} /> : print(value)}
          </Fragment>
        );
      })}
      {rest > 0 && ` ${t("subject.more", { count: printDecimal(rest, language) })}`}
    </>
  );

  function print(value: Leaf): string {
    if (typeof value === "boolean") return t(value ? "value.yes" : "value.no");
    if (typeof value === "number") return plain.includes(field) ? String(value) : printDecimal(value, language);
    return wordOf(field, value)?.[language] ?? printText(value, language);
  }
}

function printText(value: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return printDay(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return printInstantExactly(value);
  if (value === "") return language === "vi" ? "(trống)" : "(empty)";
  return value;
}
