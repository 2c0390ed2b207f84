import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { call } from "../../../api/call.ts";

/** A new rank is to be seen within a second of the save; a page that is not looked at asks nothing. */
const everyMs = 700;

/** Asks for the stamp of the board and reads the board again when it has changed. */
export function useBoardStamp(roundId: string): void {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ["scoring.getBoardStamp", roundId],
    queryFn: ({ signal }) => call("scoring.getBoardStamp", { params: { roundId } }, { signal, whenSignedOut: "fail" }),
    refetchInterval: everyMs,
    retry: false,
  });
  const seen = useRef<string>(undefined);
  useEffect(() => {
    if (data === undefined || data.stamp === seen.current) return;
    const first = seen.current === undefined;
    seen.current = data.stamp;
    if (first) return;
    const board = ["scoring.listBoard", "scoring.getBoard"];
    void client.invalidateQueries({ predicate: ({ queryKey }) => board.includes(String(queryKey[0])) });
  }, [data, client]);
}
