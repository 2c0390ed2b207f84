import { MultiSelect, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { OwnLeadRow } from "../../../../../contract/scoring/own-index/leads.ts";
import { call } from "../../../../api/call.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { unitChoices } from "../../../../ui/unit-choices.ts";
import { UnitPicker } from "../../../../ui/unit-picker.tsx";
import { printPerson } from "../../setup/parts/person-picker.tsx";
import { ownTexts } from "../texts.ts";
import { useOwnRefresh } from "./use-own-refresh.ts";

interface LeadDialogProps {
  readonly roundId: string;
  readonly version: number;
  readonly parts: readonly string[];
  readonly first: OwnLeadRow | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Names the lead agency of the chosen parts, its head and who cooperates; without an agency their own line goes. */
export function LeadDialog({ roundId, version, parts, first, onDone, onClose }: LeadDialogProps) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const refresh = useOwnRefresh();
  const [unitId, setUnitId] = useState<string | null>(first?.lead?.unitId ?? null);
  const [head, setHead] = useState<string>(first?.lead?.head?.accountId ?? "");
  const [others, setOthers] = useState<string[]>(first?.lead?.cooperating.map((unit) => unit.unitId as string) ?? []);
  const params = { roundId: roundId as never };
  const query = { unitId: unitId as never };
  const heads = useOperation("scoring.findOwnHeads", { params, query }, { enabled: unitId !== null });
  const tree = useOperation("organisations.getUnitTree", { query: {} });
  const units = unitChoices(tree.data?.nodes ?? [], language).map(({ value, label }) => ({ value, label }));
  const save = async (reason: string) => {
    await call("scoring.changeOwnLeads", {
      params,
      body: {
        basedOnVersion: version,
        parts: [...parts],
        leadUnitId: unitId as never,
        headAccountId: (head || null) as never,
        cooperatingUnitIds: (unitId === null ? [] : others) as never,
        reason,
      },
    });
    await refresh();
    notify({ kind: "done", text: t("setup.done") });
    onDone();
  };
  return (
    <ConfirmDialog
      title={t("setup.assignTitle", { count: parts.length })}
      detail={parts.slice(0, 12).join(", ")}
      confirmLabel={t(unitId === null ? "setup.clear" : "save")}
      reasonLabel={t("reason")}
      onConfirm={save}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <UnitPicker
            label={t("setup.lead")}
            value={unitId}
            onChange={(next) => {
              setUnitId(next);
              setHead("");
            }}
          />
          <NativeSelect
            label={t("setup.head")}
            description={t("setup.headHint")}
            value={head}
            disabled={unitId === null}
            data={[
              { value: "", label: t("noHead") },
              ...(heads.data?.items ?? []).map((person) => ({
                value: person.accountId as string,
                label: printPerson(person),
              })),
            ]}
            onChange={(event) => setHead(event.currentTarget.value)}
            {...faults.at("headAccountId")}
          />
          <MultiSelect
            label={t("setup.cooperating")}
            data={units}
            value={others}
            onChange={setOthers}
            {...faults.at("cooperatingUnitIds")}
            searchable
            clearable
            limit={40}
            disabled={unitId === null}
          />
        </>
      )}
    </ConfirmDialog>
  );
}
