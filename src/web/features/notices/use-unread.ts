import { useQuery } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

/** How often the figure at the bell is asked for; a page that is not looked at asks nothing. */
const everyMs = 15_000;

/** How many notices wait; an ended session or a lost network leaves the last figure. */
export function useUnread(): number {
  const { data } = useQuery({
    queryKey: ["notices.countUnread", {}],
    queryFn: ({ signal }) => call("notices.countUnread", {}, { signal, whenSignedOut: "fail" }),
    refetchInterval: everyMs,
    retry: false,
  });
  return data?.unread ?? 0;
}
