import { Paper, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { NoticeItem } from "../../../../contract/notices.ts";
import { useCommand } from "../../../api/use-operation.ts";
import { targetOf } from "../../../app/target.ts";
import { printInstant } from "../../../i18n/dates.ts";
import { useLanguage } from "../../../i18n/language.ts";
import { StateBadge } from "../../../ui/state-badge.tsx";
import { noticeStates, textOfNotice, titleOfNotice } from "./notice-text.ts";

interface NoticeLineProps {
  readonly notice: NoticeItem;
  /** Called when the person follows it. */
  readonly onOpen?: () => void;
}

/** One notice as a link to what it is about; following it marks it as read. */
export function NoticeLine({ notice, onOpen }: NoticeLineProps) {
  const language = useLanguage();
  const read = useCommand("notices.markRead", ["notices"]);
  const target = targetOf(notice.href);
  const open = () => {
    if (notice.readAt === null) read.mutate({ body: { notices: [notice.id] } });
    onOpen?.();
  };
  const text = textOfNotice(notice, language);
  return (
    <Paper component={Link} to={target.to} search={target.search as never} withBorder p="xs" td="none" onClick={open}>
      <StateBadge kind={noticeStates[notice.kind]} label={titleOfNotice(notice, language)} />
      {text !== "" && (
        <Text size="sm" mt={4} lineClamp={3}>
          {text}
        </Text>
      )}
      <Text size="xs" c="dimmed" mt={4}>
        {printInstant(notice.createdAt)}
      </Text>
    </Paper>
  );
}
