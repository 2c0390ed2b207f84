import { Anchor, Button, Stack, Table, Text } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { PageTitle } from "../../../../ui/page-title.tsx";
import { StackedTable } from "../../../../ui/stacked-table.tsx";
import { titleOf } from "../../rounds/parts/name-of.ts";
import { OwnPoints } from "../parts/own-points.tsx";
import { OwnDemonstrationBadge, OwnStateBadge } from "../parts/own-state.tsx";
import { YearDialog } from "../parts/year-dialog.tsx";
import { ownTexts } from "../texts.ts";

/** The years of the province's own index, side by side. */
export function YearListPage() {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  const answer = useOperation("scoring.listOwnIndexYears", {});
  return (
    <Loaded answer={answer}>
      {({ items, abilities }) => (
        <Stack gap="sm">
          <PageTitle
            title={items.length === 0 ? t("list.empty") : t("list.title", { count: items.length })}
            actions={abilities.create && <Button onClick={() => setCreating(true)}>{t("create")}</Button>}
          />
          {items.length === 0 ? (
            <Text size="sm">{t("list.emptyHint")}</Text>
          ) : (
            <StackedTable minWidth={720}>
              <Table striped highlightOnHover>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t("year")}</Table.Th>
                    <Table.Th scope="col">{t("title")}</Table.Th>
                    <Table.Th scope="col">{t("state")}</Table.Th>
                    <Table.Th scope="col" ta="right">
                      {t("forecast")}
                    </Table.Th>
                    <Table.Th scope="col" ta="right">
                      {t("self")}
                    </Table.Th>
                    <Table.Th scope="col" ta="right">
                      {t("ministry")}
                    </Table.Th>
                    <Table.Th scope="col" ta="right">
                      {t("rank")}
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((year) => (
                    <Table.Tr key={year.roundId}>
                      <Table.Td>{year.year}</Table.Td>
                      <Table.Td>
                        <Anchor component={Link} to={`/own-index/${year.roundId}`} size="sm">
                          {titleOf(year, language)}
                        </Anchor>{" "}
                        <OwnDemonstrationBadge shown={year.demonstration} />
                      </Table.Td>
                      <Table.Td data-label={t("state")}>
                        <OwnStateBadge state={year.state} />
                      </Table.Td>
                      <Table.Td ta="right" data-label={t("forecast")}>
                        <OwnPoints value={year.totals.forecast} />
                      </Table.Td>
                      <Table.Td ta="right" data-label={t("self")}>
                        <OwnPoints value={year.totals.self} />
                      </Table.Td>
                      <Table.Td ta="right" data-label={t("ministry")}>
                        <OwnPoints value={year.totals.ministry} />
                      </Table.Td>
                      <Table.Td ta="right" data-label={t("rank")}>
                        {year.rank === null ? "–" : t("rank.of", { rank: year.rank, of: year.rankOf ?? "?" })}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </StackedTable>
          )}
          {creating && (
            <YearDialog
              years={items}
              onDone={(roundId) => void navigate({ to: `/own-index/${roundId}` })}
              onClose={() => setCreating(false)}
            />
          )}
        </Stack>
      )}
    </Loaded>
  );
}
