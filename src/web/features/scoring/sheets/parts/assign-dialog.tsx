import { NativeSelect, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SheetComponent, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useCommand, useOperation } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { sheetTexts } from "../texts.ts";

interface AssignDialogProps {
  readonly sheet: SheetView;
  readonly component: SheetComponent;
  readonly onClose: () => void;
}

/** Asks a colleague or a division for one component or a whole area, until a day. */
export function AssignDialog({ sheet, component, onClose }: AssignDialogProps) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  const params = { roundId: sheet.roundId, unitId: sheet.unitId };
  const people = useOperation("scoring.listSheetPeople", { params }).data;
  const assign = useCommand("scoring.assignSheetComponents", ["scoring"]);
  const { task } = component;
  const [person, setPerson] = useState(task?.accountId ?? "");
  const [division, setDivision] = useState<string>(task?.divisionUnitId ?? "");
  const [due, setDue] = useState<string | null>(task?.due ?? null);
  const [note, setNote] = useState(task?.note ?? "");
  const [whole, setWhole] = useState(false);
  const area = sheet.areas.find((one) => one.code === component.areaCode);
  const nobody = { value: "", label: t("assign.nobody") };
  const send = async () => {
    const inArea = sheet.components.filter((one) => one.areaCode === component.areaCode && one.asked);
    const { assigned } = await assign.mutateAsync({
      params,
      body: {
        components: whole ? inArea.map((one) => one.code) : [component.code],
        accountId: person || null,
        divisionUnitId: (division || null) as never,
        due,
        note: note.trim() || null,
      },
    });
    notify({ kind: "done", text: t("assign.done", { count: printDecimal(assigned, language) }) });
  };
  return (
    <ConfirmDialog
      title={t("assign.title")}
      detail={people?.people.length === 0 ? t("assign.noPeople") : nameOf(component, language)}
      confirmLabel={t("assign.save")}
      onConfirm={send}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <NativeSelect
            data-autofocus
            label={t("assign.who")}
            value={person}
            data={[
              nobody,
              ...(people?.people ?? []).map((one) => ({
                value: one.accountId,
                label: [one.displayName, one.position, one.unitName].filter(Boolean).join(", "),
              })),
            ]}
            onChange={(event) => setPerson(event.currentTarget.value)}
            {...faults.at("accountId")}
          />
          {(people?.divisions.length ?? 0) > 0 && (
            <NativeSelect
              label={t("assign.division")}
              value={division}
              data={[
                nobody,
                ...(people?.divisions ?? []).map((one) => ({
                  value: one.unitId as string,
                  label: nameOf(one, language),
                })),
              ]}
              onChange={(event) => setDivision(event.currentTarget.value)}
              {...faults.at("divisionUnitId")}
            />
          )}
          <NativeSelect
            label={t("assign.scope")}
            value={whole ? "area" : "one"}
            data={[
              { value: "one", label: t("assign.this", { code: component.code }) },
              {
                value: "area",
                label: t("assign.area", { area: area === undefined ? "" : `${area.code}. ${nameOf(area, language)}` }),
              },
            ]}
            onChange={(event) => setWhole(event.currentTarget.value === "area")}
          />
          <DayPicker label={t("assign.due")} value={due} onChange={setDue} {...faults.at("due")} />
          <TextInput
            label={t("assign.note")}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            {...faults.at("note")}
          />
          {task !== null && (
            <Text size="xs" c="dimmed">
              {t("task.to", { who: task.personName ?? task.divisionName ?? "" })}
            </Text>
          )}
        </>
      )}
    </ConfirmDialog>
  );
}
