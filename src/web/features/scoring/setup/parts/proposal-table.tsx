import { Table, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ProposedAssignment } from "../../../../../contract/scoring/assignment-proposal.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import type { CallResult } from "../../../../api/operation-types.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { setupTexts } from "../texts.ts";
import { ofPart } from "./of-part.ts";
import classes from "./setup.module.css";

interface ProposalTableProps {
  readonly round: RoundDetail;
  readonly proposal: CallResult<"scoring.proposeAssignments">;
  /** The box by which a line is chosen, under the name given; nothing where there is no choice. */
  readonly boxOf: (line: ProposedAssignment, label: string) => ReactNode;
}

const kinds = { new: "done", there: "plain", other: "soon", rival: "late" } as const;

/** Each suggested line: what, whose, and what it would change. */
export function ProposalTable({ round, proposal, boxOf }: ProposalTableProps) {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  const named = (ids: readonly string[]) =>
    ids.map((id) => nameOf(proposal.names[id] ?? { nameVi: id, nameEn: null }, language)).join(", ");
  return (
    <WideContent label={t("propose.title")}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("propose.choose")}</Table.Th>
            <Table.Th miw="8rem">{t("assign.scope")}</Table.Th>
            <Table.Th miw="8rem">{t("assign.agency")}</Table.Th>
            <Table.Th miw="10rem">{t("propose.change")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {proposal.lines.map((line) => {
            const scope = ofPart(round, line, { language, part: t("part"), all: t("propose.whole") });
            const agency = named([line.agencyUnitId]);
            return (
              <Table.Tr key={scope}>
                <Table.Td>{boxOf(line, `${agency}: ${scope}`)}</Table.Td>
                <Table.Td>
                  {scope}
                  <Text size="xs" className={classes["names"]}>
                    {t("propose.components", { count: line.components })}
                  </Text>
                </Table.Td>
                <Table.Td>{agency}</Table.Td>
                <Table.Td>
                  <StateBadge
                    kind={kinds[line.state]}
                    label={t(`propose.state.${line.state}`, { names: named(line.otherUnitIds) })}
                  />
                  {line.ownUnitIds.length > 0 && (
                    <Text size="xs" className={classes["gap"]}>
                      {t("assign.ownUnits", { names: named(line.ownUnitIds) })}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </WideContent>
  );
}
