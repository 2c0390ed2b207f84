import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { ApiError } from "../../../../api/api-error.ts";
import { useOperation } from "../../../../api/use-operation.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import type { EditFormState } from "../../../../ui/form/use-edit-form.ts";
import { LinkButton } from "../../../../ui/link-button.tsx";
import { roundTexts } from "../texts.ts";
import { blockFaults } from "./block-faults.ts";
import { BlockFields } from "./block-fields.tsx";
import { type BlockValues, nextBlock, type RoundFormValues } from "./round-form.ts";

/** The blocks of a round: units ranked together by one frozen criteria set. */
export function BlockList({ form }: { form: EditFormState<RoundFormValues> }) {
  const t = useTexts(roundTexts);
  const sets = useOperation("scoring.listCriteriaSets", {
    query: { state: "frozen", pageSize: "200", sort: "-year" },
  } as never);
  const { blocks } = form.values;
  const change = (at: number, patch: Partial<BlockValues>) =>
    form.set({ blocks: blocks.map((block, position) => (position === at ? { ...block, ...patch } : block)) });
  const faults = form.error instanceof ApiError ? (form.error.problem.faults ?? []) : [];
  return (
    <Stack gap="sm" component="section" aria-label={t("blocks")}>
      <Title order={2}>{t("blocks")}</Title>
      {sets.data?.total === 0 && (
        <Paper withBorder p="md">
          <Text size="sm">{t("sets.none")}</Text>
          <LinkButton mt="xs" variant="default" to="/criteria-sets">
            {t("sets.open")}
          </LinkButton>
        </Paper>
      )}
      {blocks.map((block, at) => (
        <BlockFields
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks are only added at the end and removed as a whole.
          key={at}
          number={at + 1}
          block={block}
          others={blocks.filter((_, position) => position !== at)}
          sets={sets.data?.items}
          day={form.values.day}
          faultOf={blockFaults(faults, at)}
          onChange={(patch) => change(at, patch)}
          onRemove={
            blocks.length === 1
              ? undefined
              : () => form.set({ blocks: blocks.filter((_, position) => position !== at) })
          }
        />
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() => form.set({ blocks: [...blocks, nextBlock(blocks, t("create.usualSecondBlock"))] })}
        >
          {t("block.add")}
        </Button>
      </Group>
    </Stack>
  );
}
