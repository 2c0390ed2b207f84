import { Code } from "@mantine/core";
import type { CriteriaSetDetail } from "../../../../../contract/scoring/criteria-sets.ts";
import { sourceRemark } from "../../../../../domain/scoring/source-remarks.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { printInstant } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Facts } from "../../../../ui/detail/facts.tsx";
import { NumberText } from "../../../../ui/number-text.tsx";
import { setTexts } from "../texts.ts";
import { authenticityMark } from "./authenticity-mark.ts";
import { levelOf } from "./set-words.ts";

export function SetFacts({ set, note }: Pick<CriteriaSetDetail, "set" | "note">) {
  const t = useTexts(setTexts);
  const language = useLanguage();
  const print = (value: number | string) => printDecimal(value, language);
  const { areas, criteria, components } = set;
  const mark = authenticityMark(set.authenticity);
  return (
    <Facts
      title={t("facts")}
      facts={[
        [t("code"), set.code],
        [t("facts.titleEn"), set.titleEn ?? undefined],
        [t("facts.level"), levelOf(set.level, language)],
        [t("facts.year"), set.year === null ? null : String(set.year)],
        [t("facts.scale"), t("facts.points", { points: print(set.scale) })],
        [
          t("facts.counts"),
          t("facts.countsText", { areas: print(areas), criteria: print(criteria), components: print(components) }),
        ],
        [
          t("facts.authenticity"),
          [mark.label?.[language], sourceRemark(mark.rest, language)].filter(Boolean).join(": ") || t("mark.none"),
        ],
        [t("facts.rounds"), <NumberText key="rounds" value={set.rounds} />],
        [t("facts.created"), printInstant(set.createdAt)],
        [t("facts.frozen"), set.frozenAt === null ? t("facts.notFrozen") : printInstant(set.frozenAt)],
        [t("facts.note"), note === null ? undefined : sourceRemark(note, language)],
        [t("facts.checksum"), <Code key="checksum">{set.sha256}</Code>],
      ]}
    />
  );
}
