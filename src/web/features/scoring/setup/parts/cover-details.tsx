import { Table, Text } from "@mantine/core";
import type { AppraisedPart } from "../../../../../contract/scoring/assignments.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Section } from "../../../../ui/detail/facts.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { setupTexts } from "../texts.ts";
import classes from "./setup.module.css";

interface CoverDetailsProps {
  readonly title: string;
  readonly parts: readonly AppraisedPart[];
  readonly nameOfUnit: (unitId: string) => string;
}

/** Who appraises each component of an area, with the number of units, and for whom there is nobody. */
export function CoverDetails({ title, parts, nameOfUnit }: CoverDetailsProps) {
  const t = useTexts(setupTexts);
  const language = useLanguage();
  return (
    <Section title={title}>
      <WideContent label={title}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("assign.component")}</Table.Th>
              <Table.Th>{t("assign.agency")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {parts.map((part) => (
              <Table.Tr key={part.component}>
                <Table.Td>
                  {part.component} {nameOf({ nameVi: part.name, nameEn: part.nameEn }, language)}
                </Table.Td>
                <Table.Td>
                  {part.agencies.map((one) => (
                    <Text key={`${one.unitId} ${one.replacement}`} size="sm">
                      {t(one.replacement ? "assign.replacing" : "assign.unitsOf", {
                        agency: nameOfUnit(one.unitId),
                        units: one.units,
                      })}
                    </Text>
                  ))}
                  {part.missing > 0 && (
                    <Text size="sm" fw={600} className={classes["gap"]}>
                      {t("assign.nobody", { units: part.missing })}
                    </Text>
                  )}
                  {part.ownAgency.length > 0 && (
                    <Text size="sm" fw={600} className={classes["gap"]}>
                      {t("assign.ownUnits", { names: part.ownAgency.map(nameOfUnit).join(", ") })}
                    </Text>
                  )}
                  {part.rivals && (
                    <Text size="sm" fw={600} className={classes["gap"]}>
                      {t("assign.rival")}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideContent>
    </Section>
  );
}
