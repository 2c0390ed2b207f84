import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useOperation } from "../../../api/use-operation.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { noticeTexts } from "../texts.ts";
import { NoticeLine } from "./notice-line.tsx";

const shown = 5;

/** The newest unread notices on "Việc của tôi". */
export function NoticeWork() {
  const t = useTexts(noticeTexts);
  const query = { state: "unread", sort: "-createdAt", pageSize: String(shown) } as const;
  const answer = useOperation("notices.listNotices", { query });
  const { items = [], total = 0 } = answer.data ?? {};
  return (
    <>
      {items.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
      {total > shown && (
        <Anchor component={Link} to="/notices" size="sm">
          {t("seeAll")}
        </Anchor>
      )}
    </>
  );
}
