import { Text } from "@mantine/core";
import { useTexts } from "../../../../i18n/texts.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { pointDecimals } from "../../rounds/parts/score-bar.tsx";
import { ownTexts } from "../texts.ts";

/** Points as people compare them; a dash where nothing is known. */
export function OwnPoints({ value }: { value: { readonly printed: string } | null }) {
  return <NumberText value={value?.printed ?? null} decimals={pointDecimals} />;
}

/** A maximum, or the word that the source does not tell it. */
export function MaximumText({ value }: { value: string | null }) {
  const t = useTexts(ownTexts);
  if (value !== null) return <NumberText value={value} />;
  return (
    <Text component="span" size="sm" c="dimmed">
      {t("unknown")}
    </Text>
  );
}
