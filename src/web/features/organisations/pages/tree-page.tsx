import { Group, Paper, Skeleton, Stack, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { isDay } from "../../../../domain/calendar/day.ts";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import { useOperation } from "../../../api/use-operation.ts";
import { printDay } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { DayPicker } from "../../../ui/day-picker.tsx";
import { ErrorNotice } from "../../../ui/error-notice.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { SearchBox } from "../../../ui/list/search-box.tsx";
import { useListAddress } from "../../../ui/list/use-list-address.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { dayInAddress } from "../../../ui/typed-day.ts";
import { growTree } from "../parts/grow-tree.ts";
import { UnitTree } from "../parts/unit-tree.tsx";
import { organisationTexts } from "../texts.ts";

/** The organisation of any day as a tree that can be searched. */
export function TreePage() {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const { values, change } = useListAddress();
  const [text, setText] = useState("");
  const asked = values["day"];
  // A day that cannot be read is told in its field; the tree is that of today.
  const day = asked !== undefined && isDay(asked) ? asked : undefined;
  const answer = useOperation("organisations.getUnitTree", { query: day ? { day } : {} }, { keepPrevious: true });
  const tree = answer.data;
  const roots = useMemo(() => growTree(tree?.nodes ?? [], text), [tree, text]);
  const title = tree
    ? t("tree.title", { day: printDay(tree.day), count: printDecimal(tree.nodes.length, language) })
    : t("tree.loading");
  return (
    <Stack gap="sm">
      <PageTitle
        title={title}
        actions={
          <LinkButton to={day ? `/units?day=${day}` : "/units"} variant="default">
            {t("tree.asList")}
          </LinkButton>
        }
      />
      <Group gap="xs" align="end" className="no-print">
        <SearchBox value={text} onChange={setText} label={t("tree.search")} hint={t("tree.searchHint")} />
        <DayPicker
          label={t("tree.day")}
          value={asked === undefined ? (tree?.day ?? null) : dayInAddress(asked)}
          onChange={(next) => next && change({ day: next })}
          inRow
          w={130}
        />
      </Group>
      <ErrorNotice error={answer.error} onRetry={() => void answer.refetch()} />
      <Paper withBorder p="sm">
        {answer.isPending && [1, 2, 3, 4, 5, 6].map((line) => <Skeleton key={line} height={22} mb={6} />)}
        {tree && roots.length === 0 && (
          <Text size="sm">{tree.nodes.length === 0 ? t("tree.empty") : t("tree.nothing")}</Text>
        )}
        {roots.length > 0 && <UnitTree roots={roots} day={day} allOpen={text.trim() !== ""} />}
      </Paper>
    </Stack>
  );
}
