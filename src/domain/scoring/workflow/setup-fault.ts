import type { Text } from "../finding.ts";

/** One place of a set-up that cannot be so, in words for the person. */
export interface SetupFault {
  readonly path: string;
  readonly text: Text;
}
