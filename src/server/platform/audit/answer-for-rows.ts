import type { JsonValue } from "../../db/column-types.ts";
import type { RowChange } from "../../db/row-changes.ts";
import type { ActionContent } from "./action.ts";

/** The act with the number and the digest of the versions of rows that it answers for. */
export function answerForRows(action: ActionContent, { change, sha256 }: RowChange): ActionContent {
  const detail = action.detail as { readonly [key: string]: JsonValue };
  return { ...action, detail: { ...detail, rowsChange: change, rowsSha256: sha256 } };
}
