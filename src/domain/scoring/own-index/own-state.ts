/**
 * preparing: leads are named, nobody scores yet; running: agencies forecast and score; approved: by the committee; sent:
 * locked, with number and date; published: the ministry's points are known.
 */
export type OwnState = "preparing" | "running" | "approved" | "sent" | "published";

/** The instants that make the state. */
export interface OwnMilestones {
  readonly openedAt: Date | null;
  readonly approvedAt: Date | null;
  readonly sentAt: Date | null;
  readonly publishedDate: string | null;
}

export function ownStateOf({ openedAt, approvedAt, sentAt, publishedDate }: OwnMilestones): OwnState {
  if (publishedDate !== null) return "published";
  if (sentAt !== null) return "sent";
  if (approvedAt !== null) return "approved";
  return openedAt === null ? "preparing" : "running";
}
