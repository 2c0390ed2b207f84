import { Alert, Button, Stack, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DetailPage } from "../../../../ui/detail/detail-page.tsx";
import { IconPrinter } from "../../../../ui/icons/icons.gen.ts";
import { useLocalSetting } from "../../../../ui/list/local-setting.ts";
import { UnitDecisions } from "../../council/parts/unit-decisions.tsx";
import { EvidencePanel } from "../../evidence/evidence-panel.tsx";
import { ExtrasPanel } from "../../extras/extras-panel.tsx";
import { RoundMark } from "../../rounds/parts/round-mark.tsx";
import classes from "../sheet.module.css";
import { sheetTexts } from "../texts.ts";
import { chooseComponents, neighbour } from "../work/choose-components.ts";
import { useFreshEvidence } from "../work/use-fresh-evidence.ts";
import { useLiveScore } from "../work/use-live-score.ts";
import { useSheetAddress } from "../work/use-sheet-address.ts";
import { useSheetKeys } from "../work/use-sheet-keys.ts";
import { useSheetWork } from "../work/use-sheet-work.ts";
import { AreaChoice } from "./area-choice.tsx";
import { ComponentCard } from "./component-card.tsx";
import { ComponentTable } from "./component-table.tsx";
import { CopyButton } from "./copy-button.tsx";
import { ReportSection } from "./report-section.tsx";
import { SheetActs } from "./sheet-acts.tsx";
import { SheetFilter } from "./sheet-filter.tsx";
import { findingOf, isMissed, standingOf } from "./sheet-finding.ts";
import { SheetStateBadge } from "./sheet-state.tsx";
import { SheetSummary } from "./sheet-summary.tsx";
import { StepButtons } from "./step-buttons.tsx";
import { WorkbookButtons } from "./workbook-buttons.tsx";

/** A sheet at work: the areas at the left, components in the middle, everything saved by itself. */
export function SheetScreen({ sheet }: { sheet: SheetView }) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  const [usualList, setUsualList] = useLocalSetting("sheet.list", false);
  const { address, change } = useSheetAddress(usualList);
  const { drafts, restored, reason } = useSheetWork(sheet);
  const [why, setWhy] = useState("");
  const [remarks, setRemarks] = useState<Readonly<Record<string, string>>>({});
  const live = useLiveScore(sheet, drafts);
  const shown = chooseComponents(sheet.components, address);
  const current = shown.find((one) => one.code === address.component) ?? shown[0];
  useFreshEvidence(sheet, address.list ? undefined : current);
  const step = (by: 1 | -1) => {
    const next = current && neighbour(shown, current.code, by);
    if (current === undefined || next === undefined) return;
    void drafts.flush(current.code);
    change({ component: next.code, list: false });
  };
  useSheetKeys({ step, save: () => void drafts.flush() });
  const open = sheet.window.state === "open";
  useEffect(() => {
    // Whoever acts on behalf of the unit sends nothing before it is said why.
    reason.current = why;
    if (!sheet.onBehalf) return;
    for (const { code } of sheet.components) drafts.hold(code, why.trim().length < 3);
  }, [why, sheet.onBehalf, sheet.components, drafts, reason]);
  return (
    <DetailPage
      title={findingOf(t, sheet, language)}
      backTo={`/rounds/${sheet.roundId}`}
      badges={
        <>
          <SheetStateBadge state={standingOf(sheet)} missed={isMissed(sheet)} />
          <RoundMark roundId={sheet.roundId} />
        </>
      }
      actions={
        <>
          <SheetActs
            sheet={sheet}
            remarks={remarks}
            onActed={() => setRemarks({})}
            beforeAct={() => drafts.flush()}
            unsaved={drafts.dirty}
          />
          <CopyButton sheet={sheet} />
          <WorkbookButtons sheet={sheet} />
          <Button
            component={Link}
            variant="default"
            leftSection={<IconPrinter size={15} aria-hidden />}
            to={`/rounds/${sheet.roundId}/sheets/${sheet.unitId}/paper`}
          >
            {t("paper.open")}
          </Button>
        </>
      }
    >
      <SheetSummary sheet={sheet} live={live?.totals} />
      {restored.length > 0 && (
        <Alert role="status" color="congtam">
          {t("restored", { count: restored.length, codes: restored.join(", ") })}
        </Alert>
      )}
      {sheet.onBehalf && open && sheet.state === "drafting" && (
        <Alert color="yellow" role="status" className="no-print">
          {t("onBehalf")}
          <TextInput
            label={t("onBehalf.reason")}
            required
            maxLength={1000}
            maw={520}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </Alert>
      )}
      {sheet.remarks.map((remark) => (
        <Alert key={remark.at} color="yellow" title={t("remarks")}>
          {remark.text} ({t("remark.by", { by: remark.by ?? "", at: printInstant(remark.at) })})
        </Alert>
      ))}
      <div className={classes["layout"]}>
        <AreaChoice sheet={sheet} area={address.area} onArea={(area) => change({ area, component: "" })} />
        <Stack gap="sm" miw={0}>
          <SheetFilter
            sheet={sheet}
            address={address}
            onChange={(next) => {
              if (next.list !== undefined) setUsualList(next.list);
              change(next);
            }}
          />
          {current === undefined && <p role="status">{t("nothing")}</p>}
          {address.list || current === undefined ? (
            <ComponentTable components={shown} live={live} onOpen={(component) => change({ component, list: false })} />
          ) : (
            <>
              <StepButtons at={shown.indexOf(current) + 1} count={shown.length} onStep={step} />
              <div className={classes["work"]}>
                <ComponentCard
                  key={current.code}
                  sheet={sheet}
                  component={current}
                  drafts={drafts}
                  scored={live?.components.get(current.code)}
                  doubts={live?.doubtsOf(current.code)}
                  waiting={sheet.onBehalf && why.trim().length < 3}
                  remark={remarks[current.code] ?? ""}
                  onRemark={(text) => setRemarks((old) => ({ ...old, [current.code]: text }))}
                />
                {current.asked && current.excluded === null && (
                  <EvidencePanel
                    key={`evidence ${current.code}`}
                    roundId={sheet.roundId}
                    unitId={sheet.unitId}
                    component={current.code}
                    stage="self"
                    readOnly={!current.canFill}
                  />
                )}
              </div>
            </>
          )}
        </Stack>
      </div>
      <UnitDecisions roundId={sheet.roundId} unitId={sheet.unitId} />
      <ExtrasPanel roundId={sheet.roundId} unitId={sheet.unitId} />
      <ReportSection sheet={sheet} />
    </DetailPage>
  );
}
