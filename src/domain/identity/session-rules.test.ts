import { describe, expect, it } from "vitest";
import { absoluteEnd, deriveSessionEnds, idleBorder, needsTouch } from "./session-rules.ts";

const rules = { idleSeconds: 1800, absoluteSeconds: 43_200, warnSeconds: 180, touchSeconds: 60 };
const at = (text: string) => new Date(`2026-01-05T${text}Z`);

describe("session rules", () => {
  const createdAt = at("01:00:00");
  const absoluteEndsAt = absoluteEnd(createdAt, rules);

  it("ends twelve hours after it began at the latest", () => {
    expect(absoluteEndsAt).toEqual(at("13:00:00"));
  });

  it("ends half an hour after the last use and warns three minutes before", () => {
    const ends = deriveSessionEnds({ createdAt, lastSeenAt: at("02:00:00"), absoluteEndsAt }, rules);
    expect(ends).toEqual({ endsAt: at("02:30:00"), warnAt: at("02:27:00"), absoluteEndsAt });
  });

  it("is not moved past the absolute end by use", () => {
    const ends = deriveSessionEnds({ createdAt, lastSeenAt: at("12:59:00"), absoluteEndsAt }, rules);
    expect(ends.endsAt).toEqual(absoluteEndsAt);
    expect(ends.warnAt).toEqual(at("12:57:00"));
  });

  it("is over when last seen at the border", () => {
    expect(idleBorder(at("02:30:00"), rules)).toEqual(at("02:00:00"));
  });

  it("is written at most once a minute", () => {
    expect(needsTouch(at("02:00:00"), at("02:00:59"), rules)).toBe(false);
    expect(needsTouch(at("02:00:00"), at("02:01:00"), rules)).toBe(true);
  });
});
