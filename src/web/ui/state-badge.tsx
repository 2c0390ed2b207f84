import { Badge } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconClockExclamation,
  IconPlayerPlay,
} from "./icons/icons.gen.ts";

/** late: over the limit or refused; soon: needs care; done; running: work goes on; plain: nothing to say. */
export type StateKind = "late" | "soon" | "done" | "running" | "plain";

const icons = {
  late: IconAlertTriangle,
  soon: IconClockExclamation,
  done: IconCircleCheck,
  running: IconPlayerPlay,
  plain: IconCircle,
};

/** Labels up to this long stay on one line, longer ones wrap: no state is ever cut off. */
const oneLine = 28;

/** A state as colour, icon and word together. */
export function StateBadge({ kind, label }: { kind: StateKind; label: string }) {
  const Icon = icons[kind];
  const short = label.length <= oneLine;
  return (
    <Badge
      variant="outline"
      tt="none"
      fw={600}
      h="auto"
      mih={20}
      py={short ? 0 : 3}
      miw={short ? "max-content" : 0}
      leftSection={<Icon size={13} aria-hidden />}
      style={{ color: `var(--congtam-${kind})`, borderColor: `var(--congtam-${kind})` }}
      styles={short ? {} : { label: { whiteSpace: "normal", lineHeight: 1.35, textAlign: "start" } }}
    >
      {label}
    </Badge>
  );
}
