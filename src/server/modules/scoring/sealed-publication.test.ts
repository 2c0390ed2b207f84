import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Publication } from "../../../contract/scoring/publications.ts";
import type { Bundle } from "../../../domain/scoring/bundle/bundle-model.ts";
import { verifyBundle } from "../../../domain/scoring/bundle/verify-bundle.ts";
import { canonicalJson } from "../../../domain/text/canonical-json.ts";
import { checkAmendments } from "../../../verifier/check-amendments.ts";
import { nodeCryptography } from "../../../verifier/node-cryptography.ts";
import { withTransaction } from "../../db/transaction.ts";
import { FileContentAltered } from "../../platform/files/file-store.ts";
import { seeDecision } from "../../testing/see-decision.ts";
import { makePdf } from "../../testing/small-files.ts";
import { full, makeRoundWorld, type RoundWorld, reason } from "./rounds.fixture.ts";
import { digestResults } from "./service/digest-results.ts";
import { checkAllPublications } from "./service/publication/check-publications.ts";

let world: RoundWorld;
const call: RoundWorld["http"]["call"] = (...args) => world.http.call(...args);
const unitAt = (at: number) => world.units[at]?.id ?? "";
const decision = { number: "15/QĐ-UBND", date: "2026-01-05", signer: "Đàm Văn Cường" };

const publish = async (roundId: string, restricted: readonly string[] = []) => {
  const body = { basedOnVersion: 1, decision, ...(await seeDecision(call, roundId)), restricted, reason };
  return call("owner", "POST", `/api/rounds/${roundId}/publication`, body);
};
const openFull = async () => {
  const roundId = await world.open(2);
  await world.fill(roundId, unitAt(0), full("1", "3", "2025-01-31", "2"));
  await world.fill(roundId, unitAt(1), full("2", "3", "2025-02-28", "3"));
  return roundId;
};
const attach = (roundId: string, bytes: Uint8Array, who = "owner") =>
  call(who, "POST", `/api/rounds/${roundId}/decision-file?fileName=qd-15.pdf`, bytes);
/** The text of a bundle as it is downloaded. */
const bundleOf = async (roundId: string, number = 1, form = "public", who = "owner") => {
  const answer = await call(who, "GET", `/api/rounds/${roundId}/publications/${number}/bundle?form=${form}`);
  return { status: answer.status, text: answer.status === 200 ? canonicalJson(answer.body) : "" };
};
const verify = (text: string) => verifyBundle(text, nodeCryptography);

beforeAll(async () => {
  world = await makeRoundWorld();
});

describe("a publication", () => {
  it("is sealed in two forms that anybody computes anew, bound to the signed decision", async () => {
    const roundId = await openFull();
    const attached = await attach(roundId, makePdf(1));
    expect(attached.status, JSON.stringify(attached.body)).toBe(200);
    expect((await publish(roundId)).status).toBe(200);
    const { body } = await call("reader", "GET", `/api/rounds/${roundId}/publications`);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ number: 1, decision, reason: null, signedDecision: { name: "qd-15.pdf" } });
    for (const form of ["public", "full"]) {
      const result = verify((await bundleOf(roundId, 1, form)).text);
      expect(result.faults).toEqual([]);
      expect(result.signedBy).toBe(body.items[0].fingerprint);
      expect(result.content?.publication.decision).toEqual({
        ...{ number: decision.number, date: decision.date },
        fileSha256: attached.body.sha256,
      });
      expect(result.recomputed).toEqual({ units: 2, components: 6 });
    }
    const file = await call("reader", "GET", `/api/rounds/${roundId}/decision-files/${attached.body.fileId}`);
    expect(Buffer.from(file.body).equals(makePdf(1))).toBe(true);
    const history = await call("reader", "GET", `/api/rounds/${roundId}/history`);
    expect(history.body.items[0].detail).toMatchObject({
      publicSha256: body.items[0].publicSha256,
      decisionSha256: attached.body.sha256,
      resultSha256: await digestResults(world.data.db.reader, roundId),
    });
  });

  it("gives the full form only to those who run the round, and nothing of a round that is not published", async () => {
    const roundId = await openFull();
    expect((await bundleOf(roundId)).status).toBe(404);
    await publish(roundId);
    expect((await bundleOf(roundId, 1, "full", "reader")).status).toBe(404);
    expect((await bundleOf(roundId, 1, "public", "reader")).status).toBe(200);
    expect((await bundleOf(roundId, 2)).status).toBe(404);
  });

  it("keeps the inputs of restricted components out of the public form", async () => {
    const roundId = await openFull();
    const refused = await publish(roundId, ["9.9"]);
    expect([refused.status, refused.body.code]).toEqual([422, "scoring.restricted_unknown"]);
    await publish(roundId, ["1.1.1"]);
    const { text } = await bundleOf(roundId);
    expect(text).not.toContain('"giao":');
    expect(verify(text).faults).toEqual([]);
    expect((await bundleOf(roundId, 1, "full")).text).toContain('"giao":');
  });

  it("takes only a PDF as the decision, only from who publishes; the last one before the publication counts", async () => {
    const roundId = await openFull();
    const refused = await attach(roundId, new TextEncoder().encode("<svg onload=alert(1)>"));
    expect([refused.status, refused.body.code]).toEqual([422, "scoring.decision_file_refused"]);
    expect((await attach(roundId, makePdf(1), "reader")).status).toBe(403);
    const first = await attach(roundId, makePdf(1));
    const second = await attach(roundId, makePdf(2));
    const opened = (fileId: string, who = "owner") =>
      call(who, "GET", `/api/rounds/${roundId}/decision-files/${fileId}`).then((answer) => answer.status);
    expect(await opened(first.body.fileId)).toBe(404);
    expect(await opened(second.body.fileId)).toBe(200);
    expect(await opened(second.body.fileId, "reader")).toBe(404);
    await publish(roundId);
    expect(await opened(second.body.fileId, "reader")).toBe(200);
  });

  it("is bound to no other file than the one that was seen: another was attached, or one where none had been", async () => {
    const roundId = await openFull();
    const { sha256: seen } = (await attach(roundId, makePdf(1))).body;
    const { sha256: other } = (await attach(roundId, makePdf(2))).body;
    const asSeen = async (decisionSha256: string | null) => {
      const body = { basedOnVersion: 1, decision, decisionSha256, reason };
      return call("owner", "POST", `/api/rounds/${roundId}/publication`, body);
    };
    for (const digest of [seen, null]) {
      const { status, body } = await asSeen(digest);
      expect([status, body.code]).toEqual([409, "scoring.decision_replaced"]);
    }
    expect((await call("owner", "GET", `/api/rounds/${roundId}/publications`)).body.items).toEqual([]);
    expect((await asSeen(other)).status).toBe(200);
    const third = (await attach(roundId, makePdf(3))).body.sha256;
    const change = { unitId: unitAt(0), component: "2.1", inputs: null, points: "0", reason: "Tính thiếu" };
    const amend = (decisionSha256: string) =>
      call("owner", "POST", `/api/rounds/${roundId}/amendments`, {
        ...{ basedOnVersion: 2, changes: [change], reason, decisionSha256 },
        decision: { ...decision, number: "16/QĐ-UBND" },
      });
    expect((await amend(other)).body.code).toBe("scoring.decision_replaced");
    expect((await amend(third)).body.number).toBe(2);
  });
});

describe("an amendment", () => {
  const changeOf = (points: string, unitId = unitAt(0), component = "2.1") => ({
    ...{ unitId, component, inputs: null, points },
    reason: "Tính thiếu một hồ sơ",
  });
  const amend = async (roundId: string, changes: unknown[], basedOnVersion = 2, another: object = {}) =>
    call("owner", "POST", `/api/rounds/${roundId}/amendments`, {
      ...(await seeDecision(call, roundId)),
      ...{ basedOnVersion, changes, reason: "Điều chỉnh theo kết luận kiểm tra" },
      decision: { ...decision, number: `${14 + basedOnVersion}/QĐ-UBND`, ...another },
    });

  it("shows its difference first, ranks of others included, and writes nothing then", async () => {
    const roundId = await openFull();
    await publish(roundId);
    const body = { changes: [changeOf("0")] };
    const preview = await call("owner", "POST", `/api/rounds/${roundId}/amendments/preview`, body);
    const told = preview.body.differences.map((one: { unit: string; field: string; before: string; after: string }) => {
      return `${one.unit === unitAt(0) ? "A" : "B"} ${one.field} ${one.before}>${one.after}`;
    });
    expect(told).toContain("A rank 1>2");
    expect(told).toContain("B rank 2>1");
    expect(told).toContain("A points 2>0");
    const { body: ranking } = await call("reader", "GET", `/api/rounds/${roundId}/ranking`);
    expect(ranking.items[0].unitId).toBe(unitAt(0));
    expect((await call("reader", "GET", `/api/rounds/${roundId}/publications`)).body.items).toHaveLength(1);
  });

  it("tells the corrected unit before those that only moved, in the preview and afterwards", async () => {
    const roundId = await openFull();
    await publish(roundId);
    const raised = [changeOf("4", unitAt(1)), changeOf("3", unitAt(1), "1.1.1")];
    const preview = await call("owner", "POST", `/api/rounds/${roundId}/amendments/preview`, { changes: raised });
    await attach(roundId, makePdf(1));
    expect((await amend(roundId, raised)).body.number).toBe(2);
    const { body } = await call("reader", "GET", `/api/rounds/${roundId}/publications`);
    for (const { differences } of [preview.body, body.items[0]] as Pick<Publication, "differences">[])
      expect([...new Set(differences.map((one) => one.unit))]).toEqual([unitAt(1), unitAt(0)]);
  });

  it("is a publication of its own that names the one before; both stay", async () => {
    const roundId = await openFull();
    await publish(roundId);
    const first = (await bundleOf(roundId)).text;
    expect((await amend(roundId, [changeOf("0")], 1)).body.code).toBe("record.changed");
    expect((await amend(roundId, [changeOf("0")])).body.code).toBe("scoring.decision_missing");
    await attach(roundId, makePdf(1));
    const answer = await amend(roundId, [changeOf("0")]);
    expect(answer.body).toEqual({ version: 3, number: 2 });
    expect((await bundleOf(roundId)).text).toBe(first);
    const second = verify((await bundleOf(roundId, 2)).text);
    expect(second.faults).toEqual([]);
    expect(second.content?.publication.amends).toMatchObject({
      publicSha256: verify(first).content && JSON.parse(first).seal.contentSha256,
      reason: "Điều chỉnh theo kết luận kiểm tra",
    });
    const { body } = await call("reader", "GET", `/api/rounds/${roundId}/publications`);
    expect(body.items.map((one: { number: number }) => one.number)).toEqual([2, 1]);
    expect(body.items[0].differences[0]).toMatchObject({ unitNameVi: world.units[0]?.nameVi });
    // The results that stand are those of the amendment.
    expect((await call("reader", "GET", `/api/rounds/${roundId}`)).body.computedAt).toBe(body.items[0].at);
    const { body: ranking } = await call("reader", "GET", `/api/rounds/${roundId}/ranking`);
    expect(ranking.items[0].unitId).toBe(unitAt(1));
  });

  it("tells inputs that it changes where the points stay, by their names, and those of restricted components by proof", async () => {
    const roundId = await openFull();
    await publish(roundId, ["1.1.1"]);
    const place = { unitId: unitAt(1), points: null, reason: "Đếm lại hồ sơ" };
    const restricted = { ...place, component: "1.1.1", inputs: { xong: "4", giao: "6" } };
    const open = { ...place, component: "1.1.2", inputs: { value: "2025-03-01" } };
    const preview = await call("owner", "POST", `/api/rounds/${roundId}/amendments/preview`, {
      changes: [restricted, open],
    });
    const own = (preview.body.differences as Publication["differences"]).filter((one) => one.component !== "");
    const told = own.flatMap(({ component, field, told: lines }) =>
      (lines ?? []).map(({ name, after: now }) => `${component} ${field} ${name?.vi ?? "-"}: ${now?.vi}`),
    );
    expect(told).toEqual([
      expect.stringMatching(/^1\.1\.1 column -: Hội đồng, số liệu không công khai, bản /),
      "1.1.2 columnInputs Ngày ban hành: 01/03/2025",
    ]);
    await attach(roundId, makePdf(1));
    expect((await amend(roundId, [restricted, open])).body.number).toBe(2);
    const [before, after] = [(await bundleOf(roundId)).text, (await bundleOf(roundId, 2)).text];
    const { faults, content } = verify(after);
    expect(faults).toEqual([]);
    const differences = content?.publication.amends?.differences ?? [];
    expect(differences.filter((one) => one.component !== "").map(({ component, field }) => [component, field])).toEqual(
      own.map(({ component, field }) => [component, field]),
    );
    expect(JSON.stringify(differences) + after.slice(after.indexOf('"units":'))).not.toContain("giao");
    // Every line that was not touched is told and proven as it was.
    const linesOf = (text: string) => (JSON.parse(text) as Bundle).content.units.flatMap(({ lines }) => lines);
    const touched = linesOf(after).filter((line, at) => line.proof !== linesOf(before)[at]?.proof);
    expect(touched.map(({ component }) => component)).toEqual(["1.1.1", "1.1.2"]);
    const files = [before, after].map((text, at) => ({
      file: String(at),
      content: (JSON.parse(text) as Bundle).content,
    }));
    expect(checkAmendments(files)).toMatchObject({ ok: true });
  });

  it("may be taken back by another one: the inputs of before count again", async () => {
    const roundId = await openFull();
    await publish(roundId);
    const place = { unitId: unitAt(0), component: "1.1.1", reason: "Kết luận kiểm tra lại" };
    const back = { ...place, points: null, inputs: { xong: "1", giao: "3" } };
    const same = await amend(roundId, [back, changeOf("0")]);
    expect([same.status, same.body.code]).toEqual([422, "scoring.verdict_refused"]);
    expect(same.body.faults[0].message).toContain("giống như đang được tính");
    await attach(roundId, makePdf(1));
    expect((await amend(roundId, [{ ...place, points: "0", inputs: null }])).body.number).toBe(2);
    await attach(roundId, makePdf(2));
    expect((await amend(roundId, [back], 3)).body.number).toBe(3);
    const result = async (number: number) => verify((await bundleOf(roundId, number)).text).content?.units[0]?.result;
    expect(await result(3)).toEqual(await result(1));
    expect(await result(2)).not.toEqual(await result(1));
    const third = verify((await bundleOf(roundId, 3)).text);
    expect(third.faults).toEqual([]);
  });

  it("is refused in words where the bundle before is gone from the files", async () => {
    const roundId = await openFull();
    await publish(roundId);
    const { files } = world.publication;
    const { sha256 } = await world.data.db.reader
      .selectFrom("publication")
      .innerJoin("file_reference", "file_reference.id", "publication.full_file_id")
      .select("file_reference.sha256")
      .where("publication.round_id", "=", roundId)
      .executeTakeFirstOrThrow();
    const bytes = await buffer(await files.get(sha256));
    await files.delete(sha256);
    const body = { changes: [changeOf("0")] };
    const refused = await call("owner", "POST", `/api/rounds/${roundId}/amendments/preview`, body);
    expect([refused.status, refused.body.code]).toEqual([500, "server.file_altered"]);
    expect(world.http.failures.splice(0)).toEqual([expect.any(FileContentAltered)]);
    await files.put(Readable.from([bytes]), { maxBytes: bytes.length });
    expect((await call("owner", "POST", `/api/rounds/${roundId}/amendments/preview`, body)).status).toBe(200);
  });

  it("needs another decision: neither the number of one of its year nor the PDF of one before, and not signed before the newest", async () => {
    const roundId = await openFull();
    await attach(roundId, makePdf(1));
    await publish(roundId);
    await attach(roundId, makePdf(1));
    const refused = async (another: object) => {
      const { status, body } = await amend(roundId, [changeOf("0")], 2, another);
      expect([status, body.code]).toEqual([422, "scoring.decision_not_another"]);
      for (const { message } of body.faults) expect(message).toContain("lần công bố 1");
      return body.faults.map((one: { path: string }) => one.path.slice("body.decision.".length));
    };
    expect(await refused({ number: "15 /QĐ-UBND" })).toEqual(["number", "file"]);
    expect(await refused({ number: "15/qđ-ubnd ", date: "2026-01-06" })).toEqual(["number", "file"]);
    expect(await refused({ date: "2026-01-04" })).toEqual(["date", "file"]);
    await attach(roundId, makePdf(2));
    expect(await refused({ date: "2026-01-04" })).toEqual(["date"]);
    expect((await call("reader", "GET", `/api/rounds/${roundId}/publications`)).body.items).toHaveLength(1);
    expect((await amend(roundId, [changeOf("0")])).body.number).toBe(2);
  });

  it("needs points within the maximum, a unit that is there, and something that changes", async () => {
    const roundId = await openFull();
    expect((await amend(roundId, [changeOf("0")], 1)).body.code).toBe("scoring.round_not_published");
    await publish(roundId);
    expect((await amend(roundId, [changeOf("5")])).body.code).toBe("scoring.verdict_refused");
    expect((await amend(roundId, [changeOf("0", unitAt(5))])).status).toBe(404);
    expect((await amend(roundId, [changeOf("2")])).body.code).toBe("scoring.amendment_empty");
    const preview = { changes: [changeOf("0")] };
    expect((await call("reader", "POST", `/api/rounds/${roundId}/amendments/preview`, preview)).status).toBe(403);
  });
});

it("cannot be altered by the program's own role", async () => {
  const roundId = await openFull();
  await publish(roundId);
  const altered = withTransaction(world.deps, (tx) =>
    tx.updateTable("publication").set({ reason: "khác" }).where("round_id", "=", roundId).execute(),
  );
  await expect(altered).rejects.toThrow(/permission denied/);
});

it("all that was published and amended here holds in the check of publications", async () => {
  const found = await checkAllPublications(world.publication);
  expect(found).toEqual({ publications: expect.any(Number), findings: [] });
  expect(found.publications).toBeGreaterThan(10);
});

it("fails nowhere", () => {
  expect(world.http.failures).toEqual([]);
});
