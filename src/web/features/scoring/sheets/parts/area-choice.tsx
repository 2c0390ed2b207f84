import { Paper } from "@mantine/core";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import classes from "../sheet.module.css";
import { sheetTexts } from "../texts.ts";

interface AreaChoiceProps {
  readonly sheet: SheetView;
  /** Code of the chosen area; empty for all. */
  readonly area: string;
  readonly onArea: (area: string) => void;
}

/** The areas of the set with how far each is; choosing one narrows the sheet to it. */
export function AreaChoice({ sheet, area, onArea }: AreaChoiceProps) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  const all = { code: "", title: t("areas.all"), progress: sheet.progress };
  const areas = sheet.areas.map((one) => ({ ...one, title: `${one.code}. ${nameOf(one, language)}` }));
  return (
    <Paper component="nav" withBorder className={`${classes["areas"]} no-print`} aria-label={t("areas")}>
      {[all, ...areas].map(({ code, title, progress: { answered, components } }) => (
        <button
          key={code}
          type="button"
          className={classes["area"]}
          aria-pressed={code === area}
          onClick={() => onArea(code)}
        >
          {title}
          <span className={`${classes["areaCount"]} tabular`}>
            {t("area.line", {
              answered: printDecimal(answered, language),
              components: printDecimal(components, language),
            })}
          </span>
          <span className={classes["track"]} aria-hidden>
            <span
              className={classes["bar"]}
              data-full={components > 0 && answered === components}
              style={{ display: "block", width: `${components === 0 ? 0 : (answered / components) * 100}%` }}
            />
          </span>
        </button>
      ))}
    </Paper>
  );
}
