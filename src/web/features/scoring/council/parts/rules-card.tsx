import { Button, Checkbox, NativeSelect, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { FactList } from "../../../../ui/detail/facts.tsx";
import { NumberField } from "../../../../ui/number-field.tsx";
import { councilTexts } from "../texts.ts";
import type { CouncilWork } from "./types.ts";

interface RulesCardProps {
  readonly roundId: string;
  readonly work: CouncilWork;
}

/** Who sits in the council and how it votes. */
export function RulesCard({ roundId, work }: RulesCardProps) {
  const t = useTexts(councilTexts);
  const language = useLanguage();
  const [isChanging, setChanging] = useState(false);
  const { rules, members } = work;
  const quorum = Math.ceil((members.length * rules.quorumPercent) / 100);
  return (
    <Stack gap="xs">
      {members.length === 0 ? (
        <Text size="sm">{t("members.none")}</Text>
      ) : (
        <Table aria-label={t("members")}>
          <Table.Tbody>
            {members.map((member) => (
              <Table.Tr key={member.accountId}>
                <Table.Th scope="row">
                  {member.name}
                  {member.office !== null && (
                    <Text size="xs" c="dimmed">
                      {member.office}
                    </Text>
                  )}
                </Table.Th>
                <Table.Td>{t(`duty.${member.duty}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <FactList
        facts={[
          [t("rules.majority"), t(`rules.${rules.majority}`)],
          [t("rules.quorum"), `${rules.quorumPercent}% (${quorum}/${members.length})`],
          [t("rules.selfAbove"), printDecimal(rules.selfAbove, language)],
          [t("session.signed"), t(rules.minutesNeeded ? "rules.minutesNeeded" : "rules.minutesAdvised")],
        ]}
      />
      {rules.majority === "half" && (
        <Text size="sm">{t(rules.castingVote ? "rules.casting" : "rules.noCasting")}.</Text>
      )}
      {work.abilities.prepares && work.finishedAt === null && (
        <Button
          variant="default"
          className="no-print"
          style={{ alignSelf: "flex-start" }}
          onClick={() => setChanging(true)}
        >
          {t("rules.change")}
        </Button>
      )}
      {isChanging && <RulesDialog {...{ roundId, work }} onClose={() => setChanging(false)} />}
    </Stack>
  );
}

function RulesDialog({ roundId, work, onClose }: RulesCardProps & { readonly onClose: () => void }) {
  const t = useTexts(councilTexts);
  const save = useCommand("scoring.saveCouncilRules", ["scoring"]);
  const [rules, setRules] = useState(work.rules);
  const [quorum, setQuorum] = useState<string | null>(String(work.rules.quorumPercent));
  const change = (patch: Partial<typeof rules>) => setRules((before) => ({ ...before, ...patch }));
  const send = async (reason: string) => {
    const body = {
      rules: { ...rules, quorumPercent: Number(quorum ?? 0) },
      basedOnVersion: work.version,
      reason,
    };
    await save.mutateAsync({ params: { roundId }, body } as never);
    notify({ kind: "done", text: t("rules.saved") });
  };
  return (
    <ConfirmDialog
      title={t("rules.change")}
      detail={t("rules.detail")}
      confirmLabel={t("rules.save")}
      reasonLabel={t("session.reason")}
      onConfirm={send}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <NativeSelect
            label={t("rules.majority")}
            value={rules.majority}
            data={(["half", "twoThirds"] as const).map((value) => ({ value, label: t(`rules.${value}`) }))}
            onChange={(event) => change({ majority: event.currentTarget.value as typeof rules.majority })}
          />
          {rules.majority === "half" && (
            <Checkbox
              label={t("rules.casting")}
              checked={rules.castingVote}
              onChange={(event) => change({ castingVote: event.currentTarget.checked })}
            />
          )}
          <NumberField
            label={t("rules.quorumField")}
            wholeOnly
            value={quorum}
            onChange={setQuorum}
            {...faults.at("rules.quorumPercent")}
          />
          <NumberField
            label={t("rules.selfAbove")}
            value={rules.selfAbove}
            onChange={(value) => change({ selfAbove: value ?? "" })}
            {...faults.at("rules.selfAbove")}
          />
          <Checkbox
            label={t("rules.minutesField")}
            checked={rules.minutesNeeded}
            onChange={(event) => change({ minutesNeeded: event.currentTarget.checked })}
          />
        </>
      )}
    </ConfirmDialog>
  );
}
