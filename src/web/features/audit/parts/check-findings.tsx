import { Stack, Text, Title } from "@mantine/core";
import { checkParts } from "../../../../domain/audit/check-part.ts";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { auditTexts } from "../texts.ts";
import { FindingLink } from "./finding-link.tsx";
import type { Check } from "./last-check.tsx";

/**
 * Each place that was changed past the program, part by part; where nothing was, how much was looked at. A result that is
 * not the recorded one is not shown.
 */
export function CheckFindings({ check, canVerify }: { check: Check; canVerify: boolean }) {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  const { state, checked, findings, findingCount } = check;
  if (!check.agrees)
    return (
      <Text size="sm" mt="sm">
        {t("chain.doubtful.advice")}
      </Text>
    );
  // A check from before it looked at more than the chain has counted nothing else.
  if (state === "holds" && checked.length > 1)
    return (
      <Text size="xs" c="dimmed" mt="xs">
        {t(
          "chain.checked",
          Object.fromEntries(checked.map(({ part, count }) => [part, printDecimal(count, language)])),
        )}
      </Text>
    );
  if (state !== "broken") return null;
  return (
    <Stack gap="xs" mt="sm" component="section" aria-label={t("chain.findings")}>
      <Text size="sm">{t("chain.advice")}</Text>
      {!canVerify && <Text size="sm">{t("chain.closed")}</Text>}
      {checkParts.map((part) => {
        const found = new Map(findings.filter((one) => one.part === part).map((one) => [one.textVi, one]));
        if (found.size === 0) return null;
        return (
          <div key={part}>
            <Title order={2} size="sm">
              {t(`chain.part.${part}`)}
            </Title>
            <ul style={{ margin: 0, paddingInlineStart: "1.25rem" }}>
              {[...found.values()].map(({ textVi, textEn, href }) => (
                <Text key={textVi} component="li" size="sm" style={{ overflowWrap: "anywhere" }}>
                  {language === "vi" ? textVi : textEn}
                  {href !== null && <FindingLink href={href} />}
                </Text>
              ))}
            </ul>
          </div>
        );
      })}
      {canVerify && findings.length < findingCount && <Text size="sm">{t("chain.more")}</Text>}
    </Stack>
  );
}
