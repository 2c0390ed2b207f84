import { Button, Group, Paper, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useRef } from "react";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import { useCommand, useOperation } from "../../../api/use-operation.ts";
import { printInstant } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ErrorNotice } from "../../../ui/error-notice.tsx";
import { auditTexts } from "../texts.ts";
import { CheckFindings } from "./check-findings.tsx";
import { LastCheck } from "./last-check.tsx";

const pause = 1_500;

/** Keeps the list beside it as long as the record: `count` acts are recorded, sealed or waiting. */
function useListOfActs(count: number | undefined): void {
  const client = useQueryClient();
  const known = useRef(count);
  useEffect(() => {
    const before = known.current;
    known.current = count;
    if (before === undefined || count === undefined || before === count) return;
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === "audit.listActions" });
  }, [client, count]);
}

/** How far the record is sealed, what waits, the last verification, and the button for a new one. */
export function ChainState() {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  const guards = useId();
  const section = useRef<HTMLDivElement>(null);
  const answer = useOperation("audit.getChainState", {});
  const verify = useCommand("audit.startVerification", ["audit"]);
  const chain = answer.data;
  const running = chain?.lastVerification?.state === "running";
  const { refetch } = answer;
  useListOfActs(chain && (chain.sealedUpTo?.number ?? 0) + chain.unsealed.count);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => void refetch(), pause);
    return () => clearInterval(timer);
  }, [running, refetch]);
  if (answer.isError) return <ErrorNotice error={answer.error} onRetry={() => void refetch()} />;
  if (!chain) return null;
  const { sealedUpTo, unsealed } = chain;
  return (
    <Paper ref={section} tabIndex={-1} component="section" withBorder p="sm" aria-label={t("chain")}>
      <Group justify="space-between">
        <div>
          <Text size="sm" className="tabular">
            {sealedUpTo
              ? t("chain.sealed", {
                  number: printDecimal(sealedUpTo.number, language),
                  at: printInstant(sealedUpTo.at),
                })
              : t("chain.notSealed")}{" "}
            {unsealed.count > 0 && t("chain.waiting", { count: printDecimal(unsealed.count, language) })}
          </Text>
          {sealedUpTo && (
            <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
              {t("chain.digest", { digest: sealedUpTo.digest })}
            </Text>
          )}
        </div>
        <Group gap="sm">
          <LastCheck check={chain.lastVerification} laterLost={chain.laterLost} />
          {chain.canVerify && (
            <Button
              variant="default"
              loading={running || verify.isPending}
              onClick={() => {
                // The button sleeps while the check runs, and would leave nobody with the keyboard.
                section.current?.focus();
                verify.mutate({});
              }}
              aria-describedby={guards}
            >
              {t("chain.verify")}
            </Button>
          )}
        </Group>
      </Group>
      {chain.canVerify && (
        <Text id={guards} size="xs" c="dimmed" mt="xs">
          {t("chain.guards")} {t("chain.guardsNot")}
        </Text>
      )}
      {chain.laterLost && (
        <Text size="sm" mt="sm">
          {t("chain.laterLost.advice")}
        </Text>
      )}
      {chain.lastVerification && <CheckFindings check={chain.lastVerification} canVerify={chain.canVerify} />}
      <ErrorNotice error={verify.error} />
    </Paper>
  );
}
