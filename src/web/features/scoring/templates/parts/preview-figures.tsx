import { NativeSelect } from "@mantine/core";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { templateTexts } from "../texts.ts";

interface PreviewFiguresProps {
  /** Empty: invented figures. */
  readonly roundId: string;
  readonly onChange: (roundId: string) => void;
}

/** Whose figures stand in the papers by which templates are looked at. */
export function PreviewFigures({ roundId, onChange }: PreviewFiguresProps) {
  const t = useTexts(templateTexts);
  const language = useLanguage();
  const { data } = useOperation("scoring.listRounds", { query: { pageSize: "20", sort: "-year" } });
  const rounds = data?.items ?? [];
  return (
    <NativeSelect
      className="no-print"
      maw={520}
      label={t("figures")}
      description={t("figures.help")}
      value={roundId}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: "", label: t("figures.invented") },
        ...rounds.map(({ id, titleVi, titleEn }) => ({
          value: id as string,
          label: language === "en" ? (titleEn ?? titleVi) : titleVi,
        })),
      ]}
    />
  );
}
