import type { Text } from "../text.ts";

/** What a refusal means on the wire and to the reader. */
export interface ErrorKind {
  /** HTTP status of the answer. */
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 423 | 429 | 500 | 503;
  /** Heads the answer where the title of its status would mislead. */
  readonly title?: Text;
  /** What happened, where, and what to do now; `{name}` places are filled by the error's values. */
  readonly text: Text;
}
