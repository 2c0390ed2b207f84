import { Group, NativeSelect, Stack, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { caseStateLabels, disputeLabels } from "../../../../../domain/scoring/council/dispute-labels.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useTexts } from "../../../../i18n/texts.ts";
import { SearchBox } from "../../../../ui/list/search-box.tsx";
import { useListAddress } from "../../../../ui/list/use-list-address.ts";
import { NumberText } from "../../../../ui/number-text.tsx";
import { walkLinks } from "../../../../ui/walk-links.ts";
import { unitNameOf } from "../../rounds/parts/name-of.ts";
import { WideContent } from "../../rounds/parts/wide-content.tsx";
import { councilTexts } from "../texts.ts";
import { caseName } from "./case-name.ts";
import { CaseState } from "./case-state.tsx";
import { councilDecimals } from "./council-decimals.ts";
import type { CouncilWork } from "./types.ts";

type Case = CouncilWork["cases"][number];
const states = ["new", "proposed", "decided"] as const;
const stages = ["self", "appraised", "council"] as const;
const reasons = ["notAccepted", "seatsDiffer", "selfAbove", "asked"] as const;

/** The agenda: filters in the address, a line for each case. */
export function AgendaTable({ roundId, work }: { readonly roundId: string; readonly work: CouncilWork }) {
  const t = useTexts(councilTexts);
  const language = useLanguage();
  const { cases } = work;
  const isFinished = work.finishedAt !== null;
  const { values, change } = useListAddress();
  const { q = "", state = "", reason = "" } = values;
  const shown = cases.filter(
    (one) =>
      (q === "" ||
        one.component === q ||
        matchesSearch(`${unitNameOf(one, language)} ${caseName(one, language)}`, q)) &&
      (state === "" || one.state === state) &&
      (reason === "" || one.reasons.some((given) => given === reason)),
  );
  return (
    <Stack gap="xs">
      <Group gap="sm" align="end" className="no-print">
        <SearchBox value={q} onChange={(text) => change({ q: text })} />
        <NativeSelect
          aria-label={t("case.state")}
          value={state}
          data={[
            { value: "", label: t("state.all") },
            ...states.map((value) => ({ value, label: caseStateLabels[value][language] })),
          ]}
          onChange={(event) => change({ state: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label={t("case.reason")}
          value={reason}
          data={[
            { value: "", label: t("reason.all") },
            ...reasons.map((value) => ({ value, label: disputeLabels[value][language] })),
          ]}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      </Group>
      {shown.length === 0 ? (
        <Stack gap={2}>
          <Text size="sm">{t("cases.none")}</Text>
          <Text size="sm" c="dimmed">
            {t("cases.noneHint")}
          </Text>
        </Stack>
      ) : (
        <WideContent label={t("cases")} stackable>
          <Table onKeyDown={walkLinks} highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("case.unit")}</Table.Th>
                <Table.Th>{t("case.component")}</Table.Th>
                <Table.Th>{t("case.reason")}</Table.Th>
                {stages.map((stage) => (
                  <Table.Th key={stage} ta="right">
                    {t(`case.${stage}`)}
                  </Table.Th>
                ))}
                <Table.Th>{t("case.state")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((one) => (
                <AgendaRow key={`${one.unitId} ${one.component}`} {...{ roundId, one, isFinished }} />
              ))}
            </Table.Tbody>
          </Table>
        </WideContent>
      )}
    </Stack>
  );
}

interface AgendaRowProps {
  readonly roundId: string;
  readonly one: Case;
  readonly isFinished: boolean;
}

function AgendaRow({ roundId, one, isFinished }: AgendaRowProps) {
  const t = useTexts(councilTexts);
  const language = useLanguage();
  const search = { unitId: one.unitId, component: one.component };
  return (
    <Table.Tr>
      <Table.Td miw={150}>
        <Link to={`/rounds/${roundId}/council/case`} search={search as never} data-row-link>
          {unitNameOf(one, language)}
        </Link>
      </Table.Td>
      <Table.Td miw={200}>{caseName(one, language)}</Table.Td>
      <Table.Td miw={150}>{one.reasons.map((reason) => disputeLabels[reason][language]).join("; ")}</Table.Td>
      {stages.map((stage) => (
        <Table.Td key={stage} ta="right" data-label={t(`case.${stage}`)}>
          <NumberText value={one[`${stage}Points`]} decimals={councilDecimals} />
        </Table.Td>
      ))}
      <Table.Td>
        <CaseState state={one.state} isFinished={isFinished} />
      </Table.Td>
    </Table.Tr>
  );
}
