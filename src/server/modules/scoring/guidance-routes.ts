import * as guidance from "../../../contract/scoring/guidance.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { EvidenceDeps } from "./deps.ts";
import { listGuidance, saveGuidance } from "./service/setup/guidance.ts";
import { addGuidanceFile, openGuidanceFile, removeGuidanceFile } from "./service/setup/guidance-files.ts";

/** Guidance for the parts of a round, in words and files. Each line: which operation, which service. */
export function guidanceRoutes(app: HttpApp, on: MountDeps, deps: EvidenceDeps): void {
  mount(app, on, guidance.listGuidance, ({ context, params, query }) =>
    listGuidance(deps, context, params.roundId, query),
  );
  mount(app, on, guidance.saveGuidance, ({ context, params, body }) => saveGuidance(deps, context, params, body));
  mount(app, on, guidance.addGuidanceFile, ({ context, params, body }) =>
    addGuidanceFile(deps, context, params.roundId, body),
  );
  mount(app, on, guidance.removeGuidanceFile, ({ context, params, body }) =>
    removeGuidanceFile(deps, context, params, body.reason),
  );
  mount(app, on, guidance.openGuidanceFile, ({ context, params }) => openGuidanceFile(deps, context, params));
}
