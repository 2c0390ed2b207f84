import { setImmediate } from "node:timers/promises";

/** Lets requests and other work of this process go first; called between units of a long computation. */
export async function giveTurn(): Promise<void> {
  await setImmediate();
}
