import { Checkbox, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ProposedAssignment } from "../../../../../contract/scoring/assignment-proposal.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useCommand, useOperation } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { setupTexts } from "../texts.ts";
import { ProposalGaps } from "./proposal-gaps.tsx";
import { ProposalTable } from "./proposal-table.tsx";

type Proposal = CallResult<"scoring.proposeAssignments">;

interface ProposalDialogProps {
  readonly round: RoundDetail;
  readonly onClose: () => void;
}

/** Lines of the assignment as the sets name their lead agencies, to be looked at and chosen. */
export function ProposalDialog({ round, onClose }: ProposalDialogProps) {
  const t = useTexts(setupTexts);
  const answer = useOperation("scoring.proposeAssignments", { params: { roundId: round.id } });
  const take = useCommand("scoring.takeProposedAssignments", ["scoring"]);
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const lines = answer.data?.lines ?? [];
  // What nobody appraises is taken unless unchosen; what another agency appraises only where somebody chooses it.
  const isChosen = (line: ProposedAssignment) => changed.get(keyOf(line)) ?? line.state === "new";
  const chosen = lines.filter((line) => isOpen(line) && isChosen(line));
  const send = async (reason: string) => {
    const sent = chosen.map(({ blockCode, part, agencyUnitId }) => ({ blockCode, part, agencyUnitId }));
    const { added } = await take.mutateAsync({ params: { roundId: round.id }, body: { lines: sent, reason } });
    notify({ kind: "done", text: t("propose.done", { count: added }) });
  };
  const table = (proposal: Proposal) => (
    <Stack gap="sm">
      {proposal.lines.length === 0 ? (
        <Text size="sm">{t("propose.nothing")}</Text>
      ) : (
        <ProposalTable
          round={round}
          proposal={proposal}
          boxOf={(line, label) =>
            isOpen(line) && (
              <Checkbox
                aria-label={label}
                checked={isChosen(line)}
                onChange={(event) => setChanged(new Map(changed).set(keyOf(line), event.currentTarget.checked))}
              />
            )
          }
        />
      )}
      <ProposalGaps round={round} proposal={proposal} />
    </Stack>
  );
  return (
    <ConfirmDialog
      title={t("propose.title")}
      detail={t("propose.detail")}
      confirmLabel={t("propose.take", { count: chosen.length })}
      isBarred={chosen.length === 0}
      reasonLabel={t("reason")}
      size="xl"
      onConfirm={send}
      onClose={onClose}
    >
      <Loaded answer={answer} isPart>
        {table}
      </Loaded>
    </ConfirmDialog>
  );
}

function isOpen({ state }: ProposedAssignment): boolean {
  return state === "new" || state === "other";
}

function keyOf({ blockCode, part }: ProposedAssignment): string {
  return `${blockCode} ${part ?? ""}`;
}
