import { Text } from "@mantine/core";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import type { CallResult } from "../../../api/operation-types.ts";
import { printInstant } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { StateBadge } from "../../../ui/state-badge.tsx";
import { auditTexts } from "../texts.ts";

export type Check = NonNullable<CallResult<"audit.getChainState">["lastVerification"]>;

const kinds = { running: "running", holds: "done", broken: "late", failed: "soon" } as const;

/** What the last check found, or at which part the running one is. */
export function LastCheck({ check, laterLost }: { check: Check | null; laterLost: boolean }) {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  if (laterLost)
    return (
      <div role="status">
        <StateBadge kind="late" label={t("chain.laterLost")} />
      </div>
    );
  if (check === null) return <Text size="sm">{t("chain.never")}</Text>;
  const print = (count: number) => printDecimal(count, language);
  const countOf = (part: string) => print(check.checked.find((one) => one.part === part)?.count ?? 0);
  const at = printInstant(check.endedAt ?? check.startedAt);
  const label =
    check.state === "running" && check.part !== null
      ? t(`chain.running.${check.part}`, { count: countOf(check.part) })
      : t(`chain.${check.state}`, { actions: print(check.checkedActions), count: print(check.findingCount), at });
  return (
    <div role="status">
      <StateBadge
        kind={check.agrees ? kinds[check.state] : "late"}
        label={check.agrees ? label : t("chain.doubtful")}
      />
    </div>
  );
}
