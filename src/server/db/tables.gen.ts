// Written by tools/db-types.ts from the migrated database; do not edit.
import type { Generated } from "kysely";
import type { GeneratedJson, Json } from "./column-types.ts";

export interface ActionTable {
  id: string;
  at: Date;
  kind: string;
  verb: string;
  subject_type: string;
  subject_ids: Generated<string[]>;
  account_id: string | null;
  role: string | null;
  unit_id: string | null;
  on_behalf_of: string | null;
  reason: string | null;
  detail: GeneratedJson;
  personal_digest: Buffer | null;
  request_id: string | null;
  digest: Buffer;
}

export interface ActionPersonalTable {
  action_id: string;
  salt: Buffer;
  payload: Json;
}

export interface ActionSealTable {
  seq: number;
  action_id: string;
  action_digest: Buffer;
  previous_hash: Buffer;
  hash: Buffer;
  sealed_at: Date;
}

export interface ActionUnsealedTable {
  action_id: string;
}

export interface ComparisonLinkTable {
  unit_id: string;
  year: number;
  previous_unit_id: string;
  reason: string;
  recorded_at: Date;
}

export interface FileReferenceTable {
  id: string;
  sha256: string;
  owner_type: string;
  owner_id: string;
  name: string;
  created_at: Date;
  created_by: string | null;
  retain_until: string | null;
  removed_at: Date | null;
}

export interface JobTable {
  id: string;
  queue: string;
  key: string | null;
  payload: GeneratedJson;
  created_at: Date;
  run_at: Date;
  attempts: Generated<number>;
  max_attempts: Generated<number>;
  locked_by: string | null;
  locked_until: Date | null;
  last_error: string | null;
  done_at: Date | null;
  failed_at: Date | null;
}

export interface JobScheduleTable {
  name: string;
  next_run_at: Date;
  last_run_at: Date | null;
}

export interface SchemaMigrationTable {
  number: number;
  name: string;
  checksum: string;
  applied_at: Date;
}

export interface StoredFileTable {
  sha256: string;
  size: number;
  media_type: string;
  created_at: Date;
  scan: string;
  scanner: string | null;
}

export interface SuccessionTable {
  id: string;
  kind: string;
  effective_on: string;
  document_number: string | null;
  document_date: string | null;
  recorded_at: Date;
  recorded_until: Date | null;
}

export interface SuccessionPairTable {
  succession_id: string;
  position: number;
  from_unit_id: string;
  to_unit_id: string | null;
  part: string;
}

export interface UnitTable {
  id: string;
  authenticity: string;
  recorded_at: Date;
}

export interface UnitVersionTable {
  id: string;
  unit_id: string;
  official_code: string | null;
  name_vi: string;
  name_en: string | null;
  short_name: string | null;
  kind: string;
  area_type: string | null;
  parent_id: string | null;
  valid_from: string;
  valid_to: string | null;
  recorded_at: Date;
  recorded_until: Date | null;
  document_number: string | null;
  document_date: string | null;
  search_key: string;
}

/** All tables of the schema. */
export interface Tables {
  action: ActionTable;
  action_personal: ActionPersonalTable;
  action_seal: ActionSealTable;
  action_unsealed: ActionUnsealedTable;
  comparison_link: ComparisonLinkTable;
  file_reference: FileReferenceTable;
  job: JobTable;
  job_schedule: JobScheduleTable;
  schema_migration: SchemaMigrationTable;
  stored_file: StoredFileTable;
  succession: SuccessionTable;
  succession_pair: SuccessionPairTable;
  unit: UnitTable;
  unit_version: UnitVersionTable;
}
