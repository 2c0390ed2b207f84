import { List, Table } from "@mantine/core";
import type { CriteriaSetDetail } from "../../../../../contract/scoring/criteria-sets.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Section } from "../../../../ui/detail/facts.tsx";
import { setTexts } from "../texts.ts";

type Policies = Pick<CriteriaSetDetail, "policies" | "bonus" | "penalty" | "classes">;

/** How points become the index, rank and class, in words; what may be added or taken away; the classes. */
export function SetPolicies({ policies, bonus, penalty, classes }: Policies) {
  const t = useTexts(setTexts);
  const language = useLanguage();
  const outside = (
    extra: Policies["bonus"],
    some: "policies.bonus" | "policies.penalty",
    none: "policies.noBonus" | "policies.noPenalty",
  ) => {
    if (/^0(\.0*)?$/.test(extra.max)) return t(none);
    const limit = t(some, { max: printDecimal(extra.max, language) });
    return extra.rule === null ? limit : `${limit} ${extra.rule}`;
  };
  return (
    <>
      <Section title={t("policies")}>
        <List size="sm">
          {policies.map((policy) => (
            <List.Item key={policy.vi}>{policy[language]}</List.Item>
          ))}
          <List.Item>{outside(bonus, "policies.bonus", "policies.noBonus")}</List.Item>
          <List.Item>{outside(penalty, "policies.penalty", "policies.noPenalty")}</List.Item>
        </List>
      </Section>
      <Section title={t("classes")}>
        <Table maw={420}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("classes.name")}</Table.Th>
              <Table.Th>{t("classes.limit")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {classes.map((one) => (
              <Table.Tr key={one.name}>
                <Table.Td>{language === "en" && one.nameEn ? one.nameEn : one.name}</Table.Td>
                <Table.Td>{one.limit[language]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Section>
    </>
  );
}
