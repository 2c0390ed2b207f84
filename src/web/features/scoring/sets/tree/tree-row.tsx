import { type MouseEvent, memo } from "react";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconAlertTriangle, IconChevronRight } from "../../../../ui/icons/icons.gen.ts";
import { setTexts } from "../texts.ts";
import { PartName } from "./part-name.tsx";
import { RuleDetails } from "./rule-details.tsx";
import { RuleMarks } from "./rule-marks.tsx";
import classes from "./set-tree.module.css";
import type { TreeLine } from "./tree-lines.ts";

interface TreeRowProps {
  readonly line: TreeLine;
  readonly open: boolean;
  readonly hidden: boolean;
  /** True for the one line that the Tab key reaches. */
  readonly current: boolean;
  readonly authenticity: string | null;
  readonly print: (points: string) => string;
  readonly onOpen: (path: string, open: boolean) => void;
  readonly onCurrent: (path: string) => void;
}

/** One part: name and rule, who scores it, its maximum; opened, a component shows all about its rule. */
export const TreeRow = memo(function TreeRow({
  line,
  open,
  hidden,
  current,
  authenticity,
  print,
  onOpen,
  onCurrent,
}: TreeRowProps) {
  const t = useTexts(setTexts);
  const language = useLanguage();
  const { part, level, path } = line;
  const { scored } = part;
  const canOpen = line.children > 0 || scored !== null;
  const toggle = (event: MouseEvent) => {
    // Whoever marks text to copy it, or reads the details, does not mean to open and close.
    const reading = getSelection()?.isCollapsed === false || (event.target as Element).closest("dl") !== null;
    if (canOpen && !reading) onOpen(path, !open);
  };
  return (
    <tr
      data-path={path}
      data-level={level}
      {...(!hidden && { "data-row-link": true })}
      hidden={hidden}
      tabIndex={current ? 0 : -1}
      aria-level={level}
      aria-posinset={line.place}
      aria-setsize={line.siblings}
      aria-expanded={canOpen ? open : undefined}
      className={classes["row"]}
      onFocus={() => onCurrent(path)}
    >
      <th scope="row" className={classes["name"]}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the row itself takes the keys. */}
        <div className={classes["line"]} onClick={toggle}>
          <span className={classes["chevron"]} data-open={open}>
            {canOpen && <IconChevronRight size={15} aria-hidden />}
          </span>
          <span className={classes["code"]}>{part.code}</span>
          <div className={classes["text"]}>
            <PartName line={line} />
            {scored && (
              <>
                <div>{scored.rule[language]}</div>
                <RuleMarks scored={scored} authenticity={authenticity} />
                <div className={classes["details"]} hidden={!open}>
                  <RuleDetails scored={scored} />
                </div>
              </>
            )}
          </div>
        </div>
      </th>
      <td className={classes["by"]}>
        {scored && (
          <>
            <div>{t(`source.${scored.source}`)}</div>
            {scored.leadAgency && <div className={classes["dim"]}>{scored.leadAgency}</div>}
          </>
        )}
      </td>
      <td className={classes["max"]}>
        {part.max === null ? (
          <span className={classes["dim"]}>{t("tree.unknownMax")}</span>
        ) : (
          <span className={classes["points"]}>{print(part.max)}</span>
        )}
        {line.wrongSum !== null && (
          <div className={classes["wrong"]}>
            <IconAlertTriangle size={12} aria-hidden /> {t("tree.wrongSum", { sum: print(line.wrongSum) })}
          </div>
        )}
      </td>
    </tr>
  );
});
