import { Button, Group, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { Board, BoardAgency } from "../../../../../contract/scoring/board.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { boardTexts } from "../texts.ts";
import { usePartName } from "./part-name.ts";
import { UrgeAgenciesDialog } from "./urge-agencies-dialog.tsx";

/** How far each agency is with its part; nothing where no agency was named yet. */
export function BoardAgencies({ round, board }: { round: RoundDetail; board: Board }) {
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const partOf = usePartName(round);
  const [isUrging, setUrging] = useState(false);
  if (board.agencies.length === 0) return null;
  const progress = (done: number, total: number) =>
    total === 0 ? "–" : t("ofTotal", { done, total, percent: Math.floor((done * 100) / total) });
  return (
    <section aria-label={t("agencies")}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t("agencies")}
        </Title>
        {board.canUrge && (
          <Button variant="default" onClick={() => setUrging(true)}>
            {t("urge.agencies")}
          </Button>
        )}
      </Group>
      {board.gaps > 0 && <StateBadge kind="late" label={t("gaps", { count: board.gaps })} />}
      <WideContent label={t("agencies")} stackable>
        <Table striped miw={{ base: 0, sm: 520 }}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("agency")}</Table.Th>
              <Table.Th scope="col">{t("part")}</Table.Th>
              <Table.Th scope="col">{t("appraised1")}</Table.Th>
              {board.secondAppraisal && <Table.Th scope="col">{t("appraised2")}</Table.Th>}
              <Table.Th scope="col">{t("approved")}</Table.Th>
              <Table.Th scope="col">{t("urged")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {board.agencies.map((agency) => (
              <Table.Tr key={agency.assignmentId}>
                <Table.Th scope="row" fw={400}>
                  {nameOf({ nameVi: agency.agencyNameVi, nameEn: agency.agencyNameEn }, language)}
                </Table.Th>
                <Table.Td data-label={t("part")}>
                  <Text span size="sm">
                    {partOf(agency)}
                  </Text>
                </Table.Td>
                <Table.Td data-label={t("appraised1")}>{progress(agency.appraised1, agency.total)}</Table.Td>
                {board.secondAppraisal && (
                  <Table.Td data-label={t("appraised2")}>{progress(agency.appraised2, agency.again)}</Table.Td>
                )}
                <Table.Td data-label={t("approved")}>
                  <Approval agency={agency} />
                </Table.Td>
                <Table.Td data-label={t("urged")}>
                  {agency.urgedAt === null ? "–" : printInstant(agency.urgedAt)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideContent>
      {isUrging && <UrgeAgenciesDialog round={round} board={board} onClose={() => setUrging(false)} />}
    </section>
  );
}

function Approval({ agency }: { agency: BoardAgency }) {
  const t = useTexts(boardTexts);
  const { due } = agency;
  if (due !== null) {
    const values = { stage: t(`stage.${due.stage}`), at: printInstant(due.closesAt) };
    return (
      <>
        <StateBadge kind={due.mark} label={t(`due.${due.mark}`)} />
        <Text size="xs" c="dimmed">
          {t(`due.${due.mark}.detail`, values)}
        </Text>
      </>
    );
  }
  if (agency.approved2) return <StateBadge kind="done" label={t("approved.two")} />;
  if (agency.approved1) return <StateBadge kind="done" label={t("approved.one")} />;
  return <StateBadge kind="plain" label={t("approved.no")} />;
}
