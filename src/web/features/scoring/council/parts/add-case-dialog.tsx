import { Group, Radio, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { compareVietnamese } from "../../../../../domain/text/vietnamese-order.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { councilTexts } from "../texts.ts";
import type { CouncilWork } from "./types.ts";

interface AddCaseDialogProps {
  readonly roundId: string;
  readonly work: CouncilWork;
  readonly onClose: () => void;
}

/** Puts a component of a unit before the council by hand. */
export function AddCaseDialog({ roundId, work, onClose }: AddCaseDialogProps) {
  const t = useTexts(councilTexts);
  const language = useLanguage();
  const add = useCommand("scoring.addCouncilCase", ["scoring"]);
  const [unitId, setUnit] = useState<string | null>(null);
  const [component, setComponent] = useState("");
  const [isExtras, setExtras] = useState(false);
  const options = work.units
    .map((unit) => ({ value: unit.unitId as string, label: nameOf(unit, language) }))
    .sort((a, b) => compareVietnamese(a.label, b.label));
  const send = async (reason: string) => {
    await add.mutateAsync({
      params: { roundId },
      body: { unitId, component: isExtras ? "" : component.trim(), reason },
    } as never);
    notify({ kind: "done", text: t("add.done") });
  };
  return (
    <ConfirmDialog
      title={t("add.title")}
      detail={t("add.detail")}
      confirmLabel={t("add.do")}
      reasonLabel={t("add.reason")}
      onConfirm={send}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <Select
            label={t("add.unit")}
            data={options}
            value={unitId}
            onChange={setUnit}
            {...faults.at("unitId")}
            searchable
            required
            limit={60}
          />
          <Radio.Group
            label={t("add.what")}
            value={isExtras ? "extras" : "component"}
            onChange={(value) => setExtras(value === "extras")}
          >
            <Group gap="md" mt={4}>
              <Radio value="component" label={t("add.part")} />
              <Radio value="extras" label={t("add.extras")} />
            </Group>
          </Radio.Group>
          {!isExtras && (
            <TextInput
              label={t("add.component")}
              placeholder="1.1.1"
              required
              maxLength={60}
              value={component}
              onChange={(event) => setComponent(event.currentTarget.value)}
              {...faults.at("component", "part")}
            />
          )}
        </>
      )}
    </ConfirmDialog>
  );
}
