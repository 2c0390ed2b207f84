import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

type Values = Readonly<Record<string, string>>;

interface ListAddress {
  readonly values: Values;
  /** Changes some values; an empty one leaves the address. Back to the first page unless the page itself changes. */
  readonly change: (patch: Readonly<Record<string, string | undefined>>) => void;
  /** Puts a saved view in place of everything. */
  readonly replace: (values: Values) => void;
}

/** Filters, sort and page of a list live in the address: a link shows another person the same rows. */
export function useListAddress(): ListAddress {
  const values = useSearch({ strict: false }) as Values;
  const navigate = useNavigate();
  const change = useCallback(
    (patch: Readonly<Record<string, string | undefined>>) => {
      const search = (before: Values) => {
        const next: Record<string, string | undefined> = {
          ...before,
          ...("page" in patch ? {} : { page: undefined }),
          ...patch,
        };
        return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== ""));
      };
      void navigate({ to: ".", search: search as never, replace: true });
    },
    [navigate],
  );
  const replace = useCallback((next: Values) => void navigate({ to: ".", search: (() => next) as never }), [navigate]);
  return { values, change, replace };
}
