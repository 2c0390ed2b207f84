import { Anchor, Group, Stack, Text } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import type { CriteriaSetDetail } from "../../../../../contract/scoring/criteria-sets.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { PrintButton } from "../../../../ui/print-button.tsx";
import classes from "../../paper/paper.module.css";
import { PaperSheet } from "../../paper/paper-sheet.tsx";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { authenticityMark } from "../../sets/parts/authenticity-mark.ts";
import { titleOf } from "../../sets/parts/set-words.ts";
import { SetPaperTable } from "../parts/paper-table.tsx";
import { designerTexts } from "../texts.ts";

/** The set as its annex is laid out on A4: codes, names, maxima, scoring, evidence. */
export function PaperPage() {
  const { setId } = useParams({ strict: false }) as { setId: string };
  const answer = useOperation("scoring.getCriteriaSet", { params: { setId } });
  return <Loaded answer={answer}>{(detail) => <Paper detail={detail} />}</Loaded>;
}

function Paper({ detail }: { readonly detail: CriteriaSetDetail }) {
  const t = useTexts(designerTexts);
  const language = useLanguage();
  const { set } = detail;
  const title = titleOf(set, language);
  const mark = authenticityMark(set.authenticity).label?.[language] ?? set.authenticity;
  return (
    <Stack gap="sm">
      <Group justify="space-between" className="no-print">
        <Anchor component={Link} to={`/criteria-sets/${set.id}`} size="sm">
          {t("page.back")}
        </Anchor>
      </Group>
      <div className="no-print">
        <PageTitle title={t("paper.title", { title })} actions={<PrintButton />} />
      </div>
      <WideContent label={t("paper.title", { title })}>
        <PaperSheet>
          <header className={classes["head"]}>
            <p className={classes["annex"]}>{t("paper.annex")}</p>
            <p className={classes["title"]}>{title}</p>
            {set.year !== null && <p>{t("paper.year", { year: set.year })}</p>}
            {set.state === "draft" && <p className={classes["draft"]}>{t("paper.draft")}</p>}
            {mark !== null && <p className={classes["mark"]}>{t("paper.mark", { mark })}</p>}
          </header>
          <SetPaperTable detail={detail} />
          {detail.policies.map((policy) => (
            <Text key={policy.vi} className={classes["note"] ?? ""}>
              {policy[language]}
            </Text>
          ))}
        </PaperSheet>
      </WideContent>
    </Stack>
  );
}
