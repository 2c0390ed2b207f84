/** Thrown by a job that would fail again however often it ran: it is given up at once, with this reason. */
export class GiveUp extends Error {
  override name = "GiveUp";
}
