import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { clearDone } from "./send-queue.ts";

/** What has arrived is read again, and then taken off the list of what is on its way. */
export function useReadAgain(done: number): void {
  const client = useQueryClient();
  useEffect(() => {
    if (done === 0) return;
    void client
      .invalidateQueries({ predicate: ({ queryKey }) => /^(evidence|uploads)\./.test(String(queryKey[0])) })
      .then(clearDone);
  }, [client, done]);
}
