import { expect, it } from "vitest";
import type { Ability } from "../../../../../domain/identity/ability.ts";
import { hasRanking } from "./has-ranking.ts";

const abilities: Readonly<Record<string, Ability[]>> = {
  overseer: ["organisations.read", "scoring.oversee"],
  specialist: ["organisations.read", "scoring.read"],
  focalOfficer: ["organisations.read", "scoring.read", "scoring.fill"],
};
const holding = (...codes: string[]) => ({ roles: codes.map((code) => ({ abilities: abilities[code] ?? [] })) });

it.each([
  ["an overseer begins a round under way with its units", "open", false, ["overseer"], false],
  ["of a published one with its ranking", "published", false, ["overseer"], true],
  ["one who sees the whole with the ranking", "open", true, ["overseer"], true],
  ["one who also works in a unit with the ranking", "open", false, ["overseer", "specialist"], true],
  ["people of a unit with the ranking", "open", false, ["focalOfficer"], true],
] as const)("%s", (_case, state, seenWhole, roles, has) => {
  expect(hasRanking({ state, seenWhole }, holding(...roles))).toBe(has);
});
