import { Button, Checkbox, Group, Paper, Progress, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { FactList } from "../../../../ui/detail/facts.tsx";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { appraisalTexts } from "../texts.ts";

type Part = CallResult<"scoring.getAppraisalWork">["parts"][number];

interface PartCardProps {
  readonly roundId: string;
  readonly stage: "appraisal1" | "appraisal2";
  readonly part: Part;
}

/** The part of one agency: who does it, how far it is, how far the two agree; its leader approves or returns it. */
export function PartCard({ roundId, stage, part }: PartCardProps) {
  const t = useTexts(appraisalTexts);
  const language = useLanguage();
  const [asking, setAsking] = useState<"approve" | "return">();
  const { progress } = part;
  const agency = nameOf({ nameVi: part.agencyVi, nameEn: part.agencyEn }, language);
  const left = progress.total - progress.decided;
  const share = progress.total === 0 ? 0 : (100 * progress.decided) / progress.total;
  const branch = part.part ? t("part.branch", { part: part.part }) : null;
  const whole = [part.blockCode, branch].filter(Boolean).join(" · ") || t("part.all");
  const scope = part.replacement ? `${whole} (${t("part.replacement")})` : whole;
  const officers = part.officers.map((one) => {
    const done = t(one.seat === 2 ? "officer.seat2" : "officer.seat1", { name: one.name, count: one.decided });
    return one.both === 0 ? done : `${done} (${t("officer.agrees", { agreed: one.agreed, both: one.both })})`;
  });
  return (
    <Paper component="section" withBorder p="md" aria-label={`${agency}: ${scope}`}>
      <Group justify="space-between" align="start" gap="xs" mb="xs">
        <Title order={2}>{agency}</Title>
        {part.approvedAt === null ? (
          <StateBadge kind="plain" label={t("part.open")} />
        ) : (
          <StateBadge kind="done" label={t("part.approved", { at: printInstant(part.approvedAt) })} />
        )}
      </Group>
      <Stack gap="xs">
        {part.approvedAt !== null && left > 0 && (
          <Group>
            <StateBadge kind="soon" label={t("work.letGo", { left, total: progress.total })} />
          </Group>
        )}
        <Progress value={share} aria-label={t("decided")} />
        <FactList
          facts={[
            [t("part"), scope],
            [t("decided"), `${progress.decided}/${progress.total}`],
            [t("officers"), officers.join("; ")],
            [t("leader"), part.leaderName],
            [t("agreement"), progress.both === 0 ? undefined : t("agreementOf", progress)],
            [t("asked"), progress.asked === 0 ? undefined : progress.asked],
            [t("stale"), progress.stale === 0 ? undefined : progress.stale],
          ]}
        />
        {part.leads && (
          <Group gap="xs" className="no-print">
            {part.approvedAt === null && <Button onClick={() => setAsking("approve")}>{t("approve")}</Button>}
            <Button variant="default" onClick={() => setAsking("return")}>
              {t("return")}
            </Button>
          </Group>
        )}
      </Stack>
      {asking === "approve" && <Approve {...{ roundId, stage, part, agency }} onClose={() => setAsking(undefined)} />}
      {asking === "return" && <Return {...{ roundId, stage, part, agency }} onClose={() => setAsking(undefined)} />}
    </Paper>
  );
}

type DialogProps = PartCardProps & { readonly agency: string; readonly onClose: () => void };

function Approve({ roundId, stage, part, agency, onClose }: DialogProps) {
  const t = useTexts(appraisalTexts);
  const approve = useCommand("scoring.approveAppraisal", ["scoring"]);
  const [confirmIncomplete, setConfirm] = useState(false);
  const { progress } = part;
  const isWhole = progress.decided === progress.total && progress.both === progress.agreed;
  const params = { roundId, assignmentId: part.assignmentId };
  return (
    <ConfirmDialog
      title={t("approve.title", { agency })}
      detail={t("approve.detail")}
      confirmLabel={t("approve")}
      onConfirm={() => approve.mutateAsync({ params, body: { stage, confirmIncomplete } } as never)}
      onClose={onClose}
    >
      {!isWhole && (
        <>
          <Text size="sm">
            {t("left")}: {progress.total - progress.decided}. {t("differs")}: {progress.both - progress.agreed}.
          </Text>
          <Checkbox
            label={t("approve.confirm")}
            checked={confirmIncomplete}
            onChange={(event) => setConfirm(event.currentTarget.checked)}
          />
        </>
      )}
    </ConfirmDialog>
  );
}

function Return({ roundId, stage, part, agency, onClose }: DialogProps) {
  const t = useTexts(appraisalTexts);
  const giveBack = useCommand("scoring.returnAppraisal", ["scoring"]);
  const params = { roundId, assignmentId: part.assignmentId };
  return (
    <ConfirmDialog
      title={t("return.title", { agency })}
      detail={t("return.detail")}
      confirmLabel={t("return")}
      reasonLabel={t("return.reason")}
      onConfirm={(reason) => giveBack.mutateAsync({ params, body: { stage, reason } } as never)}
      onClose={onClose}
    />
  );
}
