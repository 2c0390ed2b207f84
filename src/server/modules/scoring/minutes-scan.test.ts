import { beforeAll, describe, expect, it } from "vitest";
import { makePdf, smallJpeg } from "../../testing/small-files.ts";
import { type AppraisalWorld, makeAppraisalWorld, reason } from "./appraisal.fixture.ts";
import { type CouncilWorld, meetCouncil, session } from "./council.fixture.ts";

let app: AppraisalWorld;
let meeting: CouncilWorld;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);

beforeAll(async () => {
  app = await makeAppraisalWorld();
});

const work = async (who = "owner") => (await call(who, "GET", meeting.round.at("/council-work"))).body;
const scans = async () => (await work()).sessions[0].scans;
const attach = (who: string, bytes: Uint8Array, changes: Readonly<Record<string, string>> = {}) => {
  const query = { fileName: "biên bản.pdf", basedOnVersion: "1", number: "01", date: "2027-01-10", ...changes };
  const path = `/council-work/sessions/${meeting.sessionId}/scans?${new URLSearchParams(query)}`;
  return call(who, "POST", meeting.round.at(path), bytes);
};
const open = (who: string, scanId: string) =>
  call(who, "GET", meeting.round.at(`/council-work/sessions/${meeting.sessionId}/scans/${scanId}`));

describe("the signed minutes of a meeting", () => {
  it("are taken by their content with number and date, and given down to the council and the owner alone", async () => {
    meeting = await meetCouncil(app);
    const bytes = makePdf(2, "Bien ban da ky");
    expect((await attach("secretary", bytes)).body).toEqual({ version: 2 });
    expect((await work()).sessions[0]).toMatchObject({ minutesNumber: "01", minutesDate: "2027-01-10", version: 2 });
    const [scan] = await scans();
    expect(scan).toMatchObject({ name: "biên bản.pdf", mediaType: "application/pdf", reason: null });
    for (const who of ["owner", "member", "council"]) {
      const file = await open(who, scan.id);
      expect([file.status, file.headers.get("content-type")], who).toEqual([200, "application/pdf"]);
      expect(file.headers.get("content-security-policy")).toContain("sandbox");
      expect(Buffer.from(file.body).equals(bytes), who).toBe(true);
    }
    for (const who of ["focal", "head", "lawOne", "overseer"]) expect((await open(who, scan.id)).status).toBe(404);
  });

  it("are refused from others, of a wrong kind, over another version, and with a day that cannot be", async () => {
    meeting = await meetCouncil(app);
    const outcome = async (answer: ReturnType<typeof attach>) => {
      const { status, body } = await answer;
      return [status, body.code];
    };
    expect((await attach("member", smallJpeg)).status).toBe(403);
    expect((await attach("lawOne", smallJpeg)).status).toBe(404);
    const text = Buffer.from("<script>alert(1)</script>");
    expect(await outcome(attach("secretary", text))).toEqual([422, "scoring.scan_refused"]);
    expect(await outcome(attach("secretary", makePdf(3).subarray(0, 300)))).toEqual([422, "scoring.scan_refused"]);
    const stale = attach("secretary", smallJpeg, { basedOnVersion: "7" });
    expect(await outcome(stale)).toEqual([409, "record.changed"]);
    for (const date of ["2027-01-09", "2027-01-20"]) {
      const dated = attach("secretary", smallJpeg, { date });
      expect(await outcome(dated), date).toEqual([422, "scoring.minutes_date_refused"]);
    }
    expect(await scans()).toEqual([]);
  });

  it("are replaced only with a reason, and the older ones stay and can be opened", async () => {
    meeting = await meetCouncil(app);
    await attach("secretary", makePdf(1));
    const bare = await attach("council", smallJpeg, { basedOnVersion: "2" });
    expect([bare.status, bare.body.code]).toEqual([422, "scoring.minutes_reason_missing"]);
    const again = { basedOnVersion: "2", fileName: "du-chu-ky.jpg", reason: "Bản trước thiếu chữ ký" };
    expect((await attach("council", smallJpeg, again)).status).toBe(200);
    const [newest, oldest] = await scans();
    expect(newest).toMatchObject({ name: "du-chu-ky.jpg", reason: "Bản trước thiếu chữ ký" });
    expect(Buffer.from((await open("member", oldest.id)).body).equals(makePdf(1))).toBe(true);
    // A change of the meeting leaves them where they are.
    const changed = { ...session(meeting.accounts), basedOnVersion: 3 };
    await call("secretary", "PUT", meeting.round.at(`/council-work/sessions/${meeting.sessionId}`), changed);
    expect(await scans()).toHaveLength(2);
  });

  it("are advised before publication, or needed where the council's rules say so", async () => {
    meeting = await meetCouncil(app);
    const missing = "phiên họp 1 của Hội đồng chưa đính kèm biên bản đã ký";
    const isOfMinutes = ({ kind }: { kind: string }) => kind === "minutes";
    const texts = (list: readonly { readonly vi: string }[]) => list.map(({ vi }) => vi);
    const before = await work();
    expect([texts(before.advice.filter(isOfMinutes)), texts(before.lacks).includes(missing)]).toEqual([
      [missing],
      false,
    ]);
    const rules = { majority: "half", castingVote: true, quorumPercent: 67, selfAbove: "0.5", minutesNeeded: true };
    await call("owner", "PUT", meeting.round.at("/council-work/rules"), { rules, basedOnVersion: 0, reason });
    const needed = await work();
    expect([needed.advice.filter(isOfMinutes), texts(needed.lacks).includes(missing)]).toEqual([[], true]);
    await attach("owner", smallJpeg);
    const after = await work();
    expect([after.advice.filter(isOfMinutes), texts(after.lacks).includes(missing)]).toEqual([[], false]);
  });
});
