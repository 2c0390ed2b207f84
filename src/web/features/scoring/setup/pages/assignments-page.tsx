import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { AssignmentView } from "../../../../../contract/scoring/assignments.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Section } from "../../../../ui/detail/facts.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { AssignmentDialog } from "../parts/assignment-dialog.tsx";
import { AssignmentLines } from "../parts/assignment-lines.tsx";
import { CoverMatrix } from "../parts/cover-matrix.tsx";
import { ProposalDialog } from "../parts/proposal-dialog.tsx";
import { SetupFrame } from "../parts/setup-frame.tsx";
import { setupTexts } from "../texts.ts";

/** Who appraises what, with the gaps. */
export function AssignmentsPage() {
  return <SetupFrame>{(round) => <Assignments round={round} />}</SetupFrame>;
}

function Assignments({ round }: { round: RoundDetail }) {
  const t = useTexts(setupTexts);
  const answer = useOperation("scoring.listAssignments", { params: { roundId: round.id } });
  const [edited, setEdited] = useState<AssignmentView | "new">();
  const [proposing, setProposing] = useState(false);
  return (
    <Loaded answer={answer} isPart>
      {({ lines, parts, names }) => (
        <Stack gap="md">
          <Section title={t("assign.title")}>
            <Stack gap="xs">
              <Text size="sm" c="dimmed">
                {t("assign.hint")}
              </Text>
              <CoverMatrix round={round} parts={parts} names={names} />
            </Stack>
          </Section>
          <Section title={t("assign.lines")}>
            <Stack gap="xs">
              <AssignmentLines round={round} lines={lines} onEdit={setEdited} />
              <Group>
                <Button onClick={() => setEdited("new")}>{t("assign.add")}</Button>
                <Button variant="default" onClick={() => setProposing(true)}>
                  {t("propose.open")}
                </Button>
              </Group>
            </Stack>
          </Section>
          {proposing && <ProposalDialog round={round} onClose={() => setProposing(false)} />}
          {edited !== undefined && (
            <AssignmentDialog
              round={round}
              line={edited === "new" ? undefined : edited}
              onClose={() => setEdited(undefined)}
            />
          )}
        </Stack>
      )}
    </Loaded>
  );
}
