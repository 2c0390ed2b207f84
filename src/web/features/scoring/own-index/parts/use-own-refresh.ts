import { useQueryClient } from "@tanstack/react-query";

/** Reads again everything of the index, after an act on the province's own year. */
export function useOwnRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => /^(scoring|evidence)\./.test(String(queryKey[0])) });
}
