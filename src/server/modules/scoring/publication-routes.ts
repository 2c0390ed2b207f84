import * as publications from "../../../contract/scoring/publications.ts";
import * as rounds from "../../../contract/scoring/rounds.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { PublicationDeps } from "./deps.ts";
import { amendRound, previewAmendment } from "./service/publication/amend-round.ts";
import { attachDecision, openDecision } from "./service/publication/decision-file.ts";
import { downloadBundle, listPublications } from "./service/publication/list-publications.ts";
import { publishRound } from "./service/publication/publish-round.ts";

/** Publications of a round: the signed decision, the sealed bundles, corrections. Each line: which operation, which service. */
export function publicationRoutes(app: HttpApp, on: MountDeps, deps: PublicationDeps): void {
  mount(app, on, rounds.publishRound, ({ context, params, body }) => publishRound(deps, context, params.roundId, body));
  mount(app, on, publications.listPublications, ({ context, params }) =>
    listPublications(deps, context, params.roundId),
  );
  mount(app, on, publications.attachDecision, ({ context, params, body }) =>
    attachDecision(deps, context, params.roundId, body),
  );
  mount(app, on, publications.openDecision, ({ context, params }) => openDecision(deps, context, params));
  mount(app, on, publications.downloadBundle, ({ context, params, query }) =>
    downloadBundle(deps, context, params, query),
  );
  mount(app, on, publications.previewAmendment, ({ context, params, body }) =>
    previewAmendment(deps, context, params.roundId, body),
  );
  mount(app, on, publications.amendRound, ({ context, params, body }) =>
    amendRound(deps, context, params.roundId, body),
  );
}
