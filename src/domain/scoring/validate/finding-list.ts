import type { Finding, Severity, Text } from "../finding.ts";

/** Where a finding stands: the path in the file and the code people know. */
export type Place = { readonly path: string; readonly place: string };

/** Collects findings of one set. */
export class FindingList {
  readonly all: Finding[] = [];

  error(where: Place, code: string, text: Text): void {
    this.#add("error", where, code, text);
  }

  /** An error that leaves the points undefined: the set cannot be scored. */
  blocking(where: Place, code: string, text: Text): void {
    this.all.push({ code, severity: "error", path: where.path, place: where.place, text, blocking: true });
  }

  warning(where: Place, code: string, text: Text): void {
    this.#add("warning", where, code, text);
  }

  info(where: Place, code: string, text: Text): void {
    this.#add("info", where, code, text);
  }

  #add(severity: Severity, where: Place, code: string, text: Text): void {
    this.all.push({ code, severity, path: where.path, place: where.place, text });
  }
}
