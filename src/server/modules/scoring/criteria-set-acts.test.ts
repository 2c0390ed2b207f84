import { beforeAll, describe, expect, it } from "vitest";
import { makeSentence } from "../../../domain/audit/sentence.ts";
import { withAct } from "../../testing/with-act.ts";
import { makeSetWorld, reason, type SetWorld, setsPath, smallSet } from "./criteria-sets.fixture.ts";

let world: SetWorld;
beforeAll(async () => {
  world = await makeSetWorld();
});

const codes = (answers: readonly { status: number; body: { code?: string } }[]) =>
  answers.map(({ status, body }) => body.code ?? String(status)).sort();

async function previewOf(code: string, note: string, who = "owner"): Promise<string> {
  const { body } = await world.preview(smallSet(code, { note }), { who });
  expect(body.applicable, JSON.stringify(body)).toBe(true);
  return body.previewId;
}

describe("rights", () => {
  it("need scoring.manage over the whole province to change anything", async () => {
    const { setId } = await world.importSet(smallSet("quyen"));
    const { sha256 } = (await world.get(`/${setId}`)).body.set;
    const nobody = "01900000-0000-7000-8000-000000000000";
    const acts: readonly [string, string, unknown][] = [
      ["GET", "/import/template", undefined],
      ["POST", "/import/preview?fileName=a.json", new TextEncoder().encode(JSON.stringify(smallSet("quyen")))],
      ["POST", `/import/${nobody}/apply`, { reason }],
      ["POST", `/${setId}/freezing`, { sha256, reason }],
      ["POST", `/${setId}/removal`, { reason }],
    ];
    for (const [method, path, body] of acts) {
      const answer = await world.http.call("reader", method, setsPath + path, body);
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, "auth.forbidden"]);
      if (path === "/import/template") continue;
      const department = await world.http.call("department", method, setsPath + path, body);
      expect([path, department.status, department.body.code]).toEqual([path, 403, "auth.forbidden"]);
    }
    expect((await world.get(`/${setId}`, "department")).body.abilities).toEqual({
      freeze: false,
      remove: false,
      import: false,
    });
    for (const path of ["", `/${setId}`, `/${setId}/findings`, `/${setId}/history`, `/${setId}/export?format=json`]) {
      expect((await world.get(path, "stranger")).status).toBe(403);
      expect((await world.get(path, "")).status).toBe(401);
    }
  });
});

describe("a preview", () => {
  it("belongs to one person and is applied once", async () => {
    const previewId = await previewOf("cua-toi", "");
    expect((await world.apply(previewId, "second")).body.code).toBe("record.not_found");
    expect((await world.apply(previewId)).status).toBe(200);
    expect((await world.apply(previewId)).body.code).toBe("record.not_found");
  });

  it("ends after two hours", async () => {
    const previewId = await previewOf("qua-han", "");
    world.clock.advance(2 * 3_600_000);
    expect((await world.apply(previewId)).body.code).toBe("import.stale");
    world.clock.set("2026-11-23T02:00:00Z");
  });

  it("is stale when the set was imported, frozen or removed meanwhile", async () => {
    const first = await previewOf("cu", "một");
    const { setId } = await world.importSet(smallSet("cu", { note: "hai" }));
    expect((await world.apply(first)).body.code).toBe("import.stale");
    const second = await previewOf("cu", "ba");
    expect((await world.freeze(setId)).status).toBe(200);
    expect((await world.apply(second)).body.code).toBe("import.stale");
    const draft = await world.importSet(smallSet("cu", { note: "bốn" }));
    const third = await previewOf("cu", "năm");
    expect((await world.remove(draft.setId)).status).toBe(200);
    expect((await world.apply(third)).body.code).toBe("import.stale");
    expect((await world.get(`/${setId}`)).body.note).toBe("hai");
  });
});

describe("two people at once", () => {
  it.each(["none", "draft", "frozen"])(
    "import one code with %s stored: one succeeds, the other looks again",
    async (stored) => {
      const code = `hai-nguoi-${stored}`;
      if (stored !== "none") {
        const { setId } = await world.importSet(smallSet(code));
        if (stored === "frozen") await world.freeze(setId);
      }
      const [mine, theirs] = [await previewOf(code, "tôi"), await previewOf(code, "bạn", "second")];
      const answers = await Promise.all([world.apply(mine), world.apply(theirs, "second")]);
      expect(codes(answers)).toEqual(["200", "import.stale"]);
      const { body } = await world.get(`?code=${code}`);
      expect(body.total).toBe(stored === "frozen" ? 2 : 1);
    },
  );

  it("freeze one draft: the second is told that it is frozen", async () => {
    const { setId } = await world.importSet(smallSet("cung-chot"));
    const answers = await Promise.all([world.freeze(setId), world.freeze(setId, "second")]);
    expect(codes(answers)).toEqual(["200", "scoring.set_frozen"]);
    const { body } = await world.get(`/${setId}/history`);
    expect(body.items.filter((item: { verb: string }) => item.verb === "scoring.freezeCriteriaSet")).toHaveLength(1);
  });

  it("freeze and import one draft: what is frozen is what the person saw", async () => {
    const { setId } = await world.importSet(smallSet("chot-nhap"));
    const seen = (await world.get(`/${setId}`)).body.set.sha256;
    const previewId = await previewOf("chot-nhap", "khác", "second");
    const freezing = { sha256: seen, reason };
    const [frozen, imported] = await Promise.all([
      world.http.call("owner", "POST", `${setsPath}/${setId}/freezing`, freezing),
      world.apply(previewId, "second"),
    ]);
    const { set } = (await world.get(`/${setId}`)).body;
    if (frozen.status === 200) {
      expect([set.state, set.sha256, imported.body.code]).toEqual(["frozen", seen, "import.stale"]);
    } else {
      expect([set.state, frozen.body.code, imported.status]).toEqual(["draft", "record.changed", 200]);
    }
  });
});

describe("freezing and removing", () => {
  it("refuses another content than the one that was seen, and shows both", async () => {
    const { setId } = await world.importSet(smallSet("da-doi"));
    const sent = (await world.get(`/${setId}`)).body.set.sha256;
    await world.importSet(smallSet("da-doi", { note: "mới" }));
    const stored = (await world.get(`/${setId}`)).body.set.sha256;
    const answer = await world.http.call("owner", "POST", `${setsPath}/${setId}/freezing`, { sha256: sent, reason });
    expect([answer.status, answer.body.code]).toEqual([409, "record.changed"]);
    expect(answer.body.conflict).toEqual({ stored: { sha256: stored }, sent: { sha256: sent } });
  });

  it("never changes or removes a frozen set", async () => {
    const { setId } = await world.importSet(smallSet("da-chot"));
    await world.freeze(setId);
    for (const answer of [await world.freeze(setId), await world.remove(setId)]) {
      expect([answer.status, answer.body.code]).toEqual([409, "scoring.set_frozen"]);
      expect(answer.body.detail).toContain("da-chot phiên bản 1");
    }
  });

  it("does not remove a draft that a round names, however it came to that", async () => {
    const { setId } = await world.importSet(smallSet("dang-dung"));
    const round = "01900000-0000-7000-8000-0000000000aa";
    const at = world.clock.now();
    await withAct(world.deps, async (tx) => {
      const fields = { id: round, year: 2026, title_vi: "Đợt", title_en: null, day: "2026-12-31", state: "draft" };
      const policies = { demonstration: true, ties: null, tie_break: [], not_submitted: null };
      await tx
        .insertInto("round")
        .values({ ...fields, ...policies, search_key: "dot", created_at: at })
        .execute();
      const block = { round_id: round, code: "so", position: 1, name_vi: "Sở", name_en: null, classes: null };
      await tx
        .insertInto("round_block")
        .values({ ...block, criteria_set_id: setId })
        .execute();
    });
    expect((await world.get(`/${setId}`, "owner")).body.abilities.remove).toBe(false);
    const answer = await world.remove(setId);
    expect([answer.status, answer.body.code]).toEqual([409, "scoring.set_in_use"]);
    expect((await world.get("?code=dang-dung")).body.items[0].rounds).toBe(1);
  });

  it("removes a draft, keeps the acts on it, and gives its number again", async () => {
    const { setId } = await world.importSet(smallSet("xoa"));
    expect((await world.remove(setId)).body).toEqual({ removed: true });
    expect((await world.get(`/${setId}`)).status).toBe(404);
    expect((await world.remove(setId)).body.code).toBe("record.not_found");
    const { body } = await world.get(`/${setId}/history`);
    const [last] = body.items;
    expect(last.verb).toBe("scoring.removeCriteriaSet");
    const parts = {
      verb: last.verb,
      actorName: "Bích",
      subjectNames: [],
      subjectCount: 1,
      roleName: null,
      unitName: null,
    };
    expect(makeSentence({ ...parts, detail: last.detail }, "vi")).toBe(
      "Bích xóa bản nháp bộ tiêu chí xoa, phiên bản 1",
    );
    expect(await world.importSet(smallSet("xoa"))).toMatchObject({ version: 1, outcome: "new" });
  });
});
