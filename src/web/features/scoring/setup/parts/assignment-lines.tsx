import { Button, Group, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { AssignmentView } from "../../../../../contract/scoring/assignments.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useCommand } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { setupTexts } from "../texts.ts";
import classes from "./setup.module.css";

interface AssignmentLinesProps {
  readonly round: RoundDetail;
  readonly lines: readonly AssignmentView[];
  readonly onEdit: (line: AssignmentView) => void;
}

/** The lines of the assignment with their people; each can be changed and taken away. */
export function AssignmentLines({ round, lines, onEdit }: AssignmentLinesProps) {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  const remove = useCommand("scoring.removeAssignment", ["scoring"]);
  const [asked, setAsked] = useState<AssignmentView>();
  const agencyOf = (line: AssignmentView) => nameOf({ nameVi: line.agencyNameVi, nameEn: line.agencyNameEn }, language);
  if (lines.length === 0) {
    return (
      <Stack gap={2}>
        <Text fw={600}>{t("assign.none")}</Text>
        <Text size="sm">{t("assign.noneHint")}</Text>
      </Stack>
    );
  }
  return (
    <>
      <WideContent label={t("assign.lines")}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th miw="8rem">{t("assign.agency")}</Table.Th>
              <Table.Th miw="8rem">{t("assign.scope")}</Table.Th>
              <Table.Th miw="8rem">{t("assign.officers")}</Table.Th>
              <Table.Th miw="8rem">{t("assign.leader")}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.id}>
                <Table.Td>
                  {agencyOf(line)}
                  {line.replacement && (
                    <div>
                      <StateBadge kind="plain" label={t("assign.replacementMark")} />
                    </div>
                  )}
                </Table.Td>
                <Table.Td>
                  <Scope round={round} line={line} />
                </Table.Td>
                <Table.Td>
                  <Officers line={line} />
                </Table.Td>
                <Table.Td>
                  {line.leader?.displayName ?? <span className={classes["gap"]}>{t("assign.noLeader")}</span>}
                </Table.Td>
                <Table.Td>
                  <Group gap={4} wrap="nowrap">
                    <Button
                      variant="default"
                      onClick={() => onEdit(line)}
                      aria-label={`${t("edit")}: ${agencyOf(line)}`}
                    >
                      {t("edit")}
                    </Button>
                    <Button
                      variant="default"
                      onClick={() => setAsked(line)}
                      aria-label={`${t("remove")}: ${agencyOf(line)}`}
                    >
                      {t("remove")}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideContent>
      {asked !== undefined && (
        <ConfirmDialog
          title={t("assign.removeTitle", { agency: agencyOf(asked) })}
          detail={t("assign.removeDetail")}
          confirmLabel={t("remove")}
          destructive
          reasonLabel={t("reason")}
          onConfirm={(reason) =>
            remove.mutateAsync({ params: { roundId: round.id, assignmentId: asked.id }, body: { reason } })
          }
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

function Scope({ round, line }: { round: RoundDetail; line: AssignmentView }) {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  const block = round.blocks.find((one) => one.code === line.blockCode);
  const words = [block && nameOf(block, language), line.part && `${t("part")} ${line.part}`].filter(Boolean);
  return (
    <>
      {words.length === 0 && line.units === null ? t("all") : words.join(", ")}
      {line.units !== null && (
        <Text size="xs" className={classes["names"]}>
          {line.units.map((unit) => nameOf(unit, language)).join(", ")}
        </Text>
      )}
    </>
  );
}

function Officers({ line }: { line: AssignmentView }) {
  const t = useTexts(setupTexts);
  const names = (seat: number) =>
    line.officers
      .filter((officer) => officer.seat === seat)
      .map((officer) => officer.displayName)
      .join(", ");
  const [first, second] = [names(1), names(2)];
  return (
    <>
      {first === "" ? <span className={classes["gap"]}>{t("assign.noOfficers")}</span> : first}
      {second !== "" && (
        <Text size="xs" className={classes["names"]}>
          {t("assign.second")}: {second}
        </Text>
      )}
    </>
  );
}
