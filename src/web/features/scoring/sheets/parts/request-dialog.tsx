import { Radio, Stack } from "@mantine/core";
import { useState } from "react";
import type { SheetComponent, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { sheetTexts } from "../texts.ts";

interface SheetDialogProps {
  readonly sheet: SheetView;
  readonly component: SheetComponent;
  readonly onClose: () => void;
}

/** Asks the owner of the round to leave a component, or all of its criterion or area, out for this unit. */
export function RequestDialog({ sheet, component, onClose }: SheetDialogProps) {
  const t = useTexts(sheetTexts);
  const ask = useCommand("scoring.requestExclusion", ["scoring"]);
  const { roundId, unitId } = sheet;
  const language = useLanguage();
  const [part, setPart] = useState<string>(component.code);
  const area = sheet.areas.find((one) => one.code === component.areaCode);
  const nameIn = (vi: string, en: string | null) => (language === "en" && en ? en : vi);
  const choices = [
    { value: component.code, label: `${component.code} ${nameIn(component.nameVi, component.nameEn)}` },
    ...(component.criterionCode !== null && component.criterionVi !== null
      ? [
          {
            value: component.criterionCode,
            label: t("request.criterion", { name: nameIn(component.criterionVi, component.criterionEn) }),
          },
        ]
      : []),
    ...(area !== undefined && area.code !== component.code
      ? [
          {
            value: area.code,
            label: t("request.area", { name: `${area.code}. ${nameIn(area.nameVi, area.nameEn)}` }),
          },
        ]
      : []),
  ];
  return (
    <ConfirmDialog
      title={t("request.title", { code: part })}
      detail={t("request.detail")}
      confirmLabel={t("request.send")}
      reasonLabel={t("request.reason")}
      onClose={onClose}
      onConfirm={async (reason) => {
        await ask.mutateAsync({ params: { roundId, unitId }, body: { component: part, reason } });
        notify({ kind: "done", text: t("request.done") });
      }}
    >
      <Radio.Group label={t("request.part")} value={part} onChange={setPart}>
        <Stack gap={6} mt={4}>
          {choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} label={choice.label} />
          ))}
        </Stack>
      </Radio.Group>
    </ConfirmDialog>
  );
}
