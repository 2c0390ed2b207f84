import { type ErrorCode, errorKinds } from "../../contract/error-codes.ts";
import type { Text } from "../../contract/text.ts";

/** One invalid place of an input: where (`body.nameVi`, `row 12, Mã`) and what is wrong, in both languages. */
export interface Fault {
  readonly path: string;
  readonly vi: string;
  readonly en: string;
}

export interface ErrorExtras {
  /** Values for the `{name}` places of the code's text; one in both languages is put in by that of the request. */
  readonly values?: Readonly<Record<string, string | number | Text>>;
  readonly faults?: readonly Fault[];
  /** For `record.changed`: what is stored now and what the person sent. */
  readonly conflict?: { readonly stored: unknown; readonly sent: unknown };
  readonly headers?: Readonly<Record<string, string>>;
}

/** The one expected error of services: a code of the registry with its values. Anything else is a failure (500). */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly extras: ErrorExtras;

  constructor(code: ErrorCode, extras: ErrorExtras = {}) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.extras = extras;
  }

  get status() {
    return errorKinds[this.code].status;
  }
}
