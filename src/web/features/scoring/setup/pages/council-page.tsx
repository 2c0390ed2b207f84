import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useCommand, useOperation } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { Section } from "../../../../ui/detail/facts.tsx";
import { LeaveGuard } from "../../../../ui/form/leave-guard.tsx";
import { Loaded } from "../../../../ui/loaded.tsx";
import { CouncilList, type Member } from "../parts/council-list.tsx";
import { PersonPicker } from "../parts/person-picker.tsx";
import { SetupFrame } from "../parts/setup-frame.tsx";
import { setupTexts } from "../texts.ts";

/** Who sits in the council, in the order of its minutes. */
export function CouncilPage() {
  return <SetupFrame>{(round) => <Council round={round} />}</SetupFrame>;
}

function Council({ round }: { round: RoundDetail }) {
  const answer = useOperation("scoring.getCouncil", { params: { roundId: round.id } });
  return (
    <Loaded answer={answer} isPart>
      {({ members, version }) => <Editor key={version} roundId={round.id} stored={members} version={version} />}
    </Loaded>
  );
}

interface EditorProps {
  readonly roundId: string;
  readonly stored: readonly Member[];
  readonly version: number;
}

function Editor({ roundId, stored, version }: EditorProps) {
  const t = useTexts(setupTexts);
  const save = useCommand("scoring.saveCouncil", ["scoring"]);
  const [members, setMembers] = useState<readonly Member[]>(stored);
  const [asks, setAsks] = useState(false);
  const isChanged = JSON.stringify(members) !== JSON.stringify(stored);
  const send = async (reason: string) => {
    const list = members.map(({ accountId, duty }) => ({ accountId, duty }));
    await save.mutateAsync({ params: { roundId }, body: { basedOnVersion: version, members: list, reason } });
    notify({ kind: "done", text: t("saved") });
  };
  return (
    <Section title={t("page.council")}>
      <LeaveGuard isDirty={() => isChanged} />
      <Stack gap="sm" maw={760}>
        <Text size="sm" c="dimmed">
          {t("council.hint")}
        </Text>
        <CouncilList members={members} onChange={setMembers} />
        <PersonPicker
          key={members.length}
          roundId={roundId}
          can="council"
          label={t("council.add")}
          value={null}
          onChange={(person) => {
            if (person === null || members.some((member) => member.accountId === person.accountId)) return;
            setMembers([...members, { ...person, duty: members.length === 0 ? "chair" : "member" }]);
          }}
        />
        <Group gap="sm">
          <Button disabled={!isChanged} onClick={() => setAsks(true)}>
            {t("council.save")}
          </Button>
          {isChanged && (
            <Text size="sm" role="status">
              {t("council.unsaved")}
            </Text>
          )}
        </Group>
      </Stack>
      {asks && (
        <ConfirmDialog
          title={t("council.saveTitle", { count: members.length })}
          detail={t("council.saveDetail")}
          confirmLabel={t("council.save")}
          reasonLabel={t("reason")}
          onConfirm={send}
          onClose={() => setAsks(false)}
        />
      )}
    </Section>
  );
}
