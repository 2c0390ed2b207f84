import type { OperationNode, RootOperationNode } from "kysely";

const writing: ReadonlySet<string> = new Set<OperationNode["kind"]>([
  "InsertQueryNode",
  "UpdateQueryNode",
  "DeleteQueryNode",
  "MergeQueryNode",
]);

/** Whether a query may write rows; true in doubt (a query written by hand that locks rows). */
export function isWriting(node: RootOperationNode): boolean {
  if (writing.has(node.kind)) return true;
  if (node.kind === "SelectQueryNode") {
    return node.with?.expressions.some(({ expression }) => isWriting(expression as RootOperationNode)) ?? false;
  }
  return node.kind === "RawNode" && /\b(insert|update|delete|merge)\b/i.test(node.sqlFragments.join(" "));
}
