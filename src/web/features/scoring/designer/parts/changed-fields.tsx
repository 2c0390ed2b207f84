import type { SetChangeRow } from "../../../../../contract/scoring/set-designer.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import classes from "./changed-fields.module.css";

/** What was, struck through, and what is now, field by field; rules of several lines stand below each other. */
export function ChangedFields({ fields }: Pick<SetChangeRow, "fields">) {
  const language = useLanguage();
  return (
    <ul className={classes["fields"]}>
      {fields.map(({ field, before, after }) => (
        <li key={field.vi}>
          <strong>{field[language]}:</strong> <Change before={before} after={after} />
        </li>
      ))}
    </ul>
  );
}

function Change({ before, after }: Pick<SetChangeRow["fields"][number], "before" | "after">) {
  const isLong = [before, after].some((text) => text?.includes("\n"));
  return (
    <span data-long={isLong || undefined}>
      {before !== null && <del>{before}</del>}
      {before !== null && after !== null && !isLong && " → "}
      {after === null ? " –" : <ins>{after}</ins>}
    </span>
  );
}
