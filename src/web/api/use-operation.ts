import {
  hashKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useLanguage } from "../i18n/language.ts";
import { ApiError } from "./api-error.ts";
import { call } from "./call.ts";
import type { CallInput, CallResult, OperationId } from "./operation-types.ts";

interface ReadOptions {
  readonly enabled?: boolean;
  /** Keeps the rows of the last page on the screen while the next one comes. */
  readonly keepPrevious?: boolean;
}

/** Reads through an operation; the key is its id and input, so that a command can name what it makes stale. */
export function useOperation<Id extends OperationId>(
  id: Id,
  input: CallInput<Id>,
  options: ReadOptions = {},
): UseQueryResult<CallResult<Id>, ApiError> {
  const language = useLanguage();
  return useQuery<CallResult<Id>, ApiError>({
    queryKey: [id, input, language],
    queryFn: ({ signal }) => call(id, input, { signal }),
    enabled: options.enabled ?? true,
    // Another language is the same answer in other words: it stays, with all that is open around it, until they come.
    placeholderData: (previous: CallResult<Id> | undefined, before?: { queryKey: readonly unknown[] }) =>
      options.keepPrevious || (before && hashKey(before.queryKey.slice(0, 2)) === hashKey([id, input]))
        ? previous
        : undefined,
  } as Parameters<typeof useQuery<CallResult<Id>, ApiError>>[0]);
}

/**
 * Changes through an operation; afterwards everything read from the named features is read again.
 * @param onTaken called as soon as the server has taken it: what is read again may put a new form in the place of the sent one
 */
export function useCommand<Id extends OperationId>(
  id: Id,
  stale: readonly string[],
  onTaken?: () => void,
): UseMutationResult<CallResult<Id>, ApiError, CallInput<Id>> {
  const client = useQueryClient();
  return useMutation<CallResult<Id>, ApiError, CallInput<Id>>({
    mutationFn: (input) => call(id, input),
    onSuccess: () => {
      onTaken?.();
      return client.invalidateQueries({
        predicate: (query) => stale.some((feature) => String(query.queryKey[0]).startsWith(`${feature}.`)),
      });
    },
  });
}

/** Only calls that never reached the server are worth a silent second try. */
export function shouldRetry(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof ApiError && (error.status === 0 || error.status === 503);
}
