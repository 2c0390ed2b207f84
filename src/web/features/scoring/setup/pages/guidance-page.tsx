import { Button, Select, SimpleGrid, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Guidance } from "../../../../../contract/scoring/guidance.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useCommand, useOperation } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { Section } from "../../../../ui/detail/facts.tsx";
import { DraftLine } from "../../../../ui/form/draft-line.tsx";
import { LeaveGuard } from "../../../../ui/form/leave-guard.tsx";
import { useKeptDraft } from "../../../../ui/form/use-kept-draft.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { GuidanceFileKeeper } from "../parts/guidance-file-keeper.tsx";
import { GuidanceList } from "../parts/guidance-list.tsx";
import { SetupFrame } from "../parts/setup-frame.tsx";
import { usePartOptions } from "../parts/use-part-options.ts";
import { setupTexts } from "../texts.ts";

/** What is written beside the components for those who assess themselves. */
export function GuidancePage() {
  return <SetupFrame>{(round) => <GuidanceOfRound round={round} />}</SetupFrame>;
}

function GuidanceOfRound({ round }: { round: RoundDetail }) {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  const [block, setBlock] = useState<string>(round.blocks[0]?.code ?? "");
  const [part, setPart] = useState<string | null>(null);
  const parts = usePartOptions(round.blocks.find((one) => one.code === block)?.setId);
  const answer = useOperation("scoring.listGuidance", { params: { roundId: round.id }, query: {} });
  return (
    <Loaded answer={answer} isPart>
      {({ items }) => {
        const written = items.filter((one) => one.blockCode === block);
        const stored = written.find((one) => one.part === part);
        return (
          <Section title={t("page.guidance")}>
            <Stack gap="sm" maw={760}>
              <Text size="sm" c="dimmed">
                {t("guidance.hint")}
              </Text>
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
                <Select
                  label={t("assign.block")}
                  data={round.blocks.map((one) => ({ value: one.code as string, label: nameOf(one, language) }))}
                  allowDeselect={false}
                  value={block}
                  onChange={(value) => {
                    setBlock(value ?? "");
                    setPart(null);
                  }}
                />
                <Select
                  label={t("guidance.part")}
                  data={parts}
                  searchable
                  clearable
                  limit={100}
                  value={part}
                  onChange={setPart}
                />
              </SimpleGrid>
              {part === null ? (
                <Text size="sm">{t("guidance.choose")}</Text>
              ) : (
                <>
                  <GuidanceEditor
                    key={`${block} ${part} ${stored?.textVi ?? ""}`}
                    roundId={round.id}
                    block={block}
                    part={part}
                    label={parts.find((one) => one.value === part)?.label ?? part}
                    stored={stored}
                  />
                  <GuidanceFileKeeper
                    roundId={round.id}
                    block={block}
                    part={part}
                    label={parts.find((one) => one.value === part)?.label ?? part}
                    files={stored?.files ?? []}
                  />
                </>
              )}
              <GuidanceList roundId={round.id} written={written} parts={parts} onChoose={setPart} />
            </Stack>
          </Section>
        );
      }}
    </Loaded>
  );
}

interface EditorProps {
  readonly roundId: string;
  readonly block: string;
  readonly part: string;
  readonly label: string;
  readonly stored: Guidance | undefined;
}

function GuidanceEditor({ roundId, block, part, label, stored }: EditorProps) {
  const t = useTexts(setupTexts);
  const save = useCommand("scoring.saveGuidance", ["scoring"]);
  // Of each part apart: another part may be opened meanwhile, and what was typed is found again.
  const draft = useKeptDraft(`scoring.guidance.${roundId}.${block}.${part}`, {
    textVi: stored?.textVi ?? "",
    textEn: stored?.textEn ?? "",
  });
  const { textVi, textEn } = draft.values;
  const [asks, setAsks] = useState(false);
  const send = async (reason: string) => {
    const body = { textVi, textEn: textEn.trim() === "" ? null : textEn, reason };
    await save.mutateAsync({ params: { roundId, block, part } as never, body });
    draft.saved();
    notify({ kind: "done", text: t("saved") });
  };
  return (
    <Stack gap="xs">
      <LeaveGuard isDirty={() => draft.dirty} />
      <DraftLine draft={draft} />
      <Textarea
        label={t("guidance.textVi")}
        autosize
        minRows={4}
        value={textVi}
        onChange={(event) => draft.change({ textVi: event.currentTarget.value })}
      />
      <Textarea
        label={t("guidance.textEn")}
        autosize
        minRows={2}
        value={textEn}
        onChange={(event) => draft.change({ textEn: event.currentTarget.value })}
      />
      <div>
        <Button disabled={!draft.dirty} onClick={() => setAsks(true)}>
          {t("guidance.save")}
        </Button>
      </div>
      {asks && (
        <ConfirmDialog
          title={t("guidance.saveTitle", { part: label })}
          detail={t("guidance.saveDetail")}
          confirmLabel={t("guidance.save")}
          reasonLabel={t("reason")}
          onConfirm={send}
          onClose={() => setAsks(false)}
        />
      )}
    </Stack>
  );
}
