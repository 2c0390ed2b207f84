import { Anchor, Button, Group, Table, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { OwnIndexOverview, OwnPart } from "../../../../../contract/scoring/own-index/rounds.ts";
import { call } from "../../../../api/call.ts";
import { notify } from "../../../../app/notices.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { ConfirmDialog } from "../../../../ui/confirm-dialog.tsx";
import { StackedTable } from "../../../../ui/stacked-table.tsx";
import { nameOf } from "../../rounds/parts/name-of.ts";
import { ownTexts } from "../texts.ts";
import { OwnPoints } from "./own-points.tsx";
import { PartStateBadge } from "./own-state.tsx";
import { PackDialog } from "./pack-dialog.tsx";
import { RemindDialog } from "./remind-dialog.tsx";
import { useOwnRefresh } from "./use-own-refresh.ts";

/** The words of the two acts on a part: its button, what follows, and the notice once it is done. */
const partTexts = {
  approve: { title: "approvePart", detail: "approvePart.detail", done: "approvePart.done" },
  return: { title: "returnPart", detail: "returnPart.detail", done: "returnPart.done" },
} as const;

/** The lead agencies: how far each is, who is late, what lacks evidence, and the approval of their heads. */
export function PartTable({ year }: { year: OwnIndexOverview }) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const [act, setAct] = useState<{ readonly part: OwnPart; readonly kind: "approve" | "return" }>();
  const [reminding, setReminding] = useState(false);
  const [packing, setPacking] = useState<{ readonly unitId: string | null; readonly name: string }>();
  if (year.parts.length === 0) return null;
  return (
    <section aria-label={t("parts")}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{t("parts")}</Title>
        <Group gap="xs">
          {year.abilities.pack && (
            <Button variant="default" onClick={() => setPacking({ unitId: null, name: t("pack.whole") })}>
              {t("pack.all")}
            </Button>
          )}
          {year.abilities.manage && year.state === "running" && (
            <Button variant="default" onClick={() => setReminding(true)}>
              {t("remind")}
            </Button>
          )}
        </Group>
      </Group>
      <StackedTable minWidth={820}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("agency")}</Table.Th>
              <Table.Th scope="col">{t("state")}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t("done")}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t("noEvidence")}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t("self")}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t("ministry")}
              </Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {year.parts.map((part) => (
              <Table.Tr key={part.unitId}>
                <Table.Th scope="row" fw={400}>
                  <Anchor
                    component={Link}
                    to={`/own-index/${year.roundId}/components`}
                    search={{ lead: part.unitId } as never}
                    size="sm"
                  >
                    {nameOf(part, language)}
                  </Anchor>
                  <Text size="xs" c="dimmed">
                    {t("answers", { name: part.heads.join(", ") || t("noHead") })}
                  </Text>
                </Table.Th>
                <Table.Td>
                  <PartStateBadge state={part.state} late={part.late} />
                </Table.Td>
                <Table.Td ta="right" data-label={t("done")}>
                  {t("done.of", { done: part.selfScored, count: part.selfAsked })}
                </Table.Td>
                <Table.Td ta="right" data-label={t("noEvidence")}>
                  {part.withoutEvidence === 0 ? "–" : part.withoutEvidence}
                </Table.Td>
                <Table.Td ta="right" data-label={t("self")}>
                  <OwnPoints value={part.totals.self} />
                </Table.Td>
                <Table.Td ta="right" data-label={t("ministry")}>
                  <OwnPoints value={part.totals.ministry} />
                </Table.Td>
                <Table.Td>
                  <Group gap="xs">
                    {(["approve", "return"] as const)
                      .filter((kind) => part.abilities[kind])
                      .map((kind) => (
                        <Button
                          key={kind}
                          size="compact-sm"
                          variant={kind === "approve" ? "filled" : "default"}
                          onClick={() => setAct({ part, kind })}
                        >
                          {t(partTexts[kind].title, { name: nameOf(part, language) })}
                        </Button>
                      ))}
                    {part.abilities.pack && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={t("pack.of", { name: nameOf(part, language) })}
                        onClick={() => setPacking({ unitId: part.unitId, name: nameOf(part, language) })}
                      >
                        {t("pack")}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </StackedTable>
      {act && <PartDialog year={year} {...act} onClose={() => setAct(undefined)} />}
      {packing && <PackDialog roundId={year.roundId} {...packing} onClose={() => setPacking(undefined)} />}
      {reminding && <RemindDialog year={year} onClose={() => setReminding(false)} />}
    </section>
  );
}

interface PartDialogProps {
  readonly year: OwnIndexOverview;
  readonly part: OwnPart;
  readonly kind: "approve" | "return";
  readonly onClose: () => void;
}

function PartDialog({ year, part, kind, onClose }: PartDialogProps) {
  const t = useTexts(ownTexts);
  const language = useLanguage();
  const refresh = useOwnRefresh();
  const params = { roundId: year.roundId, unitId: part.unitId };
  const name = nameOf(part, language);
  const texts = partTexts[kind];
  const send = async (reason: string) => {
    await (kind === "approve"
      ? call("scoring.approveOwnPart", { params, body: {} })
      : call("scoring.returnOwnPart", { params, body: { reason } }));
    await refresh();
    notify({ kind: "done", text: t(texts.done, { name }) });
  };
  return (
    <ConfirmDialog
      title={t(texts.title, { name })}
      detail={t(texts.detail)}
      confirmLabel={t(texts.title, { name })}
      {...(kind === "return" && { reasonLabel: t("reason") })}
      onConfirm={send}
      onClose={onClose}
    />
  );
}
