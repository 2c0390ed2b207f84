import { Alert, Anchor, List, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Board } from "../../../../../contract/scoring/board.ts";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { boardTexts } from "../texts.ts";

interface AskingUnitsProps {
  readonly round: RoundDetail;
  readonly asking: Board["asking"];
}

/** Units whose requests not to be scored wait, with the way to the answer: the round is not published before. */
export function AskingUnits({ round, asking }: AskingUnitsProps) {
  const t = useTexts(boardTexts);
  const language = useLanguage();
  const say = (unit: Board["asking"][number]) =>
    t("asking.unit", { unit: nameOf(unit, language), parts: unit.parts.join(", ") });
  return (
    <Alert color="yellow" title={t("asking", { count: asking.reduce((sum, unit) => sum + unit.parts.length, 0) })}>
      <Text size="sm">{t("asking.mend")}</Text>
      <List size="sm">
        {asking.map((unit) => (
          <List.Item key={unit.unitId}>
            {round.abilities.manage ? (
              <Anchor component={Link} size="sm" underline="always" to={`/rounds/${round.id}/setup/exclusions`}>
                {say(unit)}
              </Anchor>
            ) : (
              say(unit)
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
