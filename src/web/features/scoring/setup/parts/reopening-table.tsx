import { Button, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { ReopeningView } from "../../../../../contract/scoring/round-setup.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { unitNameOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { setupTexts } from "../texts.ts";

interface ReopeningTableProps {
  readonly roundId: string;
  readonly reopenings: readonly ReopeningView[];
  readonly manages: boolean;
}

/** What was opened again for single units, the newest first; one that holds can be locked before its time. */
export function ReopeningTable({ roundId, reopenings, manages }: ReopeningTableProps) {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  const end = useCommand("scoring.endReopening", ["scoring"]);
  const [asked, setAsked] = useState<ReopeningView>();
  if (reopenings.length === 0) return <Text size="sm">{t("reopenings.none")}</Text>;
  return (
    <>
      <WideContent label={t("reopenings.title")}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("unit")}</Table.Th>
              <Table.Th>{t("stage")}</Table.Th>
              <Table.Th>{t("state")}</Table.Th>
              <Table.Th>{t("reason")}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {reopenings.toReversed().map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td>{unitNameOf(one, language)}</Table.Td>
                <Table.Td>{t(`stage.${one.stage}`)}</Table.Td>
                <Table.Td>
                  {one.live ? t("reopenings.live", { at: printInstant(one.until) }) : t("reopenings.over")}
                </Table.Td>
                <Table.Td>{one.reason}</Table.Td>
                <Table.Td>
                  {one.live && manages && (
                    <Button variant="default" onClick={() => setAsked(one)}>
                      {t("reopenings.end")}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideContent>
      {asked !== undefined && (
        <ConfirmDialog
          title={t("reopenings.endTitle", { stage: t(`stage.${asked.stage}`), unit: unitNameOf(asked, language) })}
          detail={t("reopenings.endDetail")}
          confirmLabel={t("reopenings.end")}
          reasonLabel={t("reason")}
          onConfirm={(reason) => end.mutateAsync({ params: { roundId, reopeningId: asked.id }, body: { reason } })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
