import { Paper } from "@mantine/core";
import { Link } from "@tanstack/react-router";
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
}

/** A line of "Việc của tôi": a finding that leads to the list behind it. */
export function WorkItem({ count, kind, label, to }: WorkItemProps) {
  const language = useLanguage();
  if (!count) return null;
  const target = targetOf(to);
  const text = label(printDecimal(count, language));
  return (
    <Paper component={Link} to={target.to} search={target.search as never} withBorder p="sm" td="none">
      <StateBadge kind={kind} label={text} />
    </Paper>
  );
}
