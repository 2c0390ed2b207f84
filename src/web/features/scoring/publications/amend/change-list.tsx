import { ActionIcon, Button, Group, Paper, Stack, Table, Text, Title } from "@mantine/core";
import { useRef } from "react";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ErrorNotice } from "../../../../ui/error-notice.tsx";
import { IconPencil, IconTrash } from "../../../../ui/icons/icons.gen.ts";
import { printInputs } from "../../appraisal/parts/print-inputs.ts";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { DifferenceTable } from "../parts/difference-table.tsx";
import { useRoundParts } from "../parts/use-round-parts.ts";
import { publicationTexts } from "../texts.ts";
import { keyOfChange, type ListedChange } from "./amend-draft.ts";
import { ChangeDoubts } from "./change-doubts.tsx";
import type { Amendment } from "./use-amendment.ts";

interface ChangeListProps {
  readonly round: RoundDetail;
  readonly work: Amendment;
}

/** Every place that the amendment corrects, and what the list as a whole changes. */
export function ChangeList({ round, work }: ChangeListProps) {
  const t = useTexts(publicationTexts);
  const language = useLanguage();
  const { list } = work.draft.values;
  const title = t("list", { count: printDecimal(list.length, language) });
  const section = useRef<HTMLDivElement>(null);
  const remove = (change: ListedChange) => {
    work.remove(change);
    // The row goes away with the button that had the keyboard.
    section.current?.focus();
  };
  return (
    <Paper ref={section} tabIndex={-1} component="section" withBorder p="md" aria-label={title}>
      <Stack gap="sm">
        <Title order={2}>{title}</Title>
        {list.length === 0 ? (
          <Text size="sm">{t("list.none")}</Text>
        ) : (
          <Rows {...{ round, work, title }} onRemove={remove} />
        )}
        {list.length > 0 && (
          <Group gap="sm">
            <Button variant="default" loading={work.busy} onClick={() => !work.isBarred() && void work.look()}>
              {t("preview")}
            </Button>
            {work.differences === undefined && (
              <Text size="sm" role="status">
                {t(work.isStale ? "preview.stale" : "preview.needed")}
              </Text>
            )}
          </Group>
        )}
        <ErrorNotice error={work.lookError} />
        {list.length > 0 && work.differences !== undefined && (
          <section aria-label={t("preview.title")}>
            <Title order={3}>{t("preview.title")}</Title>
            <DifferenceTable round={round} label={t("preview.title")} differences={work.differences} />
          </section>
        )}
      </Stack>
    </Paper>
  );
}

interface RowsProps extends ChangeListProps {
  readonly title: string;
  readonly onRemove: (change: ListedChange) => void;
}

function Rows({ round, work, title, onRemove }: RowsProps) {
  const t = useTexts(publicationTexts);
  const language = useLanguage();
  const { labelOf } = useRoundParts(round);
  const partOf = ({ unit, component }: ListedChange) =>
    component === "" ? t("change.extras") : labelOf(unit.blockCode, component);
  return (
    <WideContent label={title} stackable>
      <Table aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("list.unit")}</Table.Th>
            <Table.Th>{t("list.component")}</Table.Th>
            <Table.Th>{t("list.to")}</Table.Th>
            <Table.Th>{t("list.reason")}</Table.Th>
            <Table.Th>{t("list.acts")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {work.draft.values.list.map((change) => {
            const name = `${nameOf(change.unit, language)}, ${change.component || t("change.extras")}`;
            return (
              <Table.Tr key={keyOfChange(change)}>
                <Table.Th scope="row">{nameOf(change.unit, language)}</Table.Th>
                <Table.Td>{partOf(change)}</Table.Td>
                <Table.Td data-label={t("list.to")}>
                  {change.points === null
                    ? printInputs({ inputs: { ...change.inputs } }, change.fields, language)
                    : t("list.points", { points: printDecimal(change.points, language) })}
                  <ChangeDoubts roundId={round.id} change={change} />
                </Table.Td>
                <Table.Td data-label={t("list.reason")}>{change.reason}</Table.Td>
                <Table.Td>
                  <Group gap={4} wrap="nowrap">
                    <ActionIcon
                      variant="default"
                      size="lg"
                      aria-label={t("list.edit", { name })}
                      onClick={() => work.edit(change)}
                    >
                      <IconPencil size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="default"
                      size="lg"
                      aria-label={t("list.remove", { name })}
                      onClick={() => onRemove(change)}
                    >
                      <IconTrash size={16} aria-hidden />
                    </ActionIcon>
                  </Group>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </WideContent>
  );
}
