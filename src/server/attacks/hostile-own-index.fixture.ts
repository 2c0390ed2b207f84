import type { HostileActs } from "./hostile-acts.fixture.ts";
import { named, onPaper, reason, short, table, tiny } from "./hostile-words.fixture.ts";

/** A year of the province's own index from its set to the ministry's decision, with a text wherever one may type. */
export async function scoreOwnIndex(acts: HostileActs): Promise<void> {
  const { must, as, keep } = acts;
  const [owner, focal, head] = [await as("chutri"), await as("daumoi.noivu"), await as("giamdoc.noivu")];
  const leader = await as("lanhdaotinh");
  const { unitId, accountId: headAccountId } = await must(head, "GET", "/api/session");
  const setId = await makeSet(acts, owner);
  const fields = { titleVi: short, titleEn: short, year: 2027, demonstration: false, setId, dueAt: null };
  const year = { ...fields, evidenceFrom: null, evidenceUntil: null };
  const { roundId } = await must(owner, "POST", "/api/own-index", { ...year, leadsFrom: null, reason });
  const at = `/api/own-index/${roundId}`;
  await must(owner, "PUT", at, { ...year, basedOnVersion: 1, reason });
  const { version: basedOnVersion } = await must(owner, "GET", `${at}/leads`);
  const lead = { parts: ["1"], leadUnitId: unitId, headAccountId, cooperatingUnitIds: [] };
  await must(owner, "PUT", `${at}/leads`, { basedOnVersion, ...lead, reason });
  await must(owner, "POST", `${at}/opening`, { reason });
  await must(
    owner,
    "POST",
    `${at}/tables/leads/import?${named("csv")}`,
    table(["Mã", "Cơ quan chủ trì"], [tiny, short]),
  );
  await must(owner, "POST", `${at}/reminders`, { unitIds: [unitId], text: reason });
  const component = `${at}/components/1.1`;
  await must(focal, "POST", `${component}/forecasts`, { points: "3", note: reason, reason });
  const self = { inputs: { value: "yes" }, estimate: false, note: reason, basedOnVersion: 0, reason };
  await must(focal, "PUT", `${component}/self`, self);
  const texts = { difficulties: reason, proposals: reason, basedOnVersion: 0 };
  await must(owner, "PUT", `${at}/report-texts`, texts);
  const part = `${at}/parts/${unitId}`;
  await must(head, "POST", `${part}/approval`, {});
  await must(head, "POST", `${part}/return`, { reason });
  await must(head, "POST", `${part}/approval`, {});
  await must(leader, "POST", `${at}/approval`, {});
  await must(leader, "POST", `${at}/approval/withdrawal`, { reason });
  await must(leader, "POST", `${at}/approval`, {});
  await must(owner, "POST", `${at}/sending`, { number: short, date: "2026-11-20", reason });
  await must(owner, "PUT", `${at}/ministry`, { items: [{ component: "1.1", points: "9", note: reason }], reason });
  const points = table(["Mã tiêu chí thành phần", "Điểm Bộ Nội vụ công bố"], ["1.1", "8"]);
  const preview = await must(owner, "POST", `${at}/tables/ministry/import?fileName=a.csv`, points);
  await must(owner, "POST", `${at}/tables/ministry/import/${preview.previewId}`, { reason });
  const decision = { number: short, date: "2026-11-21" };
  await must(owner, "PUT", `${at}/publication`, { decision, rank: 1, rankOf: 34, reason });
  for (const rest of ["", "/leads", "/components", "/components/1.1", "/report-texts", "/gaps", "/components-table"])
    keep([at + rest]);
  keep([`${at}/report`, `${at}/heads?unitId=${unitId}`, `${at}/evidence-pack`, `${at}/tables/leads/template`]);
}

const paper = onPaper(tiny);

async function makeSet({ must }: HostileActs, owner: string): Promise<string> {
  const head = { code: "cua-tinh", title: paper, titleEn: paper, year: 2027, level: "province", reason: paper };
  const { setId } = await must(owner, "POST", "/api/criteria-sets", { from: { kind: "empty" }, ...head });
  const path = `/api/criteria-sets/${setId}`;
  const { document, sha256 } = await must(owner, "GET", `${path}/document`);
  const rule = { kind: "yesNo", yes: "10" };
  const criteria = [{ code: "1.1", name: paper, nameEn: paper, max: "10", rule }];
  const areas = [{ code: "1", name: paper, nameEn: paper, max: "10", criteria }];
  const saved = { ...document, scale: "10", areas };
  await must(owner, "PUT", `${path}/document`, { basedOnSha256: sha256, document: saved });
  const { set } = await must(owner, "GET", path);
  await must(owner, "POST", `${path}/freezing`, { sha256: set.sha256, reason });
  return setId;
}
