import type { Rule } from "./rule.ts";
import type { Target } from "./world.ts";

/** A record that does not exist. */
export const noId = "01900000-0000-7000-8000-000000000000";
export const reason = "Thử quyền của từng vai trò";

/** How one operation is called about a record, and who may. */
export interface Entry {
  readonly rule: Rule;
  readonly params?: (target: Target) => Readonly<Record<string, string>>;
  readonly query?: (target: Target) => Readonly<Record<string, string>>;
  /** Valid in form; the content is such that nothing changes even for those who may. */
  readonly body?: (target: Target) => unknown;
  /** Whether the answer shows the record; without it every good answer counts. */
  // biome-ignore lint/suspicious/noExplicitAny: the mount has already checked the answer against its schema
  readonly shows?: (answer: any, target: Target) => boolean;
  /** The call ends the session it comes from. */
  readonly endsSession?: true;
}
export type Entries = Readonly<Record<string, Entry>>;
