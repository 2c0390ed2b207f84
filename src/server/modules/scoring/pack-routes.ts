import * as packs from "../../../contract/scoring/own-index/evidence-packs.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import {
  cancelEvidencePack,
  findEvidencePack,
  getEvidencePack,
  makeEvidencePack,
} from "./service/own-index/pack/order-pack.ts";
import type { PackDeps } from "./service/own-index/pack/write-pack.ts";

/** The evidence packs of the province's own index. Each line: which operation, which service. */
export function packRoutes(app: HttpApp, on: MountDeps, deps: PackDeps): void {
  mount(app, on, packs.findEvidencePack, ({ context, params, query }) =>
    findEvidencePack(deps, context, { ...params, unitId: query.unitId ?? null }),
  );
  mount(app, on, packs.makeEvidencePack, ({ context, params, body }) =>
    makeEvidencePack(deps, context, { ...params, ...body }),
  );
  mount(app, on, packs.cancelEvidencePack, ({ context, params, body }) =>
    cancelEvidencePack(deps, context, { ...params, ...body }),
  );
  mount(app, on, packs.getEvidencePack, ({ context, params }) => getEvidencePack(deps, context, params));
}
