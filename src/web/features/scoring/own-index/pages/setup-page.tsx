import { Button, Checkbox, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { OwnLeadRow } from "../../../../../contract/scoring/own-index/leads.ts";
import type { OwnIndexOverview } from "../../../../../contract/scoring/own-index/rounds.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { Loaded } from "../../../../ui/loaded.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { RequestList } from "../../setup/parts/request-list.tsx";
import { LeadDialog } from "../parts/lead-dialog.tsx";
import { OwnFrame } from "../parts/own-frame.tsx";
import { TableImport } from "../parts/table-import.tsx";
import { YearDialog } from "../parts/year-dialog.tsx";
import { ownTexts } from "../texts.ts";

type Dialog = "edit" | "leads" | "ministry" | "assign";

/** The set-up of a year: title, dates and set, who leads what, and tables from Excel. */
export function SetupPage() {
  return <OwnFrame>{(year) => <Setup year={year} />}</OwnFrame>;
}

function Setup({ year }: { year: OwnIndexOverview }) {
  const t = useTexts(ownTexts);
  const [dialog, setDialog] = useState<Dialog>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const answer = useOperation("scoring.listOwnLeads", { params: { roundId: year.roundId } });
  const close = () => setDialog(undefined);
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Button variant="default" onClick={() => setDialog("edit")}>
          {t("setup.edit")}
        </Button>
        {year.state !== "preparing" && (
          <Button variant="default" onClick={() => setDialog("ministry")}>
            {t("ministry.import")}
          </Button>
        )}
      </Group>
      <Loaded answer={answer} isPart>
        {({ items, version, abilities }) => (
          <section aria-label={t("setup.leads")}>
            <Group justify="space-between" mb="xs">
              <Title order={2}>{t("setup.leads")}</Title>
              {abilities.change && (
                <Group gap="xs">
                  <Button variant="default" onClick={() => setDialog("leads")}>
                    {t("setup.import")}
                  </Button>
                  <Button disabled={chosen.length === 0} onClick={() => setDialog("assign")}>
                    {t("setup.assign", { count: chosen.length })}
                  </Button>
                </Group>
              )}
            </Group>
            <LeadTable rows={items} chosen={chosen} onChoose={abilities.change ? setChosen : undefined} />
            {dialog === "assign" && (
              <LeadDialog
                roundId={year.roundId}
                version={version}
                parts={chosen}
                first={items.find((row) => row.part === chosen[0])}
                onDone={() => setChosen([])}
                onClose={close}
              />
            )}
          </section>
        )}
      </Loaded>
      {year.state !== "preparing" && <RequestList roundId={year.roundId} />}
      {dialog === "edit" && <YearDialog year={year} years={[]} onDone={close} onClose={close} />}
      {(dialog === "leads" || dialog === "ministry") && (
        <TableImport roundId={year.roundId} table={dialog} onClose={close} />
      )}
    </Stack>
  );
}

interface LeadTableProps {
  readonly rows: readonly OwnLeadRow[];
  readonly chosen: readonly string[];
  readonly onChoose: ((parts: readonly string[]) => void) | undefined;
}

const indent = { area: 0, criterion: 16, component: 32 } as const;

/** Every part with its lead; a part without a line of its own says whose line counts. */
function LeadTable({ rows, chosen, onChoose }: LeadTableProps) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const toggle = (part: string) =>
    onChoose?.(chosen.includes(part) ? chosen.filter((one) => one !== part) : [...chosen, part]);
  return (
    <WideContent label={t("setup.leads")} stackable>
      <Table striped miw={{ base: 0, sm: 760 }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("setup.part")}</Table.Th>
            <Table.Th scope="col">{t("setup.lead")}</Table.Th>
            <Table.Th scope="col">{t("head")}</Table.Th>
            <Table.Th scope="col">{t("setup.cooperating")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => {
            const name = `${row.part}. ${nameOf(row, language)}`;
            return (
              <Table.Tr key={row.part}>
                <Table.Th scope="row" fw={row.level === "area" ? 600 : 400} pl={10 + indent[row.level]}>
                  {onChoose === undefined ? (
                    name
                  ) : (
                    <Checkbox label={name} checked={chosen.includes(row.part)} onChange={() => toggle(row.part)} />
                  )}
                </Table.Th>
                <Table.Td data-label={t("setup.lead")}>
                  {row.lead === null ? (
                    <Text size="sm" c="dimmed">
                      {row.inheritedFrom === null ? t("noLead") : t("setup.inherited", { part: row.inheritedFrom })}
                    </Text>
                  ) : (
                    nameOf(row.lead, language)
                  )}
                </Table.Td>
                <Table.Td data-label={t("head")}>
                  {row.lead === null ? "" : (row.lead.head?.displayName ?? t("noHead"))}
                </Table.Td>
                <Table.Td data-label={t("setup.cooperating")}>
                  {row.lead?.cooperating.map((unit) => nameOf(unit, language)).join(", ")}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </WideContent>
  );
}
