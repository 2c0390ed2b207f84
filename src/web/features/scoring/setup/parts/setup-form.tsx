import { Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { RoundSchedule } from "../../../../../contract/scoring/round-setup.ts";
import { WindowStage } from "../../../../../domain/scoring/columns/stage.ts";
import { call } from "../../../../api/call.ts";
import { useCommand, useOperation } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DayPicker } from "../../../../ui/day-picker.tsx";
import { EditForm } from "../../../../ui/form/edit-form.tsx";
import { LeaveGuard } from "../../../../ui/form/leave-guard.tsx";
import { type EditFormState, useEditForm } from "../../../../ui/form/use-edit-form.ts";
import { UnitPicker } from "../../../../ui/unit-picker.tsx";
import { titleOf } from "../../rounds/parts/name-of.ts";
import { setupTexts } from "../texts.ts";
import { MomentField } from "./moment-field.tsx";
import { emptySetup, type SetupValues, setupOf, setupValuesOf } from "./setup-values.ts";

const stages = WindowStage.options;

/** Windows and days of the round, the round before, and who runs it. */
export function SetupForm({ schedule }: { schedule: RoundSchedule }) {
  const t = useTexts(setupTexts);
  const save = useCommand("scoring.saveRoundSetup", ["scoring"]);
  const params = { roundId: schedule.roundId };
  const [initial] = useState(() => setupValuesOf(schedule));
  const form = useEditForm<SetupValues>({
    id: `scoring.saveRoundSetup.${schedule.roundId}`,
    initial,
    fromStored: (stored) => ({ ...emptySetup, ...setupValuesOf(stored as Parameters<typeof setupValuesOf>[0]) }),
    save: async (values, stored) => {
      const current = stored === undefined ? schedule : await call("scoring.getRoundSchedule", { params });
      await save.mutateAsync({ params, body: { ...setupOf(values), basedOnVersion: current.version } });
      return () => notify({ kind: "done", text: t("saved") });
    },
  });
  const labels = {
    ...Object.fromEntries(stages.map((stage) => [stage, t(`stage.${stage}`)])),
    evidenceFrom: t("evidence.from"),
    evidenceUntil: t("evidence.until"),
    inputsAsOf: t("evidence.asOf"),
    previousRoundId: t("previous"),
    ownerUnitId: t("owner"),
    reason: t("reason"),
  };
  return (
    <>
      <LeaveGuard isDirty={form.isDirty} />
      <EditForm form={form} labels={labels}>
        <Text size="sm" c="dimmed">
          {t("windows.hint")}
        </Text>
        <WindowFields form={form} />
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs">
          <DayPicker label={t("evidence.from")} {...form.field("evidenceFrom")} />
          <DayPicker label={t("evidence.until")} {...form.field("evidenceUntil")} />
          <DayPicker label={t("evidence.asOf")} {...form.field("inputsAsOf")} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
          <PreviousRound form={form} roundId={schedule.roundId} />
          {schedule.abilities.delegate && (
            <UnitPicker label={t("owner")} description={t("owner.hint")} {...form.field("ownerUnitId")} />
          )}
        </SimpleGrid>
        <TextInput
          label={t("reason")}
          description={t("reason.hint")}
          required
          minLength={3}
          value={form.values.reason}
          onChange={(event) => form.set({ reason: event.currentTarget.value })}
        />
      </EditForm>
    </>
  );
}

function WindowFields({ form }: { form: EditFormState<SetupValues> }) {
  const t = useTexts(setupTexts);
  return (
    <Stack gap="xs">
      {stages.map((stage) => {
        const window = form.values[stage];
        const set = (patch: Partial<typeof window>) => form.set({ [stage]: { ...window, ...patch } });
        const name = t(`stage.${stage}`);
        const isGiven = window.opens.day !== null || window.closes.day !== null;
        return (
          <Group key={stage} component="fieldset" gap="sm" align="flex-end" p={0} m={0} style={{ border: 0 }}>
            <Text component="legend" size="sm" fw={600} w="9.5rem" style={{ float: "left" }}>
              {name}
            </Text>
            <MomentField
              name={`${name}, ${t("windows.opens")}`}
              label={t("windows.opens")}
              required={isGiven}
              value={window.opens}
              onChange={(opens) => set({ opens })}
            />
            <MomentField
              name={`${name}, ${t("windows.closes")}`}
              label={t("windows.closes")}
              required={isGiven}
              value={window.closes}
              onChange={(closes) => set({ closes })}
            />
          </Group>
        );
      })}
    </Stack>
  );
}

function PreviousRound({ form, roundId }: { form: EditFormState<SetupValues>; roundId: string }) {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  const rounds = useOperation("scoring.listRounds", { query: { sort: "-year", pageSize: "50" } });
  const options = (rounds.data?.items ?? [])
    .filter((round) => round.id !== roundId && !round.practice)
    .map((round) => ({ value: round.id as string, label: `${round.year}: ${titleOf(round, language)}` }));
  return (
    <Select
      label={t("previous")}
      description={t("previous.hint")}
      data={options}
      searchable
      clearable
      {...form.field("previousRoundId")}
    />
  );
}
