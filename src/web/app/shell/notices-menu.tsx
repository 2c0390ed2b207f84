import { ActionIcon, Indicator, Popover, ScrollArea, Skeleton, Stack, Text } from "@mantine/core";
import { Suspense, useState } from "react";
import { useUnread } from "../../features/notices/use-unread.ts";
import { printInstant } from "../../i18n/dates.ts";
import { useTexts } from "../../i18n/texts.ts";
import { IconBell } from "../../ui/icons/icons.gen.ts";
import { lazyPart } from "../lazy-part.ts";
import { markNoticesRead, useNotices } from "../notices.ts";
import { appTexts } from "../texts.ts";

const BellList = lazyPart(() => import("../../features/notices/parts/bell-list.tsx").then((module) => module.BellList));

/** What the person was told and has not read, then what was done and refused since the page was opened. */
export function NoticesMenu() {
  const t = useTexts(appTexts);
  const notices = useNotices();
  // What the person did here was said on the spot; the figure counts what others tell.
  const unread = useUnread();
  const [opened, setOpened] = useState(false);
  const change = (open: boolean) => {
    setOpened(open);
    if (!open) markNoticesRead();
  };
  return (
    <Popover width={340} position="bottom-end" opened={opened} onChange={change} trapFocus returnFocus>
      <Indicator disabled={unread === 0} label={unread > 99 ? "99+" : unread} size={15} offset={5}>
        <Popover.Target>
          <ActionIcon size="lg" aria-label={t("notices", { count: unread })} onClick={() => change(!opened)}>
            <IconBell size={18} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label={t("notices", { count: unread })}>
        <ScrollArea.Autosize mah={480} tabIndex={0}>
          <Suspense fallback={<Skeleton height={80} />}>
            <BellList onClose={() => change(false)} />
          </Suspense>
          {notices.length > 0 && (
            <Text size="xs" c="dimmed" fw={600} mt="sm" mb={4}>
              {t("onThisPage")}
            </Text>
          )}
          <Stack gap="xs">
            {notices.map((notice) => (
              <div key={notice.id}>
                <Text size="sm" fw={notice.read ? 400 : 600}>
                  {notice.text}
                </Text>
                {notice.detail && <Text size="sm">{notice.detail}</Text>}
                <Text size="xs" c="dimmed">
                  {printInstant(notice.at)}
                </Text>
              </div>
            ))}
          </Stack>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
