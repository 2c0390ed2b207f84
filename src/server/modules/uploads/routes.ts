import * as contract from "../../../contract/uploads.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { UploadDeps } from "./deps.ts";
import { createUpload } from "./service/create-upload.ts";
import { finishUpload } from "./service/finish-upload.ts";
import { getUpload, listUploads, removeUpload } from "./service/own-uploads.ts";
import { putPiece } from "./service/put-piece.ts";

/** Files on their way in. Each line: which operation, which service. */
export function uploadRoutes(app: HttpApp, on: MountDeps, deps: UploadDeps): void {
  mount(app, on, contract.createUpload, ({ context, body }) => createUpload(deps, context, body));
  mount(app, on, contract.listUploads, ({ context }) => listUploads(deps, context));
  mount(app, on, contract.getUpload, ({ context, params }) => getUpload(deps, context, params.uploadId));
  mount(app, on, contract.putPiece, ({ context, params, body }) =>
    putPiece(deps, context, { ...params, piece: body.bytes }),
  );
  mount(app, on, contract.finishUpload, ({ context, params }) => finishUpload(deps, context, params.uploadId));
  mount(app, on, contract.removeUpload, ({ context, params }) => removeUpload(deps, context, params.uploadId));
}
