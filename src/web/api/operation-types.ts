import type { Operation, Received, SentBody, SentParams, SentQuery } from "../../contract/operation.ts";
import type { OperationMap } from "./operations.gen.ts";

export type OperationId = keyof OperationMap & string;

type OperationFor<Id extends OperationId> = OperationMap[Id] extends Operation ? OperationMap[Id] : never;

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [Key in Name]?: undefined }
  : Partial<Value> extends Value
    ? { readonly [Key in Name]?: Value }
    : { readonly [Key in Name]: Value };

/** What a call of this operation needs. */
export type CallInput<Id extends OperationId> = Part<"params", SentParams<OperationFor<Id>>> &
  Part<"query", SentQuery<OperationFor<Id>>> &
  Part<"body", SentBody<OperationFor<Id>>>;

/** What a call of this operation gives. */
export type CallResult<Id extends OperationId> = Received<OperationFor<Id>>;

/** Operations that answer one page of a list. */
export type ListOperationId = {
  [Id in OperationId]: CallResult<Id> extends { items: readonly unknown[]; total: number } ? Id : never;
}[OperationId];

/** A row of a list operation. */
export type RowOf<Id extends ListOperationId> = CallResult<Id> extends { items: readonly (infer Row)[] } ? Row : never;
