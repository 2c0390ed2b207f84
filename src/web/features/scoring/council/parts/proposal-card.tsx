import { Button, Group, NativeSelect, Paper, Stack, Table, Text, Textarea, Title } from "@mantine/core";
import { useState } from "react";
import { caseStateLabels } from "../../../../../domain/scoring/council/dispute-labels.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useSession } from "../../../../app/session.tsx";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { DraftLine } from "../../../../ui/form/draft-line.tsx";
import { useKeptDraft } from "../../../../ui/form/use-kept-draft.ts";
import { shortDecimal } from "../../../../ui/short-decimal.ts";
import { StateBadge, type StateKind } from "../../../../ui/state-badge.tsx";
import { councilTexts } from "../texts.ts";
import { councilDecimals } from "./council-decimals.ts";
import { EarlyNotice } from "./early-notice.tsx";
import { proposalAnchor } from "./proposal-anchor.ts";
import type { CouncilCase, CouncilWork, Proposal } from "./types.ts";

const outcomeKinds: Readonly<Record<CouncilCase["counts"][number]["count"]["outcome"], StateKind>> = {
  passed: "done",
  rejected: "late",
  open: "running",
  noQuorum: "soon",
};

interface ProposalCardProps {
  readonly roundId: string;
  readonly work: CouncilWork;
  readonly case: CouncilCase;
  readonly proposal: Proposal;
  /** It is voted on now. */
  readonly isOpen: boolean;
}

/** A proposal with its votes; the last one can be voted on and decided. */
export function ProposalCard(props: ProposalCardProps) {
  const { work, case: one, proposal, isOpen } = props;
  const t = useTexts(councilTexts);
  const language = useLanguage();
  const gives = proposal.gives === null ? "–" : printDecimal(shortDecimal(proposal.gives, councilDecimals), language);
  const numberOf = (sessionId: string) => work.sessions.find((session) => session.id === sessionId)?.number ?? 0;
  const name = t("proposal.name", { number: proposal.number, gives });
  return (
    <Paper withBorder p="sm" component="section" aria-label={name} id={proposalAnchor(proposal.id)} tabIndex={-1}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs" align="start">
          <Title order={3}>
            {name} ({t(`verdict.${proposal.verdict}`)})
          </Title>
          {!isOpen && proposal.decidedAt === null && <StateBadge kind="plain" label={t("proposal.replaced")} />}
          {proposal.decidedAt !== null && <StateBadge kind="done" label={caseStateLabels.decided[language]} />}
        </Group>
        {one.caps !== null && (
          <Text size="sm" fw={600}>
            {t("extras.inputs", {
              bonus: printDecimal(proposal.inputs["bonus"] ?? "0", language),
              penalty: printDecimal(proposal.inputs["penalty"] ?? "0", language),
            })}
          </Text>
        )}
        <Text size="sm">{proposal.reason}</Text>
        <Text size="xs" c="dimmed">
          {t("proposal.by", { name: proposal.by ?? "", at: printInstant(proposal.at) })}
        </Text>
        {proposal.decidedAt !== null && (
          <Text size="sm">
            {t("proposal.decided", { at: printInstant(proposal.decidedAt), reason: proposal.decisionReason ?? "" })}
          </Text>
        )}
        {proposal.votes.length > 0 && <Votes proposal={proposal} />}
        {isOpen &&
          one.counts.map(({ sessionId, count }) => (
            <Group key={sessionId} gap="xs">
              <Text size="sm">{t("count.line", { ...count, number: numberOf(sessionId) })}</Text>
              <StateBadge kind={outcomeKinds[count.outcome]} label={t(`outcome.${count.outcome}`)} />
            </Group>
          ))}
        {isOpen && one.atWork && (work.abilities.votes || work.abilities.records) && <EarlyNotice work={work} />}
        {isOpen && one.atWork && work.abilities.votes && <VoteForm {...props} />}
        {isOpen && one.atWork && work.abilities.records && <Decide {...props} gives={gives} />}
      </Stack>
    </Paper>
  );
}

function Votes({ proposal }: Pick<ProposalCardProps, "proposal">) {
  const t = useTexts(councilTexts);
  return (
    <Table aria-label={t("vote.vote")}>
      <Table.Tbody>
        {proposal.votes.map((vote) => (
          <Table.Tr key={vote.accountId}>
            <Table.Th scope="row">
              {vote.name} ({t(`duty.${vote.duty}`)})
            </Table.Th>
            <Table.Td>
              {t(`vote.${vote.vote}`)}
              {vote.note !== null && `: ${vote.note}`}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const choices = ["yes", "no", "abstain"] as const;

/** A vote with its note; who voted already finds the note of that vote, and may change both. */
function VoteForm({ roundId, proposal }: ProposalCardProps) {
  const t = useTexts(councilTexts);
  const cast = useCommand("scoring.castVote", ["scoring"]);
  const { accountId } = useSession();
  const own = proposal.votes.find((vote) => vote.accountId === accountId);
  const draft = useKeptDraft(`scoring.vote.${roundId}.${proposal.id}`, { note: own?.note ?? "" });
  const { note } = draft.values;
  const send = async (vote: (typeof choices)[number]) => {
    const params = { roundId, proposalId: proposal.id };
    await cast.mutateAsync({ params, body: { vote, note: note.trim() || null } } as never);
    draft.saved();
    notify({ kind: "done", text: t("vote.sent", { vote: t(`vote.${vote}`) }) });
  };
  return (
    <Stack gap="xs" className="no-print">
      <DraftLine draft={draft} />
      <Textarea
        label={t("vote.note")}
        autosize
        maxLength={1000}
        value={note}
        onChange={(event) => draft.change({ note: event.currentTarget.value })}
      />
      <ErrorNotice error={cast.error} />
      <Group gap="xs" role="group" aria-label={t("vote.title")}>
        {choices.map((vote) => (
          <Button
            key={vote}
            variant="default"
            disabled={cast.isPending}
            onClick={() => void send(vote).catch(() => undefined)}
          >
            {t(`vote.${vote}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

function Decide({ roundId, work, case: one, proposal, gives }: ProposalCardProps & { readonly gives: string }) {
  const t = useTexts(councilTexts);
  const decide = useCommand("scoring.decideCase", ["scoring"]);
  const [isAsking, setAsking] = useState(false);
  const passed = one.counts.filter(({ count }) => count.outcome === "passed");
  const [sessionId, setSession] = useState(passed.at(-1)?.sessionId ?? "");
  if (passed.length === 0) return null;
  const chosen = passed.some((session) => session.sessionId === sessionId)
    ? sessionId
    : (passed.at(-1)?.sessionId ?? "");
  const meeting = work.sessions.filter((session) => session.id === chosen);
  const send = async (reason: string) => {
    const params = { roundId, proposalId: proposal.id };
    await decide.mutateAsync({ params, body: { sessionId: chosen, reason } } as never);
    notify({ kind: "done", text: t("decide.done") });
  };
  return (
    <>
      <Button style={{ alignSelf: "flex-start" }} className="no-print" onClick={() => setAsking(true)}>
        {t("decide")}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t("decide.title", { gives })}
          detail={t("decide.detail")}
          confirmLabel={t("decide")}
          reasonLabel={t("decide.reason")}
          onConfirm={send}
          onClose={() => setAsking(false)}
        >
          <NativeSelect
            label={t("decide.session")}
            value={chosen}
            data={passed.map((session) => ({
              value: session.sessionId,
              label: t("session.name", {
                number: work.sessions.find((other) => other.id === session.sessionId)?.number ?? 0,
                at: printInstant(work.sessions.find((other) => other.id === session.sessionId)?.startsAt ?? ""),
              }),
            }))}
            onChange={(event) => setSession(event.currentTarget.value)}
          />
          <EarlyNotice work={{ sessions: meeting, now: work.now }} />
        </ConfirmDialog>
      )}
    </>
  );
}
