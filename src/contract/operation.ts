import type { z } from "zod";
import type { Ability } from "../domain/identity/ability.ts";
import type { ErrorCode } from "./error-codes.ts";
import type { Text } from "./text.ts";

/** Who may call: anybody, anybody signed in, or a person whose roles give the named ability somewhere. */
export type Access = "public" | "signedIn" | { readonly ability: Ability };

/** A raw upload: the request body is the file itself, its name comes in the query as `fileName`. */
export interface FileBody {
  readonly kind: "file";
  /** Largest accepted size in bytes; more is refused before it is read whole. */
  readonly maxBytes: number;
}

/** A download made by the operation instead of JSON. */
export interface FileOutput {
  readonly kind: "file";
  readonly mediaTypes: readonly string[];
}

/**
 * One thing the server can do, as plain data: the route, the OpenAPI page, the web's client and the rights matrix are
 * all made from it. A handler that answers with something else than `output` fails in tests.
 */
export interface Operation {
  /** `feature.verbNoun`, unique, also the OpenAPI operationId. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path below the base path, with `{name}` for parameters. */
  readonly path: `/api/${string}`;
  /** One English sentence for the OpenAPI page. */
  readonly summary: string;
  readonly access: Access;
  /** Works also while a one-time password is not replaced or a demanded second step is not set up. */
  readonly beforeReady?: true;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType | FileBody;
  readonly output: z.ZodType | FileOutput;
  readonly status?: 200 | 201 | 204;
  /** Codes this operation may answer beside the common ones of `commonErrorCodes`. */
  readonly errors: readonly ErrorCode[];
  /** At most `count` calls in `seconds` from one address (or one account); more answer `request.too_many`. */
  readonly rateLimit?: { readonly per: "address" | "account"; readonly count: number; readonly seconds: number };
  /** Columns of a list, in their order: what an export writes and a table shows. */
  readonly columns?: readonly ListColumn[];
  /** First part of the name of an exported file, before the day: small letters, digits and hyphens. */
  readonly fileName?: Text;
  /** A list of results: an export says so where the round of its parameters is not published. */
  readonly showsResults?: true;
}

/** A column of a list: the key in the item, both titles and how the value is written. */
export interface ListColumn {
  readonly key: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly type: "text" | "integer" | "decimal" | "day" | "instant" | "boolean";
  /** What people read for each code of a coded column. */
  readonly labels?: Readonly<Record<string, Text>>;
}

/** Keeps the literal types of the schemas so that handlers and the web's client are typed from them. */
export function defineOperation<const T extends Operation>(operation: T): T {
  return operation;
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : T extends FileBody ? UploadedFile : undefined;
type Given<T> = T extends z.ZodType ? z.input<T> : T extends FileBody ? Blob : undefined;
type Answer<T> = T extends z.ZodType ? z.input<T> : T extends FileOutput ? FileAnswer | StreamedFile : undefined;

/** The bytes of an upload with the name the sender gave (never trusted as a path or a type). */
export interface UploadedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What a handler of a download returns. */
export interface FileAnswer {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Headers that replace those of a plain download, for a page shown by the browser itself. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A download that is too large to be in memory whole. */
export interface StreamedFile extends Omit<FileAnswer, "bytes"> {
  readonly stream: ReadableStream<Uint8Array>;
}

export type ParamsOf<T extends Operation> = Parsed<T["params"]>;
export type QueryOf<T extends Operation> = Parsed<T["query"]>;
export type BodyOf<T extends Operation> = Parsed<T["body"]>;
export type AnswerOf<T extends Operation> = Answer<T["output"]>;
/** What the client sends and gets, before and after the wire. */
export type SentParams<T extends Operation> = Given<T["params"]>;
export type SentQuery<T extends Operation> = Given<T["query"]>;
export type SentBody<T extends Operation> = Given<T["body"]>;
export type Received<T extends Operation> = T["output"] extends z.ZodType ? z.output<T["output"]> : Blob;

export function isFileBody(body: Operation["body"]): body is FileBody {
  return body !== undefined && "kind" in body && body.kind === "file";
}

export function isFileOutput(output: Operation["output"]): output is FileOutput {
  return "kind" in output && output.kind === "file";
}
