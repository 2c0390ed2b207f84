/**
 * Told how much of a part of the check is done; awaited between units of work, so that other work gets its turn there and a
 * check that was told to stop ends there, by throwing.
 */
export type CheckProgress = (count: number) => Promise<void> | void;
