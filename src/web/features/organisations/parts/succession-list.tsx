import { List, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { UnitDetail } from "../../../../contract/organisations.ts";
import { successionKindLabels, successionPartLabels } from "../../../../domain/organisations/unit-labels.ts";
import { printDay } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { organisationTexts } from "../texts.ts";

/** The acts by which bodies followed bodies, pair by pair. */
export function SuccessionList({ successions }: { successions: UnitDetail["successions"] }) {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  if (successions.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t("successions.none")}
      </Text>
    );
  }
  return successions.map((act) => (
    <div key={act.id}>
      <Text size="sm" fw={600}>
        {successionKindLabels[act.kind][language]} {t("successions.on", { day: printDay(act.effectiveOn) })}
        {act.document && ` (${act.document.number})`}
      </Text>
      <List size="sm" mb="xs">
        {act.pairs.map((pair) => (
          <List.Item key={`${pair.fromUnitId} ${pair.toUnitId}`}>
            <Link to={`/units/${pair.fromUnitId}`}>{pair.fromName}</Link> →{" "}
            {pair.toUnitId ? <Link to={`/units/${pair.toUnitId}`}>{pair.toName}</Link> : t("successions.nobody")}
            {pair.part === "partial" && ` (${successionPartLabels.partial[language]})`}
          </List.Item>
        ))}
      </List>
    </div>
  ));
}
