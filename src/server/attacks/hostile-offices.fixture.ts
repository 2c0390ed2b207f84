import type { HostileActs } from "./hostile-acts.fixture.ts";
import { reason as long, named, short, table, tiny } from "./hostile-words.fixture.ts";

/** Acts on accounts take shorter reasons. */
const reason = long.slice(0, 490);

interface Offices {
  readonly unitIds: readonly string[];
  readonly ownUnitId: string;
}

/** Units and accounts after people have changed, merged, closed and brought in whatever has a text. */
export async function fillOffices(acts: HostileActs, { unitIds, ownUnitId }: Offices): Promise<void> {
  await moveUnits(acts, unitIds, ownUnitId);
  await moveAccounts(acts, ownUnitId);
}

async function moveUnits({ must, as, keep }: HostileActs, unitIds: readonly string[], parentId: string): Promise<void> {
  const owner = await as("moi.vai.tro");
  const names = { nameVi: short, nameEn: short, shortName: tiny };
  const description = { officialCode: null, ...names, kind: "division", areaType: null, parentId };
  const sourceDocument = { number: short, date: "2026-01-15" };
  const add = async () =>
    (await must(owner, "POST", "/api/units", { description, validFrom: "2025-07-01", sourceDocument, reason })).unitId;
  const [unitId, heir] = [await add(), await add()];
  const newest = async () => (await must(owner, "GET", `/api/units/${unitId}`)).versions.at(-1).id;
  const basedOnVersionId = await newest();
  const change = { description: { ...description, shortName: `a ${tiny}` }, sourceDocument, reason };
  await must(owner, "POST", `/api/units/${unitId}/changes`, {
    ...{ basedOnVersionId, effectiveOn: "2026-02-01", ...change },
  });
  const versionId = await newest();
  await must(owner, "POST", `/api/units/${unitId}/corrections`, {
    ...{ versionId, ...change },
    description: { ...change.description, nameVi: `b ${short}` },
  });
  const previous = { year: 2026, previousUnitId: unitIds[5], reason };
  await must(owner, "POST", `/api/units/${unitId}/comparison-links`, previous);
  const span = { email: null, phone: null, unitId, validFrom: "2026-02-01", validUntil: null, readOnly: false };
  await must(owner, "POST", "/api/accounts", { login: "chuyen.don.vi", displayName: tiny, position: tiny, ...span });
  await must(owner, "POST", "/api/successions", {
    ...{ kind: "renamed", effectiveOn: "2026-03-01", document: sourceDocument },
    pairs: [{ fromUnitId: unitId, toUnitId: heir, part: "full" }],
    heirs: [{ fromUnitId: unitId, subject: tiny, toUnitId: heir }],
    reason,
  });
  const head = ["Mã", "Tên", "Loại", "Mã cấp trên", "Hiệu lực từ", "Số văn bản"];
  const file = table(head, ["SLA", short, "Sở", "04", "01/01/2026", tiny]);
  const { previewId } = await must(owner, "POST", `/api/units/import/preview?${named("csv")}`, file);
  await must(owner, "POST", `/api/units/import/${previewId}/apply`, { reason });
  keep([`/api/units/${unitId}`, `/api/units/${unitId}/history`]);
}

async function moveAccounts({ must, as, keep }: HostileActs, unitId: string): Promise<void> {
  const owner = await as("moi.vai.tro");
  const span = { email: null, phone: null, unitId, validFrom: "2026-01-01", validUntil: null, readOnly: false };
  const name = (login: string) => ({ login, displayName: short.slice(0, 120), position: short });
  const add = async (login: string) =>
    (await must(owner, "POST", "/api/accounts", { ...name(login), ...span })).account.id as string;
  const [accountId, substituteId] = [await add("dich.danh"), await add("thay.mat")];
  const at = `/api/accounts/${accountId}`;
  const version = async () => (await must(owner, "GET", at)).version;
  await must(owner, "PUT", at, { ...name("dich.danh"), ...span, version: await version() });
  const role = { roleCode: "specialist", unitId, validFrom: "2026-01-01", validUntil: null, reason };
  const { roles } = await must(owner, "POST", `${at}/roles`, role);
  const assignmentId = roles[0].assignmentId ?? roles[0].id;
  await must(owner, "POST", `${at}/roles/${assignmentId}/end`, { lastDay: "2026-11-23", reason });
  const away = { accountId, substituteId, validFrom: "2026-11-23", validUntil: "2026-12-31", reason };
  await must(owner, "POST", "/api/substitutions", away);
  await must(owner, "POST", `${at}/password-reset`, { reason });
  await must(owner, "POST", `${at}/deactivation`, { version: await version(), reason });
  await must(owner, "POST", `${at}/reactivation`, { version: await version(), reason });
  const head = "Tên đăng nhập;Họ và tên;Chức vụ;Mã đơn vị".split(";");
  const file = table(head, ["nhap.vao", short.slice(0, 120), short, "SYT"]);
  const { previewId } = await must(owner, "POST", `/api/accounts/import/preview?${named("csv")}`, file);
  await must(owner, "POST", `/api/accounts/import/${previewId}/apply`, { reason });
  const waiting = await must(owner, "POST", `/api/accounts/import/preview?${named("csv")}`, file);
  keep([`/api/accounts/import/${waiting.previewId}/progress`]);
  const [action] = (await must(owner, "GET", "/api/audit/actions")).items;
  keep([`/api/audit/actions/${action.id}`, at]);
}
