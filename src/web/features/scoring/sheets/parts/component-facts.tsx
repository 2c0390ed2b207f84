import { List, Stack, Text, Title } from "@mantine/core";
import type { SheetComponent, SheetView } from "../../../../../contract/scoring/sheet-parts.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { GuidanceFiles } from "../../rounds/parts/guidance-files.tsx";
import { printInput } from "../../rounds/parts/print-input.ts";
import classes from "../sheet.module.css";
import { sheetTexts } from "../texts.ts";
import { AsOfLine } from "./window-line.tsx";

/** What one needs to know to answer: the rule, guidance, evidence, the round before, remarks. */
export function ComponentFacts({ sheet, component }: { sheet: SheetView; component: SheetComponent }) {
  const t = useTexts(sheetTexts);
  const language = useLanguage();
  const print = (value: string) => printDecimal(value, language);
  const asWritten = language === "en" ? (component.ruleTextEn ?? component.ruleTextVi) : component.ruleTextVi;
  const { previous } = component;
  return (
    <Stack gap="sm">
      {component.remarks.map((remark) => (
        <div key={`${remark.at} ${remark.text}`} className={classes["remark"]}>
          <Text size="sm" fw={600}>
            {t("remarks")}
          </Text>
          <Text size="sm">{remark.text}</Text>
          <Text size="xs" c="dimmed">
            {t("remark.by", { by: remark.by ?? "", at: printInstant(remark.at) })}
          </Text>
        </div>
      ))}
      <section>
        <Title order={3}>{t("how")}</Title>
        <Text size="sm">{component.rule[language]}</Text>
        {asWritten !== null && (
          <Text size="xs" c="dimmed">
            {asWritten}
          </Text>
        )}
        {component.asked && <AsOfLine day={sheet.inputsAsOf} />}
      </section>
      {component.guidance.length > 0 && (
        <section>
          <Title order={3}>{t("guidance")}</Title>
          {component.guidance.map((one) => (
            <div key={one.part}>
              <Text size="sm" style={{ whiteSpace: "pre-line" }}>
                {(language === "en" && one.textEn) || one.textVi}
              </Text>
              <GuidanceFiles roundId={sheet.roundId} files={one.files} />
            </div>
          ))}
        </section>
      )}
      {component.evidence.length > 0 && (
        <section>
          <Title order={3}>{t("evidence")}</Title>
          <List size="sm">
            {component.evidence.map((one) => (
              <List.Item key={one}>{one}</List.Item>
            ))}
          </List>
        </section>
      )}
      {component.leadAgency !== null && (
        <Text size="xs" c="dimmed">
          {t("lead", { agency: component.leadAgency })}
        </Text>
      )}
      {previous !== null && (
        <section>
          <Title order={3}>{t("lastRound")}</Title>
          <Text size="sm">{t("lastRound.points", { points: print(previous.points), max: print(previous.max) })}</Text>
          {previous.inputs.map(({ title, value }) => (
            <Text key={title.vi} size="xs" c="dimmed">
              {title[language]}: {printInput(value, language)}
            </Text>
          ))}
          {previous.remark !== null && <Text size="sm">{t("lastRound.remark", { text: previous.remark })}</Text>}
        </section>
      )}
    </Stack>
  );
}
