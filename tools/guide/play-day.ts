import type { APIRequestContext, APIResponse } from "playwright-core";
import { loadPdfFonts } from "../../demo/documents/pdf-font.ts";
import { writePdf } from "../../demo/documents/write-pdf.ts";
import { days, roundId } from "./picture.ts";

type SignIn = (login: string) => Promise<APIRequestContext>;

const round = `/api/rounds/${roundId}`;
const appraisal = `${round}/appraisal`;
const council = `${round}/council-work`;
const leaders = ["giamdoc.noivu", "giamdoc.tuphap", "chanhvanphong", "giamdoc.taichinh", "giamdoc.khcn"];

/** What people do on a day before its pictures, so that there is something to show. */
const acts: ReadonlyMap<number, (signIn: SignIn) => Promise<void>> = new Map([
  [0, begin],
  [days.appraisal, appraise],
  [days.explanation, (signIn) => approveParts(signIn, "appraisal1")],
  [days.explanation + 1, explain],
  [days.council, meet],
  [days.council + 4, finish],
]);

/** Every day on which something is done or seen. */
export const storyDays = [...new Set([...acts.keys(), ...Object.values(days)])].sort((a, b) => a - b);

export async function playDay(day: number, signIn: SignIn): Promise<void> {
  await acts.get(day)?.(signIn);
}

/** One unit proposes a bonus; another one has its approved report signed. */
async function begin(signIn: SignIn): Promise<void> {
  const focal = await signIn("daumoi.yte");
  await post(focal, `${round}/units/${await unitOf(focal)}/extras`, {
    ...{ bonus: "1.5", penalty: "0", basedOnVersion: 0 },
    note: "Ba sáng kiến được công nhận, Quyết định số 12/QĐ-UBND",
  });
  const submitting = await signIn("daumoi.tuphap");
  const sheet = `${round}/sheets/${await unitOf(submitting)}`;
  await send(submitting, `${sheet}/scan`, { fileName: "bao-cao-205-da-ky.pdf" }, "Báo cáo tự chấm điểm");
}

/** Three units lose the points of a component; the second appraiser of one of them sees it otherwise; a page is marked. */
async function appraise(signIn: SignIn): Promise<void> {
  const officer = await signIn("thamdinh.tuphap");
  const { units } = await read(officer, appraisal);
  const lines = ["Sở Tài chính", "Sở Nội vụ", "Sở Khoa học và Công nghệ"].map((name) => ({
    unitId: units.find((one: { nameVi: string }) => one.nameVi === name).unitId,
    ...{ stage: "appraisal1", component: "2.3.1", basedOnVersion: 0 },
  }));
  for (const line of lines) {
    await post(officer, `${appraisal}/verdicts`, {
      ...{ ...line, seat: 1, verdict: "pointsChanged", points: "0" },
      ...{ reason: "Có văn bản bị phát hiện trái pháp luật theo kết luận kiểm tra", asksExplanation: true },
      question: "Đề nghị gửi kết quả xử lý văn bản sau kiểm tra.",
    });
  }
  await post(await signIn("thamdinh.hai"), `${appraisal}/verdicts`, { ...lines[0], seat: 2, verdict: "accepted" });

  const unit = `${round}/units/${lines[0]?.unitId}`;
  const { components } = await read(officer, `${unit}/evidence`);
  const here = components.find((one: { component: string }) => one.component === "2.2.1");
  await post(officer, `${unit}/evidence-marks`, {
    ...{ documentId: here.items[0].document.id, component: "2.2.1", page: 2 },
    comment: "Bảng này chưa có số văn bản đã xử lý sau rà soát.",
    rectangle: { x: 0.1, y: 0.118, width: 0.8, height: 0.048 },
  });
}

/** Leaders of the appraising agencies approve what was appraised, though not every line was. */
async function approveParts(signIn: SignIn, stage: "appraisal1" | "appraisal2"): Promise<void> {
  for (const login of leaders) {
    const leader = await signIn(login);
    const { parts } = await read(leader, appraisal);
    for (const { assignmentId, leads } of parts) {
      if (leads) await post(leader, `${appraisal}/parts/${assignmentId}/approval`, { stage, confirmIncomplete: true });
    }
  }
}

async function explain(signIn: SignIn): Promise<void> {
  const focal = await signIn("daumoi.taichinh");
  const path = `${round}/units/${await unitOf(focal)}/explanation`;
  await post(focal, path, {
    ...{ component: "2.3.1", basedOnVersion: 0, answer: "explains" },
    text: "Văn bản đã được bãi bỏ ngay trong năm, trước khi có kết luận kiểm tra (Quyết định số 45/QĐ-STC).",
  });
  await post(focal, `${path}/moves`, { act: "send", basedOnVersion: (await read(focal, path)).version });
  const head = await signIn("giamdoc.taichinh");
  await post(head, `${path}/moves`, { act: "submit", basedOnVersion: (await read(head, path)).version });
}

/** The second appraisal is approved; the council is called to its first meeting. */
async function meet(signIn: SignIn): Promise<void> {
  await approveParts(signIn, "appraisal2");
  const secretary = await signIn("thuky.hoidong");
  const { members, opensAt } = await read(secretary, council);
  const startsAt = new Date(new Date(opensAt).getTime() + 32 * 3_600_000).toISOString();
  const attendance = members.map(({ accountId }: { accountId: string }) => ({
    accountId,
    present: true,
    absence: null,
  }));
  await post(secretary, `${council}/sessions`, {
    ...{ startsAt, endsAt: null, venue: "Phòng họp số 2, trụ sở UBND tỉnh", guests: [], conclusions: null, attendance },
    ...{ minutesNumber: null, minutesDate: null, reason: "Giấy mời của Chủ tịch Hội đồng" },
  });
}

/** The owner refuses what still waits; the council ends its meeting; what units left unfilled gets no points. */
async function finish(signIn: SignIn): Promise<void> {
  const owner = await signIn("chutri");
  const asked = `${round}/exclusion-requests`;
  for (const request of (await read(owner, asked)).items) {
    if (request.answer !== null) continue;
    const answer = { answer: "refused", reason: "Nội dung thuộc chức năng của đơn vị" };
    await post(owner, `${asked}/${request.id}/answer`, answer);
  }
  const secretary = await signIn("thuky.hoidong");
  const { sessions, lacks } = await read(secretary, council);
  const [session] = sessions;
  // The day in Vietnam, seven hours ahead.
  const date = new Date(new Date(session.startsAt).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  const minutes = { fileName: "bien-ban-da-ky.pdf", basedOnVersion: `${session.version}`, number: "05/BB-HĐTĐ", date };
  await send(secretary, `${council}/sessions/${session.id}/scans`, minutes, "Biên bản họp Hội đồng thẩm định");
  const unfilled = lacks.filter((lack: { kind: string }) => lack.kind === "unfilled");
  const unitIds = unfilled.flatMap(({ units }: { units: { unitId: string }[] }) => units.map(({ unitId }) => unitId));
  const chair = await signIn("chutich.hoidong");
  if (unitIds.length > 0) {
    await post(secretary, `${council}/unfilled`, { unitIds, reason: "Đơn vị không nộp số liệu trong thời hạn" });
  }
  await post(chair, `${council}/finish`, { confirmUndecided: true });
}

/** Sends a signed paper, scanned. */
async function send(person: APIRequestContext, path: string, query: Record<string, string>, text: string) {
  const data = Buffer.from(writePdf(await loadPdfFonts(), [[{ text }]]));
  const headers = { "content-type": "application/octet-stream" };
  await check(await person.post(`${path}?${new URLSearchParams(query)}`, { data, headers }));
}

async function unitOf(person: APIRequestContext): Promise<string> {
  return (await read(person, "/api/session")).unitId;
}

// biome-ignore lint/suspicious/noExplicitAny: answers whose schemas the contract holds
async function read(person: APIRequestContext, path: string): Promise<any> {
  return (await check(await person.get(path))).json();
}

async function post(person: APIRequestContext, path: string, data: object): Promise<void> {
  await check(await person.post(path, { data }));
}

async function check(answer: APIResponse): Promise<APIResponse> {
  if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${await answer.text()}`);
  return answer;
}
