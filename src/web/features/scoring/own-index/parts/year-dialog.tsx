import { NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OwnIndexOverview, OwnYear } from "../../../../../contract/scoring/own-index/rounds.ts";
import { call } from "../../../../api/call.ts";
import type { CallInput } from "../../../../api/operation-types.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { NumberField } from "../../../../ui/number-field.tsx";
import { titleOf } from "../../rounds/parts/name-of.ts";
import { ownTexts } from "../texts.ts";
import { useOwnRefresh } from "./use-own-refresh.ts";

interface YearDialogProps {
  /** The year to change; absent: a new one. */
  readonly year?: OwnIndexOverview;
  readonly years: readonly OwnYear[];
  readonly onDone: (roundId: string) => void;
  readonly onClose: () => void;
}

/** The last second of a day in Việt Nam, which is seven hours ahead of UTC all year. */
const endOfDay = (day: string | null) => (day === null ? null : `${day}T16:59:59.000Z`);

/** Begins a year of the province's own index, or changes its title, dates and set. */
export function YearDialog({ year, years, onDone, onClose }: YearDialogProps) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const refresh = useOwnRefresh();
  const query = { pageSize: "200" } as never;
  const sets = (useOperation("scoring.listCriteriaSets", { query }).data?.items ?? []).filter(
    (set) => set.level === "province",
  );
  const [number, setNumber] = useState<string | null>(String(year?.year ?? new Date().getFullYear()));
  const [title, setTitle] = useState(year?.titleVi ?? "");
  const [titleEn, setTitleEn] = useState(year?.titleEn ?? "");
  const [setId, setSetId] = useState<string>(year?.set?.setId ?? "");
  const [due, setDue] = useState<string | null>(year?.dueAt?.slice(0, 10) ?? null);
  const [from, setFrom] = useState<string | null>(year?.evidenceFrom ?? null);
  const [until, setUntil] = useState<string | null>(year?.evidenceUntil ?? null);
  const [leadsFrom, setLeadsFrom] = useState<string>("");
  const chosen = setId || (sets[0]?.id ?? "");
  const save = async (reason: string) => {
    const fields = {
      year: Number(number),
      titleVi: title,
      titleEn: titleEn.trim() || null,
      demonstration: year?.demonstration ?? false,
      setId: chosen,
      dueAt: endOfDay(due),
      evidenceFrom: from,
      evidenceUntil: until,
      reason,
    };
    if (year === undefined) {
      const body = { ...fields, leadsFrom: leadsFrom || null } as CallInput<"scoring.createOwnIndex">["body"];
      const { roundId } = await call("scoring.createOwnIndex", { body });
      await refresh();
      return onDone(roundId);
    }
    const body = { ...fields, basedOnVersion: year.version } as CallInput<"scoring.changeOwnIndex">["body"];
    await call("scoring.changeOwnIndex", { params: { roundId: year.roundId }, body });
    await refresh();
    onDone(year.roundId);
  };
  return (
    <ConfirmDialog
      title={t(year === undefined ? "create" : "setup.edit")}
      detail={t("setHint")}
      confirmLabel={t("save")}
      reasonLabel={t("reason")}
      onConfirm={save}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
            <NumberField
              label={t("year")}
              wholeOnly
              required
              value={number}
              onChange={setNumber}
              {...faults.at("year")}
            />
            <DayPicker label={t("dueDay")} value={due} onChange={setDue} {...faults.at("dueAt")} />
          </SimpleGrid>
          <TextInput
            label={t("title")}
            required
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            {...faults.at("titleVi")}
          />
          <TextInput
            label={t("titleEn")}
            value={titleEn}
            onChange={(event) => setTitleEn(event.currentTarget.value)}
            {...faults.at("titleEn")}
          />
          <NativeSelect
            label={t("set")}
            required
            value={chosen}
            data={sets.map((set) => {
              const name = (language === "en" && set.titleEn) || set.title;
              return { value: set.id, label: set.state === "frozen" ? name : t("setDraft", { title: name }) };
            })}
            onChange={(event) => setSetId(event.currentTarget.value)}
            {...faults.at("setId")}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
            <DayPicker label={t("evidenceFrom")} value={from} onChange={setFrom} {...faults.at("evidenceFrom")} />
            <DayPicker label={t("evidenceUntil")} value={until} onChange={setUntil} {...faults.at("evidenceUntil")} />
          </SimpleGrid>
          {year === undefined && years.length > 0 && (
            <NativeSelect
              label={t("leadsFrom")}
              value={leadsFrom}
              data={[
                { value: "", label: t("leadsFrom.none") },
                ...years.map((one) => ({
                  value: one.roundId as string,
                  label: `${one.year} · ${titleOf(one, language)}`,
                })),
              ]}
              onChange={(event) => setLeadsFrom(event.currentTarget.value)}
              {...faults.at("leadsFrom")}
            />
          )}
        </>
      )}
    </ConfirmDialog>
  );
}
