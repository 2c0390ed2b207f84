import type { SetChangeRow } from "../../../../../contract/scoring/set-designer.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import classes from "./changed-fields.module.css";

/** What was, struck through, and what is now, field by field. */
export function ChangedFields({ fields }: Pick<SetChangeRow, "fields">) {
  const language = useLanguage();
  return (
    <ul className={classes["fields"]}>
      {fields.map(({ field, before, after }) => (
        <li key={field.vi}>
          <strong>{field[language]}:</strong> <del>{before ?? "–"}</del>
          <ins>{after ?? "–"}</ins>
        </li>
      ))}
    </ul>
  );
}
