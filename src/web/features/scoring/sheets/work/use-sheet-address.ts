import { useNavigate, useSearch } from "@tanstack/react-router";
import { type Show, shows } from "./choose-components.ts";

/** What of a sheet is shown; all of it stands in the address. */
export interface SheetAddress {
  readonly component: string;
  readonly area: string;
  readonly show: Show;
  readonly text: string;
  readonly list: boolean;
}

type Values = Readonly<Record<string, string | undefined>>;

/** Reads and changes what is shown. */
export function useSheetAddress(usualList: boolean) {
  const values = useSearch({ strict: false }) as Values;
  const navigate = useNavigate();
  const address: SheetAddress = {
    component: values["c"] ?? "",
    area: values["area"] ?? "",
    show: shows.find((one) => one === values["show"]) ?? "all",
    text: values["q"] ?? "",
    list: values["view"] === undefined ? usualList : values["view"] === "list",
  };
  const change = (next: Partial<SheetAddress>) => {
    const { component: c, area, show, text: q, list } = { ...address, ...next };
    const search = { c, area, q, show: show === "all" ? "" : show, view: list ? "list" : "one" };
    // One entry of the history for each component, so that Back leads to the one before; filters leave none.
    const moves = next.component !== undefined && c !== "" && (c !== address.component || list !== address.list);
    void navigate({ to: ".", search: search as never, replace: !moves });
  };
  return { address, change };
}
