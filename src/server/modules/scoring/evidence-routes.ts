import * as evidence from "../../../contract/scoring/evidence.ts";
import * as marks from "../../../contract/scoring/evidence-marks.ts";
import * as publicSite from "../../../contract/scoring/public-site.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { EvidenceDeps } from "./deps.ts";
import { addFromArchive, previewArchive } from "./service/evidence/keep-archive.ts";
import { addDocument, changeDocument, removeDocument } from "./service/evidence/keep-documents.ts";
import { linkDocument, unlinkDocument } from "./service/evidence/link-document.ts";
import { markPublic } from "./service/evidence/mark-public.ts";
import { addMark, endMark, listMarks } from "./service/evidence/marks.ts";
import { getDocument, listDocuments, openDocument } from "./service/evidence/read-documents.ts";
import { listEvidence } from "./service/evidence/read-evidence.ts";

/** Evidence: the library of a unit, its use in a round, marks on pages. Each line: which operation, which service. */
export function evidenceRoutes(app: HttpApp, on: MountDeps, deps: EvidenceDeps): void {
  mount(app, on, evidence.listEvidence, ({ context, params, query }) =>
    listEvidence(deps, context, params, query.component),
  );
  mount(app, on, evidence.linkDocument, ({ context, params, body }) => linkDocument(deps, context, params, body));
  mount(app, on, evidence.unlinkDocument, ({ context, params, body }) =>
    unlinkDocument(deps, context, params, body.reason),
  );
  mount(app, on, evidence.listDocuments, ({ context, query }) => listDocuments(deps, context, query));
  mount(app, on, evidence.getDocument, ({ context, params }) => getDocument(deps, context, params.documentId));
  mount(app, on, evidence.addDocument, ({ context, body }) => addDocument(deps, context, body));
  mount(app, on, evidence.changeDocument, ({ context, params, body }) =>
    changeDocument(deps, context, params.documentId, body),
  );
  mount(app, on, evidence.removeDocument, ({ context, params, body }) =>
    removeDocument(deps, context, params.documentId, body.reason),
  );
  mount(app, on, evidence.openDocument, ({ context, params, query }) =>
    openDocument(deps, context, params.documentId, query.as),
  );
  mount(app, on, publicSite.markDocumentPublic, ({ context, params, body }) =>
    markPublic(deps, context, params.documentId, body.public),
  );
  mount(app, on, evidence.previewArchive, ({ context, params }) => previewArchive(deps, context, params.uploadId));
  mount(app, on, evidence.addFromArchive, ({ context, params, body }) =>
    addFromArchive(deps, context, params.uploadId, body.paths),
  );
  mount(app, on, marks.listMarks, ({ context, params, query }) => listMarks(deps, context, params, query));
  mount(app, on, marks.addMark, ({ context, params, body }) => addMark(deps, context, params, body));
  mount(app, on, marks.endMark, ({ context, params }) => endMark(deps, context, params));
}
