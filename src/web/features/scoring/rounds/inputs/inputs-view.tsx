import { Paper, Stack, Table, Text, Title } from "@mantine/core";
import type { UnitInputs } from "../../../../../contract/scoring/inputs.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { DoubtLines } from "../../live/doubt-lines.tsx";
import { nameOf } from "../parts/name-of.ts";
import { printInput } from "../parts/print-input.ts";
import classes from "../parts/result.module.css";
import { WideContent } from "../parts/wide-content.tsx";
import { roundTexts } from "../texts.ts";
import { ComponentFaults } from "./component-faults.tsx";
import { groupComponents } from "./group-components.ts";

/** The inputs for people who only read them. */
export function InputsView({ unit }: { unit: UnitInputs }) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const areas = groupComponents(unit.components, { faultyOnly: false, text: "", changed: () => false });
  return (
    <Stack gap="md">
      {areas.map((area) => (
        <Paper key={area.code} component="section" withBorder p="md" aria-label={nameOf(area, language)}>
          <Title order={2} mb="xs">
            {area.code}. {nameOf(area, language)}
          </Title>
          <WideContent label={t("inputs")}>
            <Table className={classes["components"] ?? ""}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={70}>{t("code")}</Table.Th>
                  <Table.Th>{t("component")}</Table.Th>
                  <Table.Th>{t("inputs")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {area.components.map((component) => (
                  <Table.Tr key={component.code}>
                    <Table.Td className="tabular">{component.code}</Table.Td>
                    <Table.Td>
                      {nameOf(component, language)}
                      <Text size="xs" c="dimmed">
                        {component.rule[language]}
                      </Text>
                    </Table.Td>
                    <Table.Td>
                      {component.notApplicable.value && <div>{t("editor.notApplicable")}</div>}
                      {component.inputs.map((field) => (
                        <div key={field.name}>
                          {field.title[language]}: <b>{printInput(field.value, language)}</b>
                        </div>
                      ))}
                      <DoubtLines doubts={component.warnings} />
                      <ComponentFaults component={component} changed={false} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideContent>
        </Paper>
      ))}
    </Stack>
  );
}
