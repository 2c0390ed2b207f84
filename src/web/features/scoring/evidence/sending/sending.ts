import type { ApiError } from "../../../../api/api-error.ts";

/** Where a sent document goes: into the library alone, or under a component as well. */
export interface SendTarget {
  /** The unit whose library keeps it. */
  readonly unitId: string;
  readonly place: {
    readonly roundId: string;
    /** The unit that is scored, where that is another one: in the province's own index. */
    readonly unitId?: string;
    readonly component: string;
    readonly stage: "forecast" | "self" | "explanation";
  } | null;
}

/** A file on its way to the server, as the screen shows it. */
export interface Sending {
  readonly key: number;
  readonly target: SendTarget;
  readonly fileName: string;
  readonly size: number;
  readonly sent: number;
  /**
   * waiting for its turn; sending; checking by the server; archive: whole, its files wait to be chosen; paused by the
   * person; cut: the network is away, away: the server cannot keep it now, both go on by themselves; failed; done.
   */
  readonly state: "waiting" | "sending" | "checking" | "archive" | "paused" | "cut" | "away" | "failed" | "done";
  readonly uploadId: string | null;
  readonly error: ApiError | null;
}
