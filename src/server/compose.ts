import { join } from "node:path";
import { allOperations } from "../contract/all-operations.ts";
import { createApp, type ErrorPage, type RequestLine, type Routes } from "./app.ts";
import type { Db } from "./db/database.ts";
import type { Env } from "./env.ts";
import { makeAddressOf } from "./http/address-of.ts";
import { exportTable } from "./http/export-table.ts";
import { healthRoutes } from "./http/health-routes.ts";
import { type HttpApp, type MountDeps, mountMethodRefusals } from "./http/mount.ts";
import { staticFiles } from "./http/static-files.ts";
import type { AuditDeps } from "./modules/audit/deps.ts";
import { auditRoutes } from "./modules/audit/routes.ts";
import type { IdentityDeps } from "./modules/identity/deps.ts";
import { identityRoutes } from "./modules/identity/routes.ts";
import { authenticate } from "./modules/identity/service/authenticate.ts";
import { countCall } from "./modules/identity/service/count-call.ts";
import { peopleHolder } from "./modules/identity/service/people-holder.ts";
import type { NoticeDeps } from "./modules/notices/deps.ts";
import { noticeRoutes } from "./modules/notices/routes.ts";
import type { OrganisationDeps } from "./modules/organisations/deps.ts";
import { organisationRoutes } from "./modules/organisations/routes.ts";
import { appraisalRoutes } from "./modules/scoring/appraisal-routes.ts";
import { boardRoutes } from "./modules/scoring/board-routes.ts";
import { councilFileRoutes, councilRoutes } from "./modules/scoring/council-routes.ts";
import type { PublicationDeps, ScoringDeps } from "./modules/scoring/deps.ts";
import { evidenceRoutes } from "./modules/scoring/evidence-routes.ts";
import { extrasRoutes } from "./modules/scoring/extras-routes.ts";
import { guidanceRoutes } from "./modules/scoring/guidance-routes.ts";
import { letterRoutes } from "./modules/scoring/letter-routes.ts";
import { lossRoutes } from "./modules/scoring/loss-routes.ts";
import { ownIndexRoutes } from "./modules/scoring/own-index-routes.ts";
import { packRoutes } from "./modules/scoring/pack-routes.ts";
import { paperRoutes } from "./modules/scoring/paper-routes.ts";
import { publicationRoutes } from "./modules/scoring/publication-routes.ts";
import { roundRoutes } from "./modules/scoring/round-routes.ts";
import { isAskedInUnit } from "./modules/scoring/service/evidence/asked-components.ts";
import { findMarks } from "./modules/scoring/service/is-demonstration.ts";
import { criteriaSetRoutes } from "./modules/scoring/set-routes.ts";
import { roundSetupRoutes } from "./modules/scoring/setup-routes.ts";
import { sheetFileRoutes, sheetRoutes } from "./modules/scoring/sheet-routes.ts";
import { surveyRoutes } from "./modules/scoring/survey-routes.ts";
import { templateRoutes } from "./modules/scoring/template-routes.ts";
import type { UploadDeps } from "./modules/uploads/deps.ts";
import { uploadRoutes } from "./modules/uploads/routes.ts";
import type { Clock } from "./platform/clock.ts";
import type { Ids } from "./platform/ids.ts";
import type { SigningKeys } from "./platform/signing-keys.ts";
import type { Storage } from "./storage.ts";

/** What the services are made from; each is made once, by hand, here. */
export interface Foundation {
  readonly env: Pick<Env, "basePath" | "secureCookies" | "trustedProxies">;
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly identity: Omit<IdentityDeps, "db" | "clock" | "ids">;
  /** Which ways out of the application there are; absent: none. */
  readonly channels?: NoticeDeps["channels"];
  readonly storage: Storage;
  /** The keys that sign publications. */
  readonly keys: SigningKeys;
  readonly log: { request(line: RequestLine): void; failure(requestId: string, error: unknown): void };
  /** Folder of the built officers' application. */
  readonly webFolder?: string;
  /** Pages for everybody, put in by the program that starts; the officers' application works without them. */
  readonly pages?: (services: Services) => Pages;
  /** Tests check every answer against its schema. */
  readonly checkAnswers?: boolean;
}

/** Pages for everybody, and how they show errors. */
export interface Pages {
  readonly routes: Routes;
  readonly errorPage: ErrorPage;
}

type ServiceFoundation = Pick<Foundation, "db" | "clock" | "ids" | "identity" | "storage" | "keys" | "channels">;

/** The dependencies of every module. */
export function makeServices(foundation: ServiceFoundation) {
  const { db, clock, ids, identity, storage, keys, channels = { mail: false, gateway: false } } = foundation;
  const identityDeps: IdentityDeps = { db, clock, ids, ...identity };
  const organisations: OrganisationDeps = { db, clock, ids, holders: [peopleHolder(identityDeps)] };
  const audit: AuditDeps = { db, clock, ids, files: storage.files };
  const scoring: ScoringDeps = { db, clock, ids };
  const notices: NoticeDeps = { db, clock, ids, channels };
  const uploads: UploadDeps = { db, clock, ids, ...storage, mayAlsoSend: isAskedInUnit };
  const publication: PublicationDeps = { db, clock, ids, ...storage, keys };
  return { identity: identityDeps, organisations, audit, scoring, publication, notices, uploads };
}
export type Services = ReturnType<typeof makeServices>;

/** The whole application: every module on one app. */
export function compose(foundation: Foundation): { app: HttpApp; services: Services } {
  const { env, db, clock, ids, log } = foundation;
  const services = makeServices(foundation);
  const mounting: MountDeps = {
    authenticate: (token, now) => authenticate(services.identity, token, now),
    countCall: (key, limit, now) => countCall(services.identity, key, limit, now),
    exportTable,
    marksOf: (params) => findMarks(services.scoring, params),
    checkAnswers: foundation.checkAnswers ?? false,
  };
  const pages = foundation.pages?.(services);
  const app = createApp({
    clock,
    ids,
    addressOf: makeAddressOf(env.trustedProxies),
    logRequest: log.request,
    logFailure: log.failure,
    basePath: env.basePath,
    behindHttps: env.secureCookies,
    errorPage: pages?.errorPage,
    routes: [
      (hono) => healthRoutes(hono, db),
      (hono) => identityRoutes(hono, mounting, services.identity),
      (hono) => organisationRoutes(hono, mounting, services.organisations),
      (hono) => auditRoutes(hono, mounting, services.audit),
      (hono) => noticeRoutes(hono, mounting, services.notices),
      (hono) => criteriaSetRoutes(hono, mounting, services.scoring),
      (hono) => boardRoutes(hono, mounting, services.scoring),
      (hono) => roundRoutes(hono, mounting, services.scoring),
      (hono) => publicationRoutes(hono, mounting, services.publication),
      (hono) => roundSetupRoutes(hono, mounting, services.scoring),
      (hono) => guidanceRoutes(hono, mounting, services.uploads),
      (hono) => sheetRoutes(hono, mounting, services.scoring),
      (hono) => sheetFileRoutes(hono, mounting, services.uploads),
      (hono) => uploadRoutes(hono, mounting, services.uploads),
      (hono) => evidenceRoutes(hono, mounting, services.uploads),
      (hono) => ownIndexRoutes(hono, mounting, services.scoring),
      (hono) => packRoutes(hono, mounting, services.uploads),
      (hono) => paperRoutes(hono, mounting, services.publication),
      (hono) => lossRoutes(hono, mounting, services.scoring),
      (hono) => letterRoutes(hono, mounting, services.uploads),
      (hono) => appraisalRoutes(hono, mounting, services.scoring),
      (hono) => councilRoutes(hono, mounting, services.scoring),
      (hono) => templateRoutes(hono, mounting, services.publication),
      (hono) => councilFileRoutes(hono, mounting, services.uploads),
      (hono) => extrasRoutes(hono, mounting, services.scoring),
      (hono) => surveyRoutes(hono, mounting, services.scoring),
      ...(pages ? [pages.routes] : []),
      (hono) => mountMethodRefusals(hono, allOperations),
      staticFiles({
        folder: foundation.webFolder ?? join(import.meta.dirname, "../../dist/web"),
        basePath: env.basePath,
      }),
    ],
  });
  return { app, services };
}
