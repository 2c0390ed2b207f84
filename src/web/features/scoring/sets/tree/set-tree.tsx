import { Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { SearchBox } from "../../../../ui/list/search-box.tsx";
import { setTexts } from "../texts.ts";
import { pointsPrinter } from "./points-printer.ts";
import classes from "./set-tree.module.css";
import type { TreeLine } from "./tree-lines.ts";
import { TreeRow } from "./tree-row.tsx";
import { TreeSums } from "./tree-sums.tsx";
import { linesInView, type TreeDepth, type TreeState } from "./use-tree-state.ts";
import { walkTree } from "./walk-tree.ts";

interface SetTreeProps {
  readonly lines: readonly TreeLine[];
  readonly state: TreeState;
  readonly scale: string;
  readonly authenticity: string | null;
}

const depths: readonly TreeDepth[] = ["areas", "criteria", "components", "details"];

/**
 * The areas, criteria and components with their maxima and rules. Closed lines stay in the document: print shows the
 * whole set whatever is open on the screen.
 */
export function SetTree({ lines, state, scale, authenticity }: SetTreeProps) {
  const t = useTexts(setTexts);
  const body = useRef<HTMLTableSectionElement>(null);
  const { open, found } = state;
  const language = useLanguage();
  const print = useMemo(
    () =>
      pointsPrinter(
        lines.map((line) => line.part.max),
        language,
      ),
    [lines, language],
  );
  const view = linesInView(lines, state);
  const inView = new Set(view.map((line) => line.path));
  const current = state.current !== undefined && inView.has(state.current) ? state.current : view[0]?.path;

  const focus = (path: string) =>
    body.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once for each jump, not with every line walked.
  useEffect(() => {
    if (state.jumps > 0 && state.current !== undefined) focus(state.current);
  }, [state.jumps]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (current === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = walkTree(event.key, { view, open, current });
    if (!step) return;
    event.preventDefault();
    if ("open" in step) return state.setOpen(current, step.open);
    state.setCurrent(step.go);
    focus(step.go);
  };
  return (
    <Stack gap="xs">
      <Group gap="xs" justify="space-between" className="no-print">
        <SearchBox value={state.text} onChange={state.setText} label={t("tree.search")} hint={t("tree.searchHint")} />
        <SegmentedControl
          size="xs"
          aria-label={t("tree.depth")}
          data={depths.map((depth) => ({ value: depth, label: t(`depth.${depth}`) }))}
          value={state.depth ?? ""}
          onChange={(depth) => state.setDepth(depth as TreeDepth)}
        />
      </Group>
      <Text size="xs" c="dimmed" role="status" className="no-print">
        {found ? t("tree.found", { count: found.count }) : <span className={classes["keys"]}>{t("tree.keys")}</span>}
      </Text>
      {lines.length === 0 && <Text size="sm">{t("tree.empty")}</Text>}
      {lines.length > 0 && view.length === 0 && <Text size="sm">{t("tree.nothing", { text: state.text })}</Text>}
      {view.length > 0 && (
        <div className={classes["frame"]}>
          {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows open and close is a treegrid, and stays a table in print. */}
          <table className={classes["tree"]} role="treegrid" aria-label={t("tree")}>
            <thead>
              <tr>
                <th scope="col">{t("tree.name")}</th>
                <th scope="col" className={classes["by"]}>
                  {t("tree.by")}
                </th>
                <th scope="col" className={classes["max"]}>
                  {t("tree.max")}
                </th>
              </tr>
            </thead>
            <tbody ref={body} onKeyDown={onKeyDown}>
              {lines.map((line) =>
                found && !found.shown.has(line.path) ? null : (
                  <TreeRow
                    key={line.path}
                    line={line}
                    open={open.has(line.path)}
                    hidden={!inView.has(line.path)}
                    current={line.path === current}
                    authenticity={authenticity}
                    print={print}
                    onOpen={state.setOpen}
                    onCurrent={state.setCurrent}
                  />
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
      <TreeSums lines={lines} scale={scale} print={print} />
    </Stack>
  );
}
