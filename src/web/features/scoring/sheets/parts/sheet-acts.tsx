import { Alert, Button, Text } from "@mantine/core";
import { useState } from "react";
import type { SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import { unitNameOf } from "../../rounds/parts/name-of.ts";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { sheetTexts } from "../texts.ts";
import { listMissing } from "./list-missing.ts";

interface SheetActsProps {
  readonly sheet: SheetView;
  /** Remarks of the head by component, given when the sheet is returned. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly onActed: () => void;
  /** Sends what is still typed, so that the act is about what people see. */
  readonly beforeAct: () => Promise<void>;
  /** Components of which something typed is not stored: a field cannot be read, or the server refused it. */
  readonly unsaved: readonly string[];
}

const acts = ["send", "approve", "return", "submit", "withdraw"] as const;
type Act = (typeof acts)[number];

/** The next lawful acts on the whole sheet, each asked once. */
export function SheetActs({ sheet, remarks, onActed, beforeAct, unsaved }: SheetActsProps) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  const [asking, setAsking] = useState<Act>();
  const commands = {
    send: useCommand("scoring.sendSheet", ["scoring"]),
    approve: useCommand("scoring.approveSheet", ["scoring"]),
    return: useCommand("scoring.returnSheet", ["scoring"]),
    submit: useCommand("scoring.submitSheet", ["scoring"]),
    withdraw: useCommand("scoring.withdrawSheet", ["scoring"]),
  };
  const possible = acts.filter((act) => sheet.acts.includes(act));
  const print = (value: string | number) => printDecimal(value, language);
  const { points, max } = sheet.totals;
  const names = {
    unit: unitNameOf(sheet, language),
    points: print(shortDecimal(points, pointDecimals)),
    max: print(shortDecimal(max, pointDecimals)),
  };
  const given = Object.entries(remarks).filter(([, text]) => text.trim().length >= 3);
  const confirm = async (act: Act, reason: string) => {
    const params = { roundId: sheet.roundId, unitId: sheet.unitId };
    const basedOnVersion = sheet.version;
    if (act === "return") {
      const said = given.map(([component, text]) => ({ component, text: text.trim() }));
      await commands.return.mutateAsync({ params, body: { basedOnVersion, reason, remarks: said } });
    } else if (act === "withdraw") await commands.withdraw.mutateAsync({ params, body: { basedOnVersion, reason } });
    else await commands[act].mutateAsync({ params, body: { basedOnVersion } });
    notify({ kind: "done", text: t(`act.${act}.done`), detail: names.unit });
    onActed();
  };
  const ask = async (act: Act) => {
    await beforeAct();
    setAsking(act);
  };
  return (
    <>
      {possible.map((act) => (
        <Button
          key={act}
          variant={act === "return" || act === "withdraw" ? "default" : "filled"}
          onClick={() => void ask(act)}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
      {asking !== undefined && (
        <ConfirmDialog
          title={t(`act.${asking}.title`, names)}
          detail={t(`act.${asking}.detail`)}
          confirmLabel={t(`act.${asking}`)}
          {...((asking === "return" || asking === "withdraw") && { reasonLabel: t(`act.${asking}.reason`) })}
          onConfirm={(reason) => confirm(asking, reason)}
          onClose={() => setAsking(undefined)}
        >
          <Notes act={asking} />
        </ConfirmDialog>
      )}
    </>
  );

  /** What the person should know before the act. */
  function Notes({ act }: { act: Act }) {
    const missing = listMissing(sheet.progress).map(({ key, count }) => t(key, { count: print(count) }));
    if (act === "return" && given.length > 0) {
      const codes = given.map(([code]) => code).join(", ");
      return <Text size="sm">{t("act.return.remarks", { count: print(given.length), codes })}</Text>;
    }
    const noReport = act === "submit" && (sheet.report.number === null || sheet.report.date === null);
    return (
      <>
        {act !== "return" && act !== "withdraw" && missing.length > 0 && (
          <Alert color="yellow">{missing.join(" ")}</Alert>
        )}
        {act !== "return" && act !== "withdraw" && unsaved.length > 0 && (
          <Alert color="yellow">{t("act.unsaved", { codes: unsaved.join(", ") })}</Alert>
        )}
        {noReport && <Alert color="yellow">{t("act.submit.noReport")}</Alert>}
      </>
    );
  }
}
