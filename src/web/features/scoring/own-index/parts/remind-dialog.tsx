import { Button, Checkbox, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import type { OwnIndexOverview } from "../../../../../contract/scoring/own-index/rounds.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { useTypedText } from "../../../../ui/form/use-typed-text.ts";
import { useReturnFocus } from "../../../../ui/use-return-focus.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { ownTexts } from "../texts.ts";

/** Reminds lead agencies whose part is not approved; single ones can be left out. */
export function RemindDialog({ year, onClose }: { year: OwnIndexOverview; onClose: () => void }) {
  useReturnFocus();
  const guard = useTypedText();
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const waiting = year.parts.filter((part) => part.state !== "approved");
  const [chosen, setChosen] = useState<readonly string[]>(waiting.map((part) => part.unitId));
  const [text, setText] = useState<string>(t("remind.usual"));
  const remind = useCommand("scoring.remindOwnLeads", ["scoring"]);
  const send = () =>
    remind.mutate(
      { params: { roundId: year.roundId }, body: { unitIds: chosen as never, text } },
      {
        onSuccess: ({ units, people }) => {
          notify({ kind: "done", text: t("remind.done", { units, people }) });
          onClose();
        },
      },
    );
  return (
    <Modal opened onClose={onClose} {...guard} title={t("remind.title")}>
      <Stack gap="sm">
        <Textarea
          label={t("remind.text")}
          autosize
          minRows={3}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <Checkbox.Group label={t("parts")} value={[...chosen]} onChange={setChosen}>
          <Stack gap={6} mt={6}>
            {waiting.map((part) => (
              <Checkbox
                key={part.unitId}
                value={part.unitId}
                label={`${nameOf(part, language)} · ${t(`part.${part.state}`)}`}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <ErrorNotice error={remind.error} />
        <Group justify="flex-end">
          <Button onClick={send} loading={remind.isPending} disabled={chosen.length === 0 || text.trim().length < 5}>
            {t("remind")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
