import { addDays } from "../../src/domain/calendar/day.ts";
import type { Actor } from "../../src/domain/identity/actor.ts";
import type { UnitId } from "../../src/domain/organisations/model.ts";
import type { Services } from "../../src/server/compose.ts";
import type { RequestContext } from "../../src/server/http/request-context.ts";
import { listFromTerminal } from "../../src/server/modules/identity/service/list-from-terminal.ts";
import { readRoleData } from "../../src/server/modules/identity/service/reference-data.ts";
import type { EvidenceDeps, ScoringDeps } from "../../src/server/modules/scoring/deps.ts";
import { dayInVietnam, startOfDayInVietnam } from "../../src/server/platform/clock.ts";
import { demoPeople } from "../people.ts";
import { unitFinder } from "../unit-finder.ts";

/** What a person of the demonstration acts with, at an instant of the story. */
export interface DemoHand {
  readonly scoring: ScoringDeps;
  readonly evidence: EvidenceDeps & Services["uploads"];
  readonly context: RequestContext;
}

/** The people and units of the demonstration, and its days counted from the day of the load or another one. */
export interface DemoStage {
  unitOf(code: string): UnitId;
  accountOf(login: string): string;
  /** False where an older load made other accounts. */
  hasPeople(): boolean;
  /** The calendar day so many days after that day (before it: negative). */
  day(offset: number): string;
  /** An instant of such a day, in hours of Việt Nam. */
  at(offset: number, hour: number): Date;
  /** The person with the rights of the role, at an instant; what is written says that person and that instant. */
  as(login: string, at: Date): DemoHand;
}

/** `anchor`: the day the story is counted from; left out: the day of the load. */
export async function setStage(
  { identity, organisations, scoring, uploads }: Services,
  anchor?: string,
): Promise<DemoStage> {
  const today = anchor ?? dayInVietnam(identity.clock.now());
  const accounts = new Map((await listFromTerminal(identity)).map((one) => [one.login, one.id]));
  const roles = new Map((await readRoleData()).map((role) => [role.code, role]));
  const unitOf = await unitFinder(organisations, today);
  const accountOf = (login: string): string => {
    const id = accounts.get(login);
    if (id === undefined) throw new Error(`the demonstration has no account ${login}`);
    return id;
  };
  const actorOf = (login: string): Actor => {
    const person = demoPeople.find((one) => one.login === login);
    const role = roles.get(person?.role ?? "");
    if (person === undefined || role === undefined) throw new Error(`the demonstration has no person ${login}`);
    const unitId = unitOf(person.unit);
    const scope = role.reach === "province" ? { kind: "all" as const } : { kind: "units" as const, unitIds: [unitId] };
    const grant = { roleCode: role.code, unitId, abilities: role.abilities, scope, onBehalfOf: null };
    const accountId = accountOf(login);
    return { accountId, sessionId: accountId, displayName: person.displayName, unitIds: [unitId], grants: [grant] };
  };
  const day = (offset: number) => addDays(today, offset);
  return {
    ...{ unitOf, accountOf, day },
    hasPeople: () => demoPeople.every(({ login }) => accounts.has(login)),
    at: (offset, hour) => new Date(startOfDayInVietnam(day(offset)).getTime() + hour * 3_600_000),
    as: (login, at) => {
      const clock = { now: () => at };
      const request = { requestId: "demonstration", language: "vi", now: at, address: "", userAgent: "" } as const;
      return {
        scoring: { ...scoring, clock },
        evidence: { ...uploads, clock },
        context: { ...request, actor: actorOf(login) },
      };
    },
  };
}
