import * as contract from "../../../contract/scoring/paper-templates.ts";
import { type HttpApp, type MountDeps, mount } from "../../http/mount.ts";
import type { PaperDeps } from "./deps.ts";
import { changeTemplateInUse, uploadPaperTemplate } from "./service/templates/change-template.ts";
import {
  listPaperTemplates,
  listTemplateWarnings,
  openPaperTemplate,
  previewPaperTemplate,
} from "./service/templates/paper-templates.ts";

/** Templates of papers. Each line: which operation, which service. */
export function templateRoutes(app: HttpApp, on: MountDeps, deps: PaperDeps): void {
  mount(app, on, contract.listPaperTemplates, ({ context }) => listPaperTemplates(deps, context));
  mount(app, on, contract.openPaperTemplate, ({ context, params, query }) =>
    openPaperTemplate(deps, context, { ...params, ...query }),
  );
  mount(app, on, contract.previewPaperTemplate, ({ context, params, query }) =>
    previewPaperTemplate(deps, context, { ...params, ...query }),
  );
  mount(app, on, contract.listTemplateWarnings, ({ context, params, query }) =>
    listTemplateWarnings(deps, context, { ...params, ...query }),
  );
  mount(app, on, contract.uploadPaperTemplate, ({ context, params, body }) =>
    uploadPaperTemplate(deps, context, params.kind, body),
  );
  mount(app, on, contract.usePaperTemplate, ({ context, params, body }) =>
    changeTemplateInUse(deps, context, params.kind, body),
  );
}
