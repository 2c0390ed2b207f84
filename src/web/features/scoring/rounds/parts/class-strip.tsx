import { Button, Group } from "@mantine/core";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { roundTexts } from "../texts.ts";
import { countClasses } from "./class-names.ts";

interface ClassStripProps {
  readonly roundId: string;
  /** Filter of the block as the ranking has it. */
  readonly fixed: Readonly<Record<string, string>>;
}

/** How many units stand in each class; a press shows only these, another press all again. */
export function ClassStrip({ roundId, fixed }: ClassStripProps) {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const { values, change } = useListAddress();
  const answer = useOperation("scoring.listRanking", {
    params: { roundId },
    query: { ...fixed, sort: "rank", pageSize: "200" },
  } as never);
  const classes = countClasses(answer.data?.items ?? [], language);
  if (classes.length === 0) return null;
  return (
    <Group gap={6} role="group" aria-label={t("class")}>
      {classes.map(({ value, label, units }) => {
        const chosen = values["className"] === value;
        return (
          <Button
            key={value}
            variant={chosen ? "filled" : "default"}
            aria-pressed={chosen}
            onClick={() => change({ className: chosen ? undefined : value })}
          >
            {t("class.count", { name: label, count: units })}
          </Button>
        );
      })}
    </Group>
  );
}
