import { Fragment } from "react";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import type { CallResult } from "../../../api/operation-types.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { auditTexts } from "../texts.ts";
import { RecordLink } from "./record-link.tsx";

const shown = 20;

/** The records acted on, by name; those that are gone are counted. */
export function SubjectList({ action }: { action: CallResult<"audit.getAction"> }) {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  const known = action.subjectIds.flatMap((id) => action.names.find(({ key }) => key === id) ?? []);
  const first = known.slice(0, shown);
  const more = known.length - first.length;
  const gone = action.subjectIds.length - known.length;
  return (
    <>
      {first.map((name, index) => (
        <Fragment key={name.key}>
          {index > 0 && "; "}
          <RecordLink name={name} />
        </Fragment>
      ))}
      {more > 0 && ` ${t("subject.more", { count: printDecimal(more, language) })}`}
      {gone > 0 && ` ${t("subject.gone", { count: printDecimal(gone, language) })}`}
    </>
  );
}
