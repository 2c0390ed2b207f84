import { searchKey } from "../../../domain/text/search-key.ts";
import { withAct } from "../../testing/with-act.ts";
import type { RoundWorld } from "./rounds.fixture.ts";

/** Accounts by what they are for in a round. */
export interface RoundStaff {
  readonly appraiser: string;
  readonly leader: string;
  readonly council: string;
}

const roles = [
  { code: "filler", abilities: ["scoring.read", "scoring.fill", "scoring.approve"], reach: "unit" },
  { code: "appraiser", abilities: ["scoring.read", "scoring.appraise"], reach: "province" },
  { code: "member", abilities: ["scoring.read", "scoring.decide"], reach: "province" },
];

/**
 * People of a round: in each of the first units one who may fill and approve; in the eleventh an appraiser, a leader
 * and a member of the council. Every call makes new ones.
 */
export async function staffRound(world: RoundWorld, units: number): Promise<RoundStaff> {
  const at = world.clock.now();
  const { ids } = world.deps;
  const agency = world.units[10]?.id ?? "";
  return withAct(world.deps, async (tx) => {
    for (const [index, role] of roles.entries()) {
      const row = { ...role, position: 900 + index, name_vi: role.code, name_en: role.code };
      await tx
        .insertInto("role")
        .values(row)
        .onConflict((conflict) => conflict.column("code").doNothing())
        .execute();
    }
    const add = async (displayName: string, unitId: string, role: string): Promise<string> => {
      const id = ids.next();
      await tx
        .insertInto("account")
        .values({
          id,
          login: id,
          login_key: id,
          display_name: displayName,
          name_sort_key: searchKey(displayName),
          search_key: searchKey(displayName),
          position: "Chuyên viên",
          unit_id: unitId,
          must_change_password: false,
          valid_from: "2026-01-01",
          created_at: at,
        })
        .execute();
      const held = { id: ids.next(), account_id: id, role_code: role, unit_id: unitId, valid_from: "2026-01-01" };
      await tx
        .insertInto("role_assignment")
        .values({ ...held, valid_until: null, created_at: at })
        .execute();
      return id;
    };
    for (const unit of world.units.slice(0, units)) await add(`Đầu mối ${unit.nameVi}`, unit.id, "filler");
    return {
      appraiser: await add("Thẩm Định Một", agency, "appraiser"),
      leader: await add("Lãnh Đạo Một", agency, "filler"),
      council: await add("Hội Đồng Một", agency, "member"),
    };
  });
}
