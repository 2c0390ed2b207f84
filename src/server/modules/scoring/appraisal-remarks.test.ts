import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AppraisalWorld, makeAppraisalWorld } from "./appraisal.fixture.ts";

let app: AppraisalWorld;
const call: AppraisalWorld["call"] = (...args) => app.call(...args);

beforeAll(async () => {
  app = await makeAppraisalWorld();
});
afterAll(() => expect(app.http.failures).toEqual([]));

describe("stock remarks", () => {
  it("come with the program marked as such, and are kept by the owner", async () => {
    const { body } = await call("lawOne", "GET", "/api/appraisal-remarks");
    expect(body.items.length).toBeGreaterThan(8);
    expect(body.items.every((one: { shipped: boolean }) => one.shipped)).toBe(true);
    const change = {
      cause: "late",
      textVi: "Chậm {số ngày} ngày.",
      textEn: null,
      deduction: null,
      retired: false,
      basedOnVersion: 1,
    };
    expect((await call("owner", "PUT", "/api/appraisal-remarks/CHAM", change)).body).toEqual({ version: 2 });
    expect((await call("owner", "PUT", "/api/appraisal-remarks/CHAM", change)).body.code).toBe("record.changed");
    expect((await call("owner", "PUT", "/api/appraisal-remarks/MOI", { ...change, basedOnVersion: 0 })).status).toBe(
      200,
    );
    expect((await call("lawOne", "PUT", "/api/appraisal-remarks/CHAM", change)).status).toBe(403);
    const { body: after } = await call("owner", "GET", "/api/appraisal-remarks");
    expect(after.items.find((one: { code: string }) => one.code === "CHAM")).toMatchObject({
      shipped: false,
      version: 2,
    });
    expect(after.abilities.edit).toBe(true);
  });

  it("take off the points that the owner gives the code, which needs a cause", async () => {
    const path = "/api/appraisal-remarks/TRU-CHAM";
    const code = { cause: "late", textVi: "Chậm thời hạn.", textEn: null, deduction: "0.25", retired: false };
    const put = (changes: object) => call("owner", "PUT", path, { ...code, basedOnVersion: 0, ...changes });
    for (const faulty of [{ deduction: "0" }, { deduction: "-1" }, { deduction: "0,5" }, { cause: null }]) {
      expect((await put(faulty)).status).toBe(400);
    }
    const stored = async () =>
      (await call("lawOne", "GET", "/api/appraisal-remarks")).body.items.find(
        (one: { code: string }) => one.code === "TRU-CHAM",
      );
    expect((await put({})).status).toBe(200);
    expect(await stored()).toMatchObject({ deduction: "0.25", cause: "late", version: 1 });
    expect((await put({ deduction: null, basedOnVersion: 1 })).status).toBe(200);
    expect(await stored()).toMatchObject({ deduction: null, version: 2 });
  });
});
