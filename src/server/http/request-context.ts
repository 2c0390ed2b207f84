import type { Language } from "../../contract/text.ts";
import type { Actor } from "../../domain/identity/actor.ts";
import { AppError } from "./app-error.ts";

/** What a service needs to know of the request it serves. */
export interface RequestContext {
  readonly requestId: string;
  readonly language: Language;
  /** The instant the request began, from the injected clock. */
  readonly now: Date;
  /** Address of the caller (from the trusted proxy when one is configured). */
  readonly address: string;
  readonly userAgent: string;
  readonly actor: Actor | undefined;
}

/** The signed-in person of the request; refuses with `auth.required` where there is none. */
export function getActor(context: RequestContext): Actor {
  if (!context.actor) throw new AppError("auth.required");
  return context.actor;
}
