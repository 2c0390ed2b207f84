import type { ReactNode } from "react";
import type { ListColumn } from "../../../contract/operation.ts";
import type { Text } from "../../../contract/text.ts";
import type { ListOperationId, RowOf } from "../../api/operation-types.ts";

/** A column as the contract states it; made into `src/web/api/columns/<feature>.gen.ts`. */
export interface ColumnInfo {
  readonly key: string;
  readonly title: Text;
  readonly type: ListColumn["type"];
  readonly sortable: boolean;
}

export interface ColumnSet {
  /** The sort of the list when the address names none. */
  readonly usualSort: string;
  readonly columns: readonly ColumnInfo[];
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A filter of a list; `key` is its name in the query and in the address. */
export type ListFilter =
  | { readonly kind: "choice"; readonly key: string; readonly label: string; readonly options: readonly Option[] }
  | { readonly kind: "day"; readonly key: string; readonly label: string }
  | { readonly kind: "unit"; readonly key: string; readonly label: string };

/** How a column is shown where plain text is not enough: states as badges, codes as words. */
export type Cells<Id extends ListOperationId> = Readonly<Record<string, (row: RowOf<Id>) => ReactNode>>;
