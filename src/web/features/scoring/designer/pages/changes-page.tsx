import { Anchor, NativeSelect, Stack, Text } from "@mantine/core";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { changeKindLabels, partLevelLabels } from "../../../../../domain/scoring/compare/change-labels.ts";
import { changeKinds } from "../../../../../domain/scoring/compare/list-set-changes.ts";
import { listSetChangesColumns } from "../../../../api/columns/scoring.gen.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ListPage } from "../../../../ui/list/list-page.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { PrintButton } from "../../../../ui/print-button.tsx";
import { titleOf } from "../../sets/parts/set-words.ts";
import { ChangeBadges } from "../parts/change-badges.tsx";
import { ChangedFields } from "../parts/changed-fields.tsx";
import { designerTexts } from "../texts.ts";

/** A set against another one or another version, line by line; the other one stands in the address. */
export function ChangesPage() {
  const { setId } = useParams({ strict: false }) as { setId: string };
  const { against } = useSearch({ strict: false }) as { against?: string };
  const t = useTexts(designerTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const sets =
    useOperation("scoring.listCriteriaSets", { query: { pageSize: "200", sort: "title" } }).data?.items ?? [];
  const nameOf = (id: string | undefined) => {
    const set = sets.find((one) => one.id === id);
    return set ? t("version", { title: titleOf(set, language), version: set.version }) : "";
  };
  const chooser = (
    <NativeSelect
      label={t("changes.against")}
      className="no-print"
      value={against ?? ""}
      data={[
        { value: "", label: t("changes.none") },
        ...sets.filter(({ id }) => id !== setId).map(({ id }) => ({ value: id, label: nameOf(id) })),
      ]}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        void navigate({ to: ".", search: (chosen === "" ? {} : { against: chosen }) as never, replace: true });
      }}
    />
  );
  const back = (
    <Anchor component={Link} to={`/criteria-sets/${setId}`} size="sm" className="no-print">
      {t("page.back")}
    </Anchor>
  );
  if (against === undefined) {
    return (
      <Stack gap="sm">
        {back}
        <PageTitle title={t("changes.loading")} />
        <Text size="sm">{t("changes.choose")}</Text>
        {chooser}
      </Stack>
    );
  }
  const titles = { title: nameOf(setId), against: nameOf(against) };
  return (
    <Stack gap="sm">
      {back}
      <ListPage
        operation="scoring.listSetChanges"
        params={{ setId }}
        fixed={{ against }}
        columns={listSetChangesColumns}
        title={(page) => {
          if (page === undefined || titles.title === "") return t("changes.loading");
          return page.total === 0 ? t("changes.same", titles) : t("changes.title", { ...titles, count: page.total });
        }}
        rowKey={(row) => String(row.position)}
        hidden={["position", "nameBefore"]}
        linkColumn="name"
        lead={chooser}
        filters={[
          {
            kind: "choice",
            key: "kind",
            label: t("changes.kind"),
            options: changeKinds.map((kind) => ({ value: kind, label: changeKindLabels[kind][language] })),
          },
          {
            kind: "choice",
            key: "lines",
            label: t("changes.lines"),
            options: [{ value: "all", label: t("changes.lines.all") }],
          },
        ]}
        cells={{
          level: (row) => (row.level === null ? t("changes.whole") : partLevelLabels[row.level][language]),
          change: (row) => <ChangeBadges kinds={row.kinds} />,
          name: (row) => row.name ?? row.nameBefore,
          details: (row) => <ChangedFields fields={row.fields} />,
        }}
        empty={{ title: t("changes.empty"), hint: t("changes.emptyHint") }}
        actions={() => <PrintButton />}
      />
    </Stack>
  );
}
