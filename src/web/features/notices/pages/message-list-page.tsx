import { Button } from "@mantine/core";
import type { MessageItem } from "../../../../contract/messages.ts";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import { listMessagesColumns } from "../../../api/columns/notices.gen.ts";
import { useCommand } from "../../../api/use-operation.ts";
import { notify } from "../../../app/notices.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { ListPage } from "../../../ui/list/list-page.tsx";
import { StateBadge, type StateKind } from "../../../ui/state-badge.tsx";
import { noticeTexts } from "../texts.ts";

const states: Readonly<Record<MessageItem["state"], StateKind>> = { waiting: "soon", sent: "done", failed: "late" };

/** Mails and messages with what became of them; one that was given up can be sent again. */
export function MessageListPage() {
  const t = useTexts(noticeTexts);
  const language = useLanguage();
  const print = (count: number) => printDecimal(count, language);
  return (
    <ListPage
      operation="notices.listMessages"
      columns={{ ...listMessagesColumns, usualSort: "-createdAt" }}
      title={(page) => {
        if (page === undefined) return t("messages.loading");
        if (page.failed > 0) return t("messages.failedTitle", { count: print(page.failed) });
        return t("messages.title", { count: print(page.total) });
      }}
      rowKey={(message) => message.id}
      hidden={["channel", "nextAttemptAt"]}
      filters={[
        {
          kind: "choice",
          key: "state",
          label: t("messages.state"),
          options: (Object.keys(states) as MessageItem["state"][]).map((value) => ({
            value,
            label: t(`messages.state.${value}`),
          })),
        },
        {
          kind: "choice",
          key: "channel",
          label: t("messages.channel"),
          options: (["mail", "gateway"] as const).map((value) => ({ value, label: t(`messages.channel.${value}`) })),
        },
      ]}
      cells={{
        channel: (message) => t(`messages.channel.${message.channel}`),
        state: (message) => <State message={message} />,
      }}
      empty={{ title: t("messages.empty"), hint: t("messages.emptyHint") }}
    />
  );
}

function State({ message }: { message: MessageItem }) {
  const t = useTexts(noticeTexts);
  const again = useCommand("notices.sendMessageAgain", ["notices"]);
  const name = message.recipientName;
  const send = () =>
    again.mutate(
      { params: { messageId: message.id } },
      {
        onSuccess: () => notify({ kind: "done", text: t("messages.againDone", { name }) }),
        onError: ({ problem }) => notify({ kind: "failed", text: problem.title, detail: problem.detail }),
      },
    );
  return (
    <>
      <StateBadge kind={states[message.state]} label={t(`messages.state.${message.state}`)} />
      {message.state === "failed" && (
        <Button
          size="compact-xs"
          variant="default"
          ml={6}
          loading={again.isPending}
          aria-label={t("messages.againTo", { name })}
          onClick={send}
        >
          {t("messages.again")}
        </Button>
      )}
    </>
  );
}
