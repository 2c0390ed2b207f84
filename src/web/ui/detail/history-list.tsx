import { Skeleton, Stack, Text } from "@mantine/core";
import { printInstant } from "../../i18n/dates.ts";
import { useTexts } from "../../i18n/texts.ts";
import { uiTexts } from "../texts.ts";
import classes from "./detail.module.css";

/** One recorded action as it is read: when, who, what, why. */
export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly actorName: string | null;
  /** A sentence or a verb's name. */
  readonly what: string;
  readonly reason: string | null;
}

/** The history of actions, newest first; undefined while it is loading. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] | undefined }) {
  const t = useTexts(uiTexts);
  if (entries === undefined) {
    return (
      <Stack gap="xs">
        <Skeleton height={34} />
        <Skeleton height={34} />
      </Stack>
    );
  }
  if (entries.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t("detail.noHistory")}
      </Text>
    );
  }
  return (
    <ol className={classes["history"]}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <Text size="sm" fw={600}>
            {entry.what}
          </Text>
          {entry.reason && <Text size="sm">{t("detail.reason", { reason: entry.reason })}</Text>}
          <Text size="xs" c="dimmed" className="tabular">
            {printInstant(entry.at)} · {entry.actorName ?? t("detail.system")}
          </Text>
        </li>
      ))}
    </ol>
  );
}
