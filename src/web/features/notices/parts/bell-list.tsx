import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useCommand, useOperation } from "../../../api/use-operation.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { noticeTexts } from "../texts.ts";
import { NoticeLine } from "./notice-line.tsx";

/** The newest notices behind the bell, with the way to all of them. */
export function BellList({ onClose }: { onClose: () => void }) {
  const t = useTexts(noticeTexts);
  const answer = useOperation("notices.listNotices", { query: { state: "unread", sort: "-createdAt", pageSize: "8" } });
  const read = useCommand("notices.markRead", ["notices"]);
  const items = answer.data?.items ?? [];
  return (
    <Stack gap="xs">
      {items.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} onOpen={onClose} />
      ))}
      {answer.data && items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("none")}
        </Text>
      )}
      <Group justify="space-between">
        <Anchor component={Link} to="/notices" size="sm" onClick={onClose}>
          {t("seeAll")}
        </Anchor>
        {items.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={read.isPending}
            onClick={() => read.mutate({ body: { notices: "all" } })}
          >
            {t("readAll")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
