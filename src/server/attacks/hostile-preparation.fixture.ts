import { makePdf } from "../testing/small-files.ts";
import type { HostileActs } from "./hostile-acts.fixture.ts";
import { named, onPaper, reason, short, table, tiny } from "./hostile-words.fixture.ts";

interface Prepared {
  readonly setId: string;
  readonly unitIds: readonly string[];
  readonly ownUnitId: string;
}

/** A round in preparation on the hostile set, with all that is prepared; and sets and rounds that were made and removed. */
export async function prepareRound(acts: HostileActs, { setId, unitIds, ownUnitId }: Prepared): Promise<void> {
  const { must, as, keep } = acts;
  const owner = await as("chutri");
  const plan = planOf(setId, [...unitIds.slice(0, 6), unitIds[18] ?? ""]);
  const { roundId } = await must(owner, "POST", "/api/rounds", { plan, reason });
  const at = `/api/rounds/${roundId}`;
  const version = async () => (await must(owner, "GET", at)).version;
  await must(owner, "PUT", at, { basedOnVersion: await version(), plan, reason });
  const line = { blockCode: null, part: null, unitIds: null, leaderAccountId: null, replacement: false, officers: [] };
  const assigned = { ...line, agencyUnitId: ownUnitId, reason };
  const { assignmentId } = await must(owner, "POST", `${at}/assignments`, assigned);
  await must(owner, "PUT", `${at}/assignments/${assignmentId}`, assigned);
  await must(owner, "POST", `${at}/assignments/${assignmentId}/removal`, { reason });
  const left = [{ unitIds: [unitIds[0]], part: "1.1.2" }];
  await must(owner, "POST", `${at}/exclusions`, { add: left, remove: [], reason });
  const rows = table(["Đơn vị", "Mã tiêu chí", "Lý do"], [tiny, "1.1.3", short]);
  await must(owner, "POST", `${at}/exclusions/import?${named("csv")}`, rows);
  const sound = table(["Đơn vị", "Mã tiêu chí", "Lý do"], ["'; drop table unit; --", "1.1.3", short]);
  const taken = await must(owner, "POST", `${at}/exclusions/import?${named("csv")}`, sound);
  await must(owner, "POST", `${at}/exclusions/import/${taken.previewId}`, { reason });
  await must(owner, "PUT", `${at}/council`, { basedOnVersion: await version(), members: [], reason });
  const rules = { majority: "half", castingVote: true, quorumPercent: 50, selfAbove: "0.5" };
  await must(owner, "PUT", `${at}/council-work/rules`, { rules, basedOnVersion: 0, reason });
  await must(owner, "PUT", `${at}/setup`, {
    ...{ basedOnVersion: await version(), windows: [], evidenceFrom: null, evidenceUntil: null, inputsAsOf: null },
    ...{ previousRoundId: null, ownerUnitId: null, reason },
  });
  await must(owner, "PUT", `${at}/reminders`, { before: [3], after: [1] });
  const uploadId = await upload(acts, owner, ownUnitId);
  const hung = { block: "la", part: "1.1.1", uploadId, reason };
  const { id: fileId } = await must(owner, "POST", `${at}/guidance-files`, hung);
  const figures = table(["unit", "block", "component", "input", "value"], [short, "la", "1.1.1", tiny, short]);
  await must(owner, "POST", `${at}/inputs/import/preview?${named("csv")}`, figures);
  const survey = ["Mã đơn vị", "Mã tiêu chí thành phần", "Mẫu phiếu", "Phương án", "Số phiếu", "Điểm trung bình"];
  const form = { code: "M1", nameVi: tiny, nameEn: tiny, blockCode: null, weight: null, issued: 9, collected: 9 };
  await must(owner, "POST", `${at}/survey/forms`, { forms: [form], basedOnVersion: 0, reason });
  const answer = ["'; drop table unit; --", "1.1.10", "M1", "<script>alert(1)</script>", "5", ""];
  const answers = await must(owner, "POST", `${at}/survey/imports/preview?${named("csv")}`, table(survey, answer));
  await must(owner, "POST", `${at}/survey/imports/${answers.previewId}/apply`, { reason });
  const [batch] = (await must(owner, "GET", `${at}/survey/imports`)).items;
  keep([`${at}/survey/imports/${batch.id}`, `${at}/survey/imports`]);
  await must(
    owner,
    "POST",
    `${at}/survey/imports/preview?${named("csv")}`,
    table(survey, [tiny, tiny, tiny, tiny, tiny, tiny]),
  );
  await must(owner, "POST", `${at}/guidance-files/${fileId}/removal`, { reason });
  const again = await must(owner, "POST", `${at}/guidance-files`, {
    ...hung,
    uploadId: await upload(acts, owner, ownUnitId),
  });
  keep([`${at}/guidance-files/${again.id}`, `${at}/exclusion-effect?unitId=${unitIds[0]}&part=1.1.3`]);
  const good = table(
    ["unit", "block", "component", "input", "value"],
    ["'; drop table unit; --", "la", "1.1.2", "value", "yes"],
  );
  const inputs = await must(owner, "POST", `${at}/inputs/import/preview?${named("csv")}`, good);
  await must(owner, "POST", `${at}/inputs/import/${inputs.previewId}/apply`, { reason });
  for (const rest of [
    "checklist",
    "schedule",
    "people?role=officer",
    "council",
    "assignments",
    "assignments/proposal",
    "exclusions/template",
    "survey/template",
  ])
    keep([`${at}/${rest}`]);
  await removeRound(acts, plan);
  await removeSet(acts);
}

const planOf = (setId: string, unitIds: readonly string[]) => ({
  ...{ year: 2027, titleVi: short, titleEn: short, day: "2026-11-23", ties: null, tieBreak: [], notSubmitted: null },
  demonstration: false,
  blocks: [
    {
      ...{ code: "la", nameVi: short, nameEn: short, setId, unitIds },
      classes: [
        { name: `a ${tiny}`, nameEn: `a ${tiny}`, min: "50" },
        { name: `b ${tiny}`, nameEn: `b ${tiny}`, min: "0" },
      ],
    },
  ],
});

async function upload({ must }: HostileActs, cookie: string, unitId: string): Promise<string> {
  const pdf = makePdf(1, "Huong dan");
  const fileName = `${short}.pdf`;
  const { id } = await must(cookie, "POST", "/api/uploads", { unitId, fileName, size: pdf.length, sha256: null });
  await must(cookie, "PUT", `/api/uploads/${id}/pieces/0`, new Uint8Array(pdf));
  await must(cookie, "POST", `/api/uploads/${id}/finish`);
  return id;
}

async function removeRound({ must, as }: HostileActs, plan: object): Promise<void> {
  const owner = await as("chutri");
  const { roundId } = await must(owner, "POST", "/api/rounds", { plan, reason });
  await must(owner, "POST", `/api/rounds/${roundId}/removal`, { reason });
}

const paper = onPaper(tiny);

async function removeSet({ must, as }: HostileActs): Promise<void> {
  const owner = await as("chutri");
  const scored = { max: "10", rule: { kind: "yesNo", yes: "10" } };
  const areas = [{ code: "1", name: paper, max: "10", criteria: [{ code: "1.1", name: paper, ...scored }] }];
  const file = new TextEncoder().encode(JSON.stringify({ id: "nhap-la", title: paper, scale: "10", areas }));
  const { previewId } = await must(owner, "POST", `/api/criteria-sets/import/preview?${named("json")}`, file);
  await must(owner, "POST", `/api/criteria-sets/import/${previewId}/apply`, { reason });
  const head = { code: "bo-di", title: paper, titleEn: paper, year: 2026, level: "commune", reason: tiny };
  const { setId } = await must(owner, "POST", "/api/criteria-sets", { from: { kind: "empty" }, ...head });
  await must(owner, "POST", `/api/criteria-sets/${setId}/removal`, { reason });
}
