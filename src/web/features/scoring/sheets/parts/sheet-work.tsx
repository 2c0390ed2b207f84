import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { printDay } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { WorkItem } from "../../../../ui/work-item.tsx";
import { nameOf, unitNameOf } from "../../rounds/parts/name-of.ts";
import { PracticeBadge } from "../../rounds/parts/round-state.tsx";
import { sheetTexts } from "../texts.ts";

/** Sheets that wait for this person: to fill in, to approve, to hand in, and components asked of him. */
export function SheetWork() {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  const sheets = useOperation("scoring.listOwnSheets", {}).data?.items ?? [];
  return sheets.map((sheet) => {
    const unit = unitNameOf(sheet, language);
    const place = nameOf({ nameVi: sheet.roundTitleVi, nameEn: sheet.roundTitleEn }, language);
    const of = { place, mark: <PracticeBadge shown={sheet.practice} /> };
    const to = `/rounds/${sheet.roundId}/sheets/${sheet.unitId}`;
    const days = sheet.daysLeft;
    const kind = days <= 3 ? "soon" : "running";
    const key = `${sheet.roundId} ${sheet.unitId}`;
    if (sheet.ownTasks > 0) {
      const due = sheet.firstDue === null ? "" : printDay(sheet.firstDue);
      return (
        <WorkItem
          key={key}
          {...of}
          count={sheet.ownTasks}
          kind="soon"
          label={(count) => t(due === "" ? "work.tasksNoDue" : "work.tasks", { count, unit, due })}
          to={`${to}?show=mine`}
        />
      );
    }
    if (!sheet.open) return null;
    if (sheet.state === "checking" && sheet.canApprove) {
      return (
        <WorkItem
          key={key}
          {...of}
          count={1}
          kind="soon"
          label={() => t("work.check", { unit })}
          to={`${to}?view=list`}
        />
      );
    }
    if (sheet.state === "approved" && sheet.canFill) {
      return <WorkItem key={key} {...of} count={1} kind={kind} label={() => t("work.submit", { unit })} to={to} />;
    }
    if (sheet.state !== "drafting" || !sheet.canFill) return null;
    const count = printDecimal(days, language);
    const label = t(days === 0 ? "work.last" : "work.fill", { unit, count });
    return <WorkItem key={key} {...of} count={1} kind={kind} label={() => label} to={to} />;
  });
}
