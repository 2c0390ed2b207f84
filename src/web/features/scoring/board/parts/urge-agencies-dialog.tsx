import { Button, Group, Modal, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Board, BoardAgency } from "../../../../../contract/scoring/board.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { download } from "../../../../api/download.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { useTypedText } from "../../../../ui/form/use-typed-text.ts";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { boardTexts } from "../texts.ts";
import { ChoiceList } from "./choice-list.tsx";
import { type LetterChoice, LetterFields } from "./letter-fields.tsx";
import { usePartName } from "./part-name.ts";

type Stage = "appraisal1" | "appraisal2";

interface UrgeAgenciesDialogProps {
  readonly round: RoundDetail;
  readonly board: Board;
  readonly onClose: () => void;
}

/** Urges officers and leaders of the parts that are not approved; single ones can be left out or added. */
export function UrgeAgenciesDialog({ round, board, onClose }: UrgeAgenciesDialogProps) {
  useReturnFocus();
  const guard = useTypedText();
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const partName = usePartName(round);
  const { agencies } = board;
  const [stage, setStage] = useState<Stage>(
    () =>
      agencies.find(({ due }) => due !== null)?.due?.stage ??
      (board.stage === "appraisal2" ? "appraisal2" : "appraisal1"),
  );
  const [text, setText] = useState<string>(t("urge.usual.agencies"));
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [failed, setFailed] = useState<unknown>();
  const urge = useCommand("scoring.urgeAgencies", ["scoring"]);
  const isApproved = (agency: BoardAgency) => (stage === "appraisal1" ? agency.approved1 : agency.approved2);
  const owes = (agency: BoardAgency) => agency.total > 0 && !isApproved(agency);
  const isChosen = (agency: BoardAgency) => changed.get(agency.assignmentId) ?? owes(agency);
  const chosen = agencies.filter(isChosen);
  const assignmentIds = chosen.map((agency) => agency.assignmentId);
  const stateOf = (agency: BoardAgency) => {
    if (isApproved(agency)) return t("approved.yes");
    return agency.due?.stage === stage ? t(`due.${agency.due.mark}`) : t("approved.no");
  };
  const send = () =>
    urge.mutate(
      { params: { roundId: round.id }, body: { assignmentIds, stage, text } },
      {
        onSuccess: (told) => {
          notify({ kind: "done", text: t("urge.agenciesDone", told) });
          onClose();
        },
      },
    );
  const print = async (choice: LetterChoice) => {
    setFailed(undefined);
    const body = { assignmentIds, stage, ...choice };
    await download("scoring.makeAgencyLetters", { params: { roundId: round.id }, body }).catch(setFailed);
  };
  const letters = new Set(chosen.map((agency) => agency.agencyNameVi)).size;
  return (
    <Modal opened onClose={onClose} {...guard} title={t("urge.agenciesTitle")} size="lg">
      <Stack gap="sm">
        <Text size="sm">{t("urge.agenciesDetail")}</Text>
        <Radio.Group
          label={t("urge.about")}
          value={stage}
          onChange={(value) => {
            setStage(value as Stage);
            setChanged(new Map());
          }}
        >
          <Group gap="md" mt={4}>
            <Radio value="appraisal1" label={t("appraised1")} />
            {board.secondAppraisal && <Radio value="appraisal2" label={t("appraised2")} />}
          </Group>
        </Radio.Group>
        <Textarea
          label={t("urge.text")}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={3}
          maxLength={2000}
          data-autofocus
        />
        <ChoiceList
          label={t("urge.parts")}
          items={agencies.map((agency) => {
            const name = nameOf({ nameVi: agency.agencyNameVi, nameEn: agency.agencyNameEn }, language);
            const label = `${name} · ${partName(agency)} · ${stateOf(agency)}`;
            return { id: agency.assignmentId, label, chosen: isChosen(agency) };
          })}
          choose={(id, value) => setChanged(new Map(changed).set(id, value))}
          chooseAll={(value) => setChanged(new Map(agencies.map((agency) => [agency.assignmentId, value])))}
        />
        <LetterFields count={letters} print={print} />
        <ErrorNotice error={failed ?? urge.error} />
        <Group justify="flex-end">
          <Button onClick={send} loading={urge.isPending} disabled={chosen.length === 0 || text.trim().length < 5}>
            {t("urge.agenciesConfirm", { count: chosen.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
