import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import type { UnitDetail } from "../../../../contract/organisations.ts";
import { areaTypeLabels, authenticityLabels, unitKindLabels } from "../../../../domain/organisations/unit-labels.ts";
import { useOperation } from "../../../api/use-operation.ts";
import { printDay, today } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { DetailPage } from "../../../ui/detail/detail-page.tsx";
import { Facts, Section } from "../../../ui/detail/facts.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { StateBadge } from "../../../ui/state-badge.tsx";
import { LinkComparisonDialog } from "../parts/link-comparison-dialog.tsx";
import { SuccessionList } from "../parts/succession-list.tsx";
import { UnitHistory } from "../parts/unit-history.tsx";
import { parentName, unitName } from "../parts/unit-name.ts";
import { printSpan } from "../parts/unit-span.ts";
import { VersionTable } from "../parts/version-table.tsx";
import { organisationTexts } from "../texts.ts";

/** All that is known of one unit, seen from a day. */
export function UnitDetailPage() {
  const { unitId } = useParams({ strict: false }) as { unitId: string };
  const { day } = useSearch({ strict: false }) as { day?: string };
  const answer = useOperation("organisations.getUnit", { params: { unitId }, query: day ? { day } : {} });
  return <Loaded answer={answer}>{(detail) => <Unit detail={detail} day={day ?? today()} />}</Loaded>;
}

function Unit({ detail, day }: { detail: UnitDetail; day: string }) {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const [linking, link] = useDisclosure(false);
  const { unit, abilities, comparable } = detail;
  const parentLink = unit.parentId && <Link to={`/units/${unit.parentId}`}>{parentName(unit, language)}</Link>;
  return (
    <DetailPage
      title={unitName(unit, language)}
      backTo="/units"
      badges={<LifeBadge unit={unit} day={day} />}
      actions={
        <>
          {abilities.edit && !comparable.allowed && (
            <Button variant="default" onClick={link.open}>
              {t("linkComparison")}
            </Button>
          )}
          {abilities.recordSuccession && (
            <LinkButton to="/successions/new" variant="default">
              {t("recordSuccession")}
            </LinkButton>
          )}
          {abilities.edit && (
            <>
              <LinkButton to={`/units/${unit.id}/correct/${unit.versionId}`} variant="default">
                {t("correct")}
              </LinkButton>
              <LinkButton to={`/units/${unit.id}/change`}>{t("change")}</LinkButton>
            </>
          )}
        </>
      }
      history={<UnitHistory unitId={unit.id} />}
    >
      <Facts
        title={t("facts", { day: printDay(day) })}
        facts={[
          [t("nameVi"), unit.nameVi],
          [t("nameEn"), unit.nameEn],
          [t("shortName"), unit.shortName],
          [t("officialCode"), unit.officialCode],
          [t("kind"), unitKindLabels[unit.kind][language]],
          [t("areaType"), unit.areaType ? areaTypeLabels[unit.areaType][language] : undefined],
          [t("parent"), parentLink],
          [t("valid"), printSpan(t, unit.validFrom, unit.validTo)],
          [t("authenticity"), authenticityLabels[unit.authenticity][language]],
          [
            t("comparable"),
            t(`because.${comparable.because}` as "because.sameUnit", { day: printDay(comparable.since) }),
          ],
        ]}
      />
      <Section title={t("versions")}>
        <VersionTable unitId={unit.id} versions={detail.versions} current={unit.versionId} editable={abilities.edit} />
      </Section>
      <Section title={t("successions")}>
        <SuccessionList successions={detail.successions} />
      </Section>
      {linking && <LinkComparisonDialog unit={unit} year={Number(day.slice(0, 4))} onClose={link.close} />}
    </DetailPage>
  );
}

function LifeBadge({ unit, day }: { unit: UnitDetail["unit"]; day: string }) {
  const t = useTexts(organisationTexts);
  if (day < unit.validFrom) return <StateBadge kind="soon" label={t("notYet")} />;
  if (unit.validTo !== null && day >= unit.validTo) return <StateBadge kind="plain" label={t("ended")} />;
  return <StateBadge kind="done" label={t("living")} />;
}
