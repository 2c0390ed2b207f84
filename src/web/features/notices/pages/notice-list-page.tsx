import { Button, Stack, Text } from "@mantine/core";
import type { MouseEvent } from "react";
import type { NoticeItem } from "../../../../contract/notices.ts";
import { printDecimal } from "../../../../domain/text/numbers.ts";
import { listNoticesColumns } from "../../../api/columns/notices.gen.ts";
import { useCommand } from "../../../api/use-operation.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { ListBody } from "../../../ui/list/list-body.tsx";
import { type ListOptions, useList } from "../../../ui/list/use-list.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { StateBadge } from "../../../ui/state-badge.tsx";
import { noticeKinds, noticeStates, textOfNotice, titleOfNotice } from "../parts/notice-text.ts";
import { noticeTexts } from "../texts.ts";
import { useUnread } from "../use-unread.ts";

/** Everything the person was told in a year; opening a line marks it as read. */
export function NoticeListPage() {
  const t = useTexts(noticeTexts);
  const language = useLanguage();
  const unread = useUnread();
  const read = useCommand("notices.markRead", ["notices"]);
  const options: ListOptions<"notices.listNotices"> = {
    operation: "notices.listNotices",
    columns: { ...listNoticesColumns, usualSort: "-createdAt" },
    rowKey: (notice) => notice.id,
    pathOf: (notice) => notice.href,
    linkColumn: language === "vi" ? "titleVi" : "titleEn",
    hidden: [language === "vi" ? "titleEn" : "titleVi", "readAt"],
    filters: [
      {
        kind: "choice",
        key: "kind",
        label: t("kind"),
        options: noticeKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
      },
      {
        kind: "choice",
        key: "state",
        label: t("state"),
        options: (["unread", "read"] as const).map((value) => ({ value, label: t(`state.${value}`) })),
      },
    ],
    cells: {
      titleVi: (notice) => <Words notice={notice} />,
      titleEn: (notice) => <Words notice={notice} />,
      kind: (notice) => <StateBadge kind={noticeStates[notice.kind]} label={t(`kind.${notice.kind}`)} />,
    },
    empty: { title: t("list.empty"), hint: t("list.emptyHint") },
  };
  const list = useList(options);
  const count = (value: number) => printDecimal(value, language);
  const title =
    list.data === undefined
      ? t("list.loading")
      : unread > 0
        ? t("list.unread", { count: count(unread) })
        : t("list.title", { count: count(list.data.total) });
  const followed = (event: MouseEvent) => {
    const link = (event.target as HTMLElement).closest("a[data-row-link]");
    const address = link?.getAttribute("href");
    if (!address) return;
    const about = (list.data?.items ?? []).filter((one) => one.readAt === null && address.endsWith(one.href));
    if (about.length > 0) read.mutate({ body: { notices: about.map((one) => one.id) } });
  };
  return (
    <>
      <PageTitle
        title={title}
        actions={
          <>
            <LinkButton to="/notices/settings" variant="default">
              {t("settings")}
            </LinkButton>
            {unread > 0 && (
              <Button loading={read.isPending} onClick={() => read.mutate({ body: { notices: "all" } })}>
                {t("readAll")}
              </Button>
            )}
          </>
        }
      />
      <Stack gap="sm" onClickCapture={followed}>
        <ListBody list={list} options={options} label={title} />
      </Stack>
    </>
  );
}

function Words({ notice }: { notice: NoticeItem }) {
  const language = useLanguage();
  const text = textOfNotice(notice, language);
  return (
    <>
      <Text span fw={notice.readAt === null ? 700 : 400} size="sm">
        {titleOfNotice(notice, language)}
      </Text>
      {text !== "" && (
        <Text component="span" display="block" size="xs" c="dimmed" lineClamp={2}>
          {text}
        </Text>
      )}
    </>
  );
}
