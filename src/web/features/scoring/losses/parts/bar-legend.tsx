import { Group, Text } from "@mantine/core";
import type { LossLine } from "../../../../../contract/scoring/losses.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { lossTexts } from "../texts.ts";
import classes from "./losses.module.css";

/** What the marks of the bars mean; of a mark that no bar has nothing is said. */
export function BarLegend({ lines }: { lines: readonly Pick<LossLine, "lost" | "median" | "best">[] }) {
  const t = useTexts(lossTexts);
  const marks = [
    { key: "got", shown: true },
    { key: "lost", shown: lines.some(({ lost }) => Number(lost) > 0) },
    { key: "mark", shown: lines.some(({ median }) => median !== null) },
    { key: "best", shown: lines.some(({ best }) => best !== null) },
  ] as const;
  return (
    <Group component="ul" gap="4px 16px" className={classes["legend"] ?? ""} aria-label={t("legend")}>
      {marks.map(({ key, shown }) =>
        shown ? (
          <li key={key}>
            <span className={classes["sample"]} aria-hidden>
              <span className={classes[key]} />
            </span>
            <Text span size="xs">
              {t(`legend.${key}`)}
            </Text>
          </li>
        ) : null,
      )}
    </Group>
  );
}
