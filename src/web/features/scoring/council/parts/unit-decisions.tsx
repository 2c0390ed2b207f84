import { Table } from "@mantine/core";
import { useOperation } from "../../../../api/use-operation.ts";
import { printDay } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Section } from "../../../../ui/detail/facts.tsx";
import { NumberText } from "../../../../ui/number-text.tsx";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { councilTexts } from "../texts.ts";
import { caseName } from "./case-name.ts";
import { councilDecimals } from "./council-decimals.ts";

interface UnitDecisionsProps {
  readonly roundId: string;
  readonly unitId: string;
}

/** What the council decided about a unit, with the reasons; nothing where it decided nothing, or where it is not shown yet. */
export function UnitDecisions({ roundId, unitId }: UnitDecisionsProps) {
  const t = useTexts(councilTexts);
  const language = useLanguage();
  const answer = useOperation("scoring.listCouncilDecisions", { params: { roundId, unitId } } as never);
  const decisions = answer.data?.decisions ?? [];
  if (decisions.length === 0) return null;
  return (
    <Section title={t("unit.decided")}>
      <WideContent label={t("unit.decided")} stackable>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("case.component")}</Table.Th>
              <Table.Th ta="right">{t("case.appraised")}</Table.Th>
              <Table.Th ta="right">{t("case.council")}</Table.Th>
              <Table.Th>{t("unit.reason")}</Table.Th>
              <Table.Th>{t("unit.meeting")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {decisions.map((one) => {
              const { number, minutesNumber, minutesDate } = one.meeting;
              const minutes = [minutesNumber, minutesDate === null ? null : printDay(minutesDate)]
                .filter((part) => part !== null)
                .join(", ");
              return (
                <Table.Tr key={one.component}>
                  <Table.Th scope="row" miw={180}>
                    {caseName(one, language)}
                  </Table.Th>
                  <Table.Td ta="right" data-label={t("case.appraised")}>
                    <NumberText value={one.appraisedPoints} decimals={councilDecimals} />
                  </Table.Td>
                  <Table.Td ta="right" data-label={t("case.council")}>
                    <NumberText value={one.points} decimals={councilDecimals} />
                  </Table.Td>
                  <Table.Td miw={200} data-label={t("unit.reason")}>
                    {one.reason}
                  </Table.Td>
                  <Table.Td miw={140}>
                    {t(minutes === "" ? "unit.noMinutes" : "unit.minutes", { number, minutes })}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </WideContent>
    </Section>
  );
}
