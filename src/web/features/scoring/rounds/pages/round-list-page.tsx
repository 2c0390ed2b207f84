import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { listRoundsColumns } from "../../../../api/columns/scoring.gen.ts";
import { today } from "../../../../i18n/dates.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { ListPage } from "../../../../ui/list/list-page.tsx";
import { titleOf } from "../parts/name-of.ts";
import { DemonstrationBadge, PracticeBadge, RoundStateBadge } from "../parts/round-state.tsx";
import { roundTexts } from "../texts.ts";

const columns = { ...listRoundsColumns, usualSort: "-year" };

/** The rounds a person may see, newest year first. */
export function RoundListPage() {
  const t = useTexts(roundTexts);
  const language = useLanguage();
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: 10 }, (_, back) => String(thisYear + 1 - back));
  return (
    <ListPage
      operation="scoring.listRounds"
      columns={columns}
      title={(page) =>
        page?.total ? t("list.title", { count: printDecimal(page.total, language) }) : t("list.loading")
      }
      rowKey={(round) => round.id}
      pathOf={(round) => `/rounds/${round.id}`}
      linkColumn={language === "en" ? "titleEn" : "titleVi"}
      hidden={[language === "en" ? "titleVi" : "titleEn", "awaitsPublication"]}
      filters={[
        {
          kind: "choice",
          key: "state",
          label: t("state"),
          options: (["draft", "open", "published"] as const).map((value) => ({ value, label: t(`state.${value}`) })),
        },
        { kind: "choice", key: "year", label: t("year"), options: years.map((value) => ({ value, label: value })) },
      ]}
      cells={{
        year: (round) => String(round.year),
        titleVi: (round) => (
          <RoundTitle title={round.titleVi} demonstration={round.demonstration} practice={round.practice} />
        ),
        titleEn: (round) => (
          <RoundTitle title={titleOf(round, "en")} demonstration={round.demonstration} practice={round.practice} />
        ),
        state: (round) => <RoundStateBadge state={round.state} awaitsPublication={round.awaitsPublication} />,
      }}
      empty={{ title: t("list.empty"), hint: t("list.emptyHint") }}
      actions={(page) => page?.abilities.create && <LinkButton to="/rounds/new">{t("create")}</LinkButton>}
    />
  );
}

function RoundTitle({ title, demonstration, practice }: { title: string; demonstration: boolean; practice: boolean }) {
  return (
    <>
      {title} <DemonstrationBadge shown={demonstration} /> <PracticeBadge shown={practice} />
    </>
  );
}
