import type { Letterhead, Recipients, Signature } from "../../documents/letterhead.ts";

/** What every document of a round needs beside its content: who issues it, who gets it, who signs. */
export interface DocumentFrame {
  readonly letterhead: Letterhead;
  readonly recipients: Recipients;
  readonly signature: Signature;
  /** The round's figures are invented for shows: printed at the foot of every page. */
  readonly demonstration: boolean;
}

/** Exact points: a plain decimal with a point ("1.35") or a fraction ("4/3"); rounded once, when printed. */
export type Points = string;

/** Which round a document speaks of. */
export interface RoundName {
  readonly year: number;
  readonly titleVi: string;
}

/** The decision that set the criteria, as cited: "Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 …". */
export type Grounds = readonly string[];
