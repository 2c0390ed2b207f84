import { Group, Paper, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { printDecimal } from "../../domain/text/numbers.ts";
import { targetOf } from "../app/target.ts";
import { useLanguage } from "../i18n/language.ts";
import { StateBadge, type StateKind } from "./state-badge.tsx";

interface WorkItemProps {
  /** How many things wait; none, or not known yet: nothing is shown. */
  readonly count: number | undefined;
  readonly kind: StateKind;
  /** The finding: "12 hồ sơ sẽ trễ hạn trong 2 ngày". */
  readonly label: (count: string) => string;
  readonly to: string;
  /** What it belongs to, where the finding alone could be of several: the round. */
  readonly place?: string;
  /** A badge beside the place: practice. */
  readonly mark?: ReactNode;
}

/** A line of "Việc của tôi": a finding that leads to the list behind it. */
export function WorkItem({ count, kind, label, to, place, mark }: WorkItemProps) {
  const language = useLanguage();
  if (!count) return null;
  const target = targetOf(to);
  const text = label(printDecimal(count, language));
  return (
    <Paper component={Link} to={target.to} search={target.search as never} withBorder p="sm" td="none">
      <Group gap="xs">
        <StateBadge kind={kind} label={text} />
        {place !== undefined && (
          <Text component="span" size="sm" c="dimmed">
            {place}
          </Text>
        )}
        {mark}
      </Group>
    </Paper>
  );
}
