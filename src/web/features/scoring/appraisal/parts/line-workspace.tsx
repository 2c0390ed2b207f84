import { Alert, Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import type { AppraisalLine } from "../../../../../contract/scoring/appraisal-lines.ts";
import { listAppraisalLinesColumns } from "../../../../api/columns/scoring.gen.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useShortcutsOnSheet } from "../../../../app/page-shortcuts.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ListExport } from "../../../../ui/list/list-export.tsx";
import { ListPager } from "../../../../ui/list/list-pager.tsx";
import { SearchBox } from "../../../../ui/list/search-box.tsx";
import { PrintButton } from "../../../../ui/print-button.tsx";
import { GuidanceFiles } from "../../rounds/parts/guidance-files.tsx";
import { appraisalTexts } from "../texts.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { LinePanel } from "./line-panel.tsx";
import { LineTable } from "./line-table.tsx";
import classes from "./lines.module.css";
import { pressInPanel } from "./press-in-panel.ts";
import { useLineKeys } from "./use-line-keys.ts";
import { keyOf, type LineScope, lineStates, type useLines } from "./use-lines.ts";

type Lines = ReturnType<typeof useLines>;

interface LineWorkspaceProps {
  readonly roundId: string;
  readonly scope: LineScope;
  readonly lines: Lines;
  readonly data: CallResult<"scoring.listAppraisalLines">;
}

/** The table of lines with the line at hand beside it; every act has a key. */
export function LineWorkspace({ roundId, scope, lines, data }: LineWorkspaceProps) {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const { items, stage } = data;
  const [opened, setOpened] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [wantedSeat, setSeat] = useState<1 | 2>(1);
  const panel = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    items.findIndex((line) => keyOf(line) === opened),
  );
  const line: AppraisalLine | undefined = items[at];
  const seat = line === undefined || line.seats.includes(wantedSeat) ? wantedSeat : line.seats[0] === 2 ? 2 : 1;
  const open = (key: string) => {
    setOpened(key);
    // Where the panel stands below the table, it comes into sight.
    if (!matchMedia("(min-width: 75em)").matches) panel.current?.scrollIntoView({ block: "start" });
    document.querySelector(`[data-line="${CSS.escape(key)}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const choose = (key: string) =>
    setChosen(new Set(chosen.has(key) ? [...chosen].filter((one) => one !== key) : [...chosen, key]));
  useLineKeys({
    move: (step) => {
      const next = items[at + step];
      if (next !== undefined) open(keyOf(next));
    },
    accept: () => pressInPanel(panel.current, { verdict: "accepted" }),
    change: (verdict) => pressInPanel(panel.current, { verdict }),
    toReason: () => pressInPanel(panel.current, { field: "reason" }),
    ask: () => pressInPanel(panel.current, { field: "question" }),
    undo: () => pressInPanel(panel.current, { field: "undo" }),
    choose: () => line !== undefined && line.seats.length > 0 && choose(keyOf(line)),
  });
  useShortcutsOnSheet([
    { keys: "j  k  ↓  ↑", label: t("key.next") },
    { keys: "a", label: t("key.accept") },
    { keys: "e", label: t("key.inputs") },
    { keys: "p", label: t("key.points") },
    { keys: "r", label: t("key.reason") },
    { keys: "x", label: t("key.ask") },
    { keys: "u", label: t("key.undo") },
    { keys: "c", label: t("key.choose") },
  ]);
  const waiting = items.filter((one) => one.seats.includes(seat) && !one.marks.decided && !one.marks.empty);
  const selected = items.filter((one) => chosen.has(keyOf(one)) && one.seats.includes(seat));
  return (
    <Stack gap="sm">
      <Group gap="xs" align="end" className="no-print">
        <SearchBox value={lines.q} onChange={lines.setText} />
        <NativeSelect
          label={t("lines.state")}
          value={lines.state ?? ""}
          data={[
            { value: "", label: t("state.all") },
            ...lineStates.map((value) => ({ value, label: t(`state.${value}`) })),
          ]}
          onChange={(event) => lines.setState(lineStates.find((one) => one === event.currentTarget.value))}
        />
        <NativeSelect
          label={t("lines.stage")}
          value={stage}
          data={(["appraisal1", "appraisal2"] as const).map((value) => ({ value, label: t(`stage.${value}`) }))}
          onChange={(event) => lines.setStage(event.currentTarget.value)}
        />
        <Group gap="xs" ml="auto">
          {waiting.length > 0 && (
            <Button variant="default" onClick={() => setChosen(new Set(waiting.map(keyOf)))}>
              {t("lines.chooseAll")}
            </Button>
          )}
          <ListExport
            operation="scoring.listAppraisalLines"
            params={{ roundId }}
            query={lines.query as never}
            columns={listAppraisalLinesColumns.columns.map((column) => column.key)}
            total={data.total}
          />
          <PrintButton />
        </Group>
      </Group>
      {data.guidance !== null && (
        <Alert color="congtam" title={t("guidance")}>
          <Text size="sm" style={{ whiteSpace: "pre-line" }}>
            {data.guidance[language]}
          </Text>
          <GuidanceFiles roundId={roundId} files={data.guidance.files} />
        </Alert>
      )}
      {items.length === 0 ? (
        <Group>
          <Text size="sm" role="status">
            {t("lines.nothing")}
          </Text>
          {(lines.state !== undefined || lines.q !== "") && (
            <Button variant="default" onClick={() => (lines.q === "" ? lines.setState(undefined) : lines.setText(""))}>
              {t("lines.clear")}
            </Button>
          )}
        </Group>
      ) : (
        <div className={classes["split"]}>
          <Stack gap="xs">
            <LineTable
              lines={items}
              named={scope.kind}
              current={line && keyOf(line)}
              chosen={chosen}
              onOpen={open}
              onChoose={choose}
            />
            {data.total > data.pageSize && (
              <ListPager page={data.page} pageSize={data.pageSize} total={data.total} onChange={lines.change} />
            )}
            <BulkBar {...{ roundId, stage, seat }} lines={selected} onDone={() => setChosen(new Set())} />
          </Stack>
          <div ref={panel} className={classes["panel"]}>
            {line !== undefined && (
              <LinePanel
                key={keyOf(line)}
                {...{ roundId, line, stage, seat }}
                opensAt={data.opensAt}
                onSeat={setSeat}
              />
            )}
          </div>
        </div>
      )}
    </Stack>
  );
}
