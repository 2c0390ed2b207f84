import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useSearch } from "@tanstack/react-router";
import { isDay } from "../../../../domain/calendar/day.ts";
import { authenticityLabels, unitKindLabels } from "../../../../domain/organisations/unit-labels.ts";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import { listUnitsColumns } from "../../../api/columns/organisations.gen.ts";
import { canAny, useSession } from "../../../app/session.tsx";
import { printDay, today } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { ListPage } from "../../../ui/list/list-page.tsx";
import { UnitExport } from "../parts/unit-export.tsx";
import { UnitImport } from "../parts/unit-import.tsx";
import { parentName, unitName } from "../parts/unit-name.ts";
import { authenticityOptions, kindOptions } from "../parts/unit-options.ts";
import { organisationTexts } from "../texts.ts";

/** The units of a day as a list. */
export function UnitListPage() {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const session = useSession();
  const search = useSearch({ strict: false }) as Readonly<Record<string, string>>;
  // A day that cannot be read is told under its field; what is listed is that of today.
  const asked = isDay(search["day"] ?? "") ? search["day"] : undefined;
  const day = asked ?? today();
  const [importing, importDialog] = useDisclosure(false);
  return (
    <>
      <ListPage
        operation="organisations.listUnits"
        columns={listUnitsColumns}
        title={(page) =>
          page ? t("list.title", { count: printDecimal(page.total, language), day: printDay(day) }) : t("list.loading")
        }
        rowKey={(unit) => unit.id}
        pathOf={(unit) => (asked ? `/units/${unit.id}?day=${asked}` : `/units/${unit.id}`)}
        linkColumn="nameVi"
        hidden={["nameEn", "authenticity", "validTo"]}
        filters={[
          { kind: "day", key: "day", label: t("day") },
          { kind: "choice", key: "kind", label: t("kind"), options: kindOptions(language) },
          { kind: "unit", key: "parentId", label: t("parent") },
          { kind: "choice", key: "authenticity", label: t("authenticity"), options: authenticityOptions(language) },
        ]}
        cells={{
          nameVi: (unit) => unitName(unit, language),
          parentName: (unit) => parentName(unit, language),
          officialCode: (unit) => unit.officialCode ?? "–",
          kind: (unit) => unitKindLabels[unit.kind][language],
          authenticity: (unit) => authenticityLabels[unit.authenticity][language],
        }}
        empty={{ title: t("list.empty"), hint: t("list.emptyHint") }}
        actions={() => (
          <>
            <LinkButton to="/organisations" variant="default">
              {t("list.asTree")}
            </LinkButton>
            {canAny(session, ["organisations.import"]) && (
              <>
                <UnitExport />
                <Button variant="default" onClick={importDialog.open}>
                  {t("import")}
                </Button>
              </>
            )}
            {canAny(session, ["organisations.edit"]) && (
              <>
                <LinkButton to="/successions/new" variant="default">
                  {t("recordSuccession")}
                </LinkButton>
                <LinkButton to="/units/new">{t("add")}</LinkButton>
              </>
            )}
          </>
        )}
      />
      {importing && <UnitImport onClose={importDialog.close} />}
    </>
  );
}
