import { Button, Group, Modal, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Board, BoardRow } from "../../../../../contract/scoring/board.ts";
import { download } from "../../../../api/download.ts";
import { useCommand, useOperation } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { useTypedText } from "../../../../ui/form/use-typed-text.ts";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { boardTexts } from "../texts.ts";
import { ChoiceList } from "./choice-list.tsx";
import { type LetterChoice, LetterFields } from "./letter-fields.tsx";
import { listUrgeable, type Urgeable } from "./urgeable.ts";

const filters = ["q", "block", "state", "finding"] as const;

interface UrgeDialogProps {
  readonly roundId: string;
  readonly board: Board;
  readonly onClose: () => void;
}

/**
 * Urges the units that the board shows and that owe their explanation, or a sheet they can still send; single ones can
 * be left out or added.
 */
export function UrgeDialog({ roundId, board, onClose }: UrgeDialogProps) {
  useReturnFocus();
  const guard = useTypedText();
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const { values } = useListAddress();
  const chosenFilters = Object.fromEntries(filters.flatMap((key) => (values[key] ? [[key, values[key]]] : [])));
  const answer = useOperation("scoring.listBoard", {
    params: { roundId },
    query: { ...chosenFilters, pageSize: "200" },
  } as never);
  const urgeable = listUrgeable(board);
  const [about, setAbout] = useState<Urgeable>(urgeable[0] ?? "self");
  const [typed, setTyped] = useState<string>();
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const urge = useCommand("scoring.urgeUnits", ["scoring"]);
  const [failed, setFailed] = useState<unknown>();
  const text = typed ?? t(`urge.usual.${about}`);
  const rows = answer.data?.items ?? [];
  const owes = (row: BoardRow) =>
    about === "self" ? row.state !== "submitted" && !row.late : row.explanationDue === "soon";
  const isChosen = (row: BoardRow) => changed.get(row.unitId) ?? owes(row);
  const chosen = rows.filter(isChosen);
  const stateOf = (row: BoardRow) => {
    if (about === "self") return t(`state.${row.state}`);
    return row.explanationDue === null ? t("explanation.none") : t(`explanation.${row.explanationDue}`);
  };
  const unitIds = chosen.map((row) => row.unitId);
  const send = () =>
    urge.mutate(
      { params: { roundId: roundId as never }, body: { unitIds, about, text } },
      {
        onSuccess: ({ units, people }) => {
          notify({ kind: "done", text: t("urge.done", { units, people }) });
          onClose();
        },
      },
    );
  const print = async (choice: LetterChoice) => {
    setFailed(undefined);
    const body = { unitIds, about, ...choice };
    await download("scoring.makeReminderLetters", { params: { roundId: roundId as never }, body }).catch(setFailed);
  };
  return (
    <Modal opened onClose={onClose} {...guard} title={t("urge.title")} size="lg">
      <Stack gap="sm">
        <Text size="sm">{t("urge.detail")}</Text>
        {urgeable.length > 1 && (
          <Radio.Group
            label={t("urge.about")}
            value={about}
            onChange={(value) => {
              setAbout(value as Urgeable);
              setChanged(new Map());
            }}
          >
            <Group gap="md" mt={4}>
              <Radio value="self" label={t("urge.about.self")} />
              <Radio value="explanation" label={t("urge.about.explanation")} />
            </Group>
          </Radio.Group>
        )}
        <Textarea
          label={t("urge.text")}
          value={text}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autosize
          minRows={3}
          maxLength={2000}
          data-autofocus
        />
        <ChoiceList
          label={t("urge.units")}
          items={rows.map((row) => ({
            id: row.unitId,
            label: `${nameOf(row, language)} · ${stateOf(row)}`,
            chosen: isChosen(row),
          }))}
          choose={(id, value) => setChanged(new Map(changed).set(id, value))}
          chooseAll={(value) => setChanged(new Map(rows.map((row) => [row.unitId, value])))}
        />
        <LetterFields count={chosen.length} print={print} />
        <ErrorNotice error={failed ?? urge.error ?? answer.error} />
        <Group justify="flex-end">
          <Button onClick={send} loading={urge.isPending} disabled={chosen.length === 0 || text.trim().length < 5}>
            {t("urge.confirm", { count: chosen.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
