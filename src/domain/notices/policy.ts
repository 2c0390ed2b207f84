import { type Actor, scopeFor } from "../identity/actor.ts";

/** Everybody has his own notices; the list of all that was sent shows addresses of people of the whole province. */
export const noticePolicy = {
  canManageMessages: (actor: Actor): boolean => scopeFor(actor, "notices.manage").kind === "all",
};
