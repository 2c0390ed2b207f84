import { z } from "zod";
import { typedText } from "../../domain/text/typed-text.ts";
import { ImportPreview, ImportResult } from "../imports.ts";
import { defineOperation } from "../operation.ts";

export const getAccountImportTemplate = defineOperation({
  id: "identity.getImportTemplate",
  method: "GET",
  path: "/api/accounts/import/template",
  summary: "The workbook to fill in for an import of accounts",
  access: { ability: "identity.manage" },
  output: { kind: "file", mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
  errors: [],
});

export const previewAccountImport = defineOperation({
  id: "identity.previewImport",
  method: "POST",
  path: "/api/accounts/import/preview",
  summary: "Read and check a workbook of accounts; changes nothing",
  access: { ability: "identity.manage" },
  query: z.strictObject({ fileName: z.string().min(1).max(255) }),
  body: { kind: "file", maxBytes: 8 * 1024 * 1024 },
  output: ImportPreview,
  rateLimit: { per: "account", count: 30, seconds: 60 },
  errors: ["import.unreadable"],
});

export const applyAccountImport = defineOperation({
  id: "identity.applyImport",
  method: "POST",
  path: "/api/accounts/import/{previewId}/apply",
  summary: "Create the accounts of a previewed import; the hand-over sheets can then be printed once",
  access: { ability: "identity.manage" },
  params: z.strictObject({ previewId: z.uuid() }),
  body: z.strictObject({ reason: typedText().min(3).max(1000) }),
  output: ImportResult.extend({
    /** Null where no new account was made. */
    handoverId: z.uuid().nullable(),
  }),
  errors: ["record.not_found", "import.stale", "import.has_faults"],
});

export const getAccountImportProgress = defineOperation({
  id: "identity.getImportProgress",
  method: "GET",
  path: "/api/accounts/import/{previewId}/progress",
  summary: "How far an import is that this person is applying: passwords made, of how many; 0 of 0 before it begins",
  access: { ability: "identity.manage" },
  params: z.strictObject({ previewId: z.uuid() }),
  output: z.object({ done: z.int().min(0), total: z.int().min(0) }),
  errors: ["record.not_found"],
});
