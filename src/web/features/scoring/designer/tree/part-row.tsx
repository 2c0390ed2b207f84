import type { DragEvent } from "react";
import type { Finding } from "../../../../../domain/scoring/finding.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { IconAlertTriangle, IconChevronRight, IconGripVertical } from "../../../../ui/icons/icons.gen.ts";
import { designerTexts } from "../texts.ts";
import classes from "./designer-tree.module.css";
import type { PartLine } from "./part-lines.ts";

/** Where something dragged would fall: before or behind the row, or as its last child. */
export type DropPlace = "before" | "behind" | "inside";

interface PartRowProps {
  readonly line: PartLine;
  readonly name: string;
  readonly open: boolean;
  readonly chosen: boolean;
  readonly findings: readonly Finding[];
  readonly print: (points: string) => string;
  readonly drop: DropPlace | undefined;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

/** One line of the tree: a click or the arrow keys choose it, dragging moves it. */
export function PartRow(props: PartRowProps) {
  const { line, name, open, chosen, findings, print, drop } = props;
  const t = useTexts(designerTexts);
  const { part, path, children } = line;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const max = part.max === null || part.max === "" ? t("tree.noMax") : print(String(part.max));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it takes the keys.
    <div
      role="treeitem"
      data-place={line.place}
      data-level={path.length}
      data-drop={drop}
      tabIndex={chosen ? 0 : -1}
      aria-level={path.length}
      aria-selected={chosen}
      aria-expanded={children > 0 ? open : undefined}
      aria-posinset={(path.at(-1) ?? 0) + 1}
      aria-setsize={line.siblings}
      className={classes["row"]}
      draggable
      onClick={props.onChoose}
      onFocus={props.onChoose}
      onDragStart={props.onDragStart}
      onDragOver={props.onDragOver}
      onDrop={props.onDrop}
      onDragEnd={props.onDragEnd}
    >
      <IconGripVertical size={14} aria-hidden className={classes["grip"] ?? ""} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the arrow keys open and close. */}
      <span
        className={classes["chevron"]}
        data-open={open}
        onClick={(event) => {
          event.stopPropagation();
          props.onOpen();
        }}
      >
        {children > 0 && <IconChevronRight size={15} aria-hidden />}
      </span>
      <span className={classes["code"]}>{part.code}</span>
      <span className={classes["name"]}>{name === "" ? <em>{t("tree.noName")}</em> : name}</span>
      {(errors > 0 || warnings > 0) && (
        <span className={classes["found"]} data-errors={errors > 0}>
          <IconAlertTriangle size={13} aria-hidden />
          <span className={classes["hidden"]}>{t("tree.found", { errors, warnings })}</span>
          <span aria-hidden>{errors || warnings}</span>
        </span>
      )}
      <span className={classes["points"]}>
        <span>{max}</span>
        {line.sum !== null && (
          <span className={classes["sum"]} data-wrong={line.wrong}>
            {t(line.wrong ? "tree.wrongSum" : "tree.sum", { sum: print(line.sum) })}
          </span>
        )}
      </span>
    </div>
  );
}
