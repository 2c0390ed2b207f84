import type { ImportRow } from "../../../contract/imports.ts";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";

/** More changes than this are folded under their number. */
const most = 6;

/** What one row changes, field by field. */
export function RowChanges({ changes }: { changes: ImportRow["changes"] }) {
  const t = useTexts(uiTexts);
  const list = changes.map((change) => <Change key={change.field} change={change} />);
  if (changes.length <= most) return list;
  return (
    <details>
      <summary>{t("import.changeCount", { count: changes.length })}</summary>
      {list}
    </details>
  );
}

function Change({ change: { field, before, after } }: { change: ImportRow["changes"][number] }) {
  const t = useTexts(uiTexts);
  return (
    <div>
      {field}:{" "}
      {before !== null && (
        <>
          <del>{before}</del> →{" "}
        </>
      )}
      <ins>{after ?? t("conflict.empty")}</ins>
    </div>
  );
}
