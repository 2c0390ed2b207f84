/** The time of an application of several processes; the first one writes it to a file that the others read. */
export interface SharedTime {
  /** Milliseconds at which its clock stands. */
  readonly stands: number;
  /** Milliseconds of this machine at which it was set. */
  readonly set: number;
}

/** Milliseconds for which the clock has been standing. */
export const sinceMoved = (time: SharedTime) => Date.now() - time.set;
