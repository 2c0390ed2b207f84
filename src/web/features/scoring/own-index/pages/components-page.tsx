import { Anchor, Group, SegmentedControl, Stack, Table, Text, TextInput, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { OwnComponentRow } from "../../../../../contract/scoring/own-index/components.ts";
import type { OwnIndexOverview } from "../../../../../contract/scoring/own-index/rounds.ts";
import { fitsOwnFilter } from "../../../../../domain/scoring/own-index/fits-filter.ts";
import { download } from "../../../../api/download.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { StackedTable } from "../../../../ui/stacked-table.tsx";
import { StateBadge } from "../../../../ui/state-badge.tsx";
import { walkLinks } from "../../../../ui/walk-links.ts";
import { ExportMenu } from "../../losses/parts/export-menu.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { AskedBadge } from "../parts/asked-badge.tsx";
import { OwnFrame } from "../parts/own-frame.tsx";
import { MaximumText, OwnPoints } from "../parts/own-points.tsx";
import { ownTexts } from "../texts.ts";

const choices = ["all", "mine", "open", "gap"] as const;

/** All components of the year, or those of my agency, with what stands in each column. */
export function ComponentsPage() {
  return <OwnFrame>{(year) => <Components year={year} />}</OwnFrame>;
}

function Components({ year }: { year: OwnIndexOverview }) {
  const t = useTexts(ownTexts);
  const { values, change } = useListAddress();
  const answer = useOperation("scoring.listOwnComponents", { params: { roundId: year.roundId } });
  return (
    <Stack gap="sm">
      <Group gap="sm" align="end">
        <SegmentedControl
          aria-label={t("of")}
          value={values["of"] ?? "all"}
          onChange={(of) => change({ of: of === "all" ? undefined : of })}
          data={choices.map((value) => ({ value, label: t(`of.${value}`) }))}
        />
        <TextInput
          aria-label={t("search")}
          placeholder={t("search")}
          value={values["q"] ?? ""}
          onChange={(event) => change({ q: event.currentTarget.value || undefined })}
          miw={240}
        />
        <ExportMenu
          label={t("export")}
          choices={(["xlsx", "csv"] as const).map((format) => ({
            label: t(`export.${format}`),
            run: () => {
              const { of, area, lead, q } = values;
              const params = { roundId: year.roundId };
              return download("scoring.exportOwnComponents", { params, query: { format, of, area, lead, q } } as never);
            },
          }))}
        />
      </Group>
      <Loaded answer={answer} isPart>
        {({ items }) => <ComponentTable year={year} rows={items.filter((row) => fitsOwnFilter(row, values))} />}
      </Loaded>
    </Stack>
  );
}

function ComponentTable({ year, rows }: { year: OwnIndexOverview; rows: readonly OwnComponentRow[] }) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  if (rows.length === 0) return <Text size="sm">{t("components.none")}</Text>;
  const allMine = rows.every((row) => row.mine);
  return (
    <section aria-label={t("components")}>
      <Title order={2} mb="xs">
        {t(allMine ? "components.mine" : "components.title", { count: rows.length })}
      </Title>
      <StackedTable minWidth={860}>
        <Table striped highlightOnHover stickyHeader onKeyDown={walkLinks}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("component")}</Table.Th>
              <Table.Th scope="col">{t("agency")}</Table.Th>
              {(["max", "forecast", "self", "ministry"] as const).map((key) => (
                <Table.Th key={key} scope="col" ta="right">
                  {t(key)}
                </Table.Th>
              ))}
              <Table.Th scope="col">{t("documents")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Row key={row.code} year={year} row={row} name={nameOf(row, language)} />
            ))}
          </Table.Tbody>
        </Table>
      </StackedTable>
    </section>
  );
}

function Row({ year, row, name }: { year: OwnIndexOverview; row: OwnComponentRow; name: string }) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const label = (
    <>
      <span className="tabular">{row.code}</span> {name}
    </>
  );
  return (
    <Table.Tr>
      <Table.Td>
        {row.hidden ? (
          label
        ) : (
          <Anchor
            component={Link}
            to={`/own-index/${year.roundId}/components/${encodeURIComponent(row.code)}`}
            size="sm"
            data-row-link
          >
            {label}
          </Anchor>
        )}{" "}
        <AskedBadge row={row} /> {row.estimate && <StateBadge kind="soon" label={t("estimate")} />}
      </Table.Td>
      <Table.Td data-label={t("agency")}>
        {row.lead === null ? <StateBadge kind="soon" label={t("noLead")} /> : nameOf(row.lead, language)}
      </Table.Td>
      <Table.Td ta="right" data-label={t("max")}>
        <MaximumText value={row.max} />
      </Table.Td>
      {row.hidden ? (
        <Table.Td ta="right" colSpan={3}>
          <Text component="span" size="sm" c="dimmed">
            {t("hidden")}
          </Text>
        </Table.Td>
      ) : (
        (["forecast", "self", "ministry"] as const).map((stage) => (
          <Table.Td key={stage} ta="right" data-label={t(stage)}>
            <OwnPoints value={row.points[stage]} />
          </Table.Td>
        ))
      )}
      <Table.Td data-label={t("documents")}>
        {row.evidenceMissing ? (
          <StateBadge kind="soon" label={t("evidence.missing")} />
        ) : row.hidden ? null : (
          <span className="tabular">{row.documents}</span>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
