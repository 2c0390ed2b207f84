import type { Text as Words } from "../../../../domain/scoring/finding.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { IconAlertTriangle } from "../../../ui/icons/icons.gen.ts";
import classes from "./live.module.css";

/** What of the stored figures can hardly be, one line each; it is told, and stops nothing. */
export function DoubtLines({ doubts }: { readonly doubts: readonly Words[] }) {
  const language = useLanguage();
  if (doubts.length === 0) return null;
  return (
    <div role="status">
      {doubts.map((doubt) => (
        <span key={doubt.vi} className={classes["doubt"]}>
          <IconAlertTriangle size={14} aria-hidden /> {doubt[language]}
        </span>
      ))}
    </div>
  );
}
