import type { Guidance } from "../../../../contract/scoring/guidance.ts";
import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";
import { listFilesOfMany } from "../../../platform/files/file-repository.ts";

/** Owner type of the files that hang on guidance; the owner is the guidance for one part. */
export const guidanceOwnerType = "roundGuidance";

export async function listGuidance(db: Reader, roundId: string, block?: string): Promise<Guidance[]> {
  let query = db.selectFrom("round_guidance").selectAll().where("round_id", "=", roundId);
  if (block !== undefined) query = query.where("block_code", "=", block);
  const rows = await query.orderBy("block_code").orderBy("part").execute();
  const ids = rows.map((row) => row.id);
  const files = Map.groupBy(await listFilesOfMany(db, { type: guidanceOwnerType, ids }), (file) => file.owner_id);
  return rows.map((row) => ({
    id: row.id,
    blockCode: row.block_code,
    part: row.part,
    textVi: row.text_vi,
    textEn: row.text_en,
    files: (files.get(row.id) ?? []).map(({ id, name, media_type: mediaType, size }) => ({
      id,
      name,
      mediaType,
      size,
    })),
  }));
}

export async function upsertGuidance(tx: Tx, roundId: string, guidance: Omit<Guidance, "files">): Promise<void> {
  const { id, blockCode, part, textVi, textEn } = guidance;
  await tx
    .insertInto("round_guidance")
    .values({ id, round_id: roundId, block_code: blockCode, part, text_vi: textVi, text_en: textEn })
    .onConflict((conflict) =>
      conflict
        .columns(["round_id", "block_code", "part"])
        .doUpdateSet((set) => ({ text_vi: set.ref("excluded.text_vi"), text_en: set.ref("excluded.text_en") })),
    )
    .execute();
}

export async function deleteGuidance(tx: Tx, roundId: string, block: string, part: string): Promise<void> {
  await tx
    .deleteFrom("round_guidance")
    .where("round_id", "=", roundId)
    .where("block_code", "=", block)
    .where("part", "=", part)
    .execute();
}
