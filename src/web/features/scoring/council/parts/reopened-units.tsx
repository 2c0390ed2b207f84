import { Text } from "@mantine/core";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { unitNameOf } from "../../rounds/parts/name-of.ts";
import { councilTexts } from "../texts.ts";
import type { CouncilWork } from "./types.ts";

/** On which units the council decides still, its time for all being over: one line for all until the same instant. */
export function ReopenedUnits({ reopened }: Pick<CouncilWork, "reopened">) {
  const t = useTexts(councilTexts);
  const language = useLanguage();
  return [...Map.groupBy(reopened, ({ until }) => until)].map(([until, of]) => (
    <Text key={until} size="sm" role="status">
      {t("window.decides", {
        unit: of.map((one) => unitNameOf(one, language)).join(", "),
        at: printInstant(until),
      })}
    </Text>
  ));
}
