import { expect, it } from "vitest";
import { parseEnv } from "./env.ts";

const store = {
  CONGTAM_S3_ENDPOINT: "https://luutru.example.gov.vn",
  CONGTAM_S3_BUCKET: "cchc",
  CONGTAM_S3_ACCESS_KEY: "cong-tam",
  CONGTAM_S3_SECRET_KEY_FILE: "/etc/congtam/s3",
};

function settingsOf(record: Record<string, string>) {
  const result = parseEnv(record);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.env.objectStore;
}

it("keeps files on the disk where nothing is set", () => {
  expect(settingsOf({})).toBeUndefined();
});

it("takes a store with the usual rest", () => {
  expect(settingsOf(store)).toEqual({
    endpoint: "https://luutru.example.gov.vn",
    region: "us-east-1",
    bucket: "cchc",
    prefix: "",
    accessKey: "cong-tam",
    secretFile: "/etc/congtam/s3",
    pathStyle: true,
  });
});

it("takes what the administrator chooses", () => {
  const chosen = {
    CONGTAM_S3_REGION: "vn-north-1",
    CONGTAM_S3_PREFIX: "tinh/04",
    CONGTAM_S3_PATH_STYLE: "0",
  };
  expect(settingsOf({ ...store, ...chosen })).toMatchObject({
    region: "vn-north-1",
    prefix: "tinh/04/",
    pathStyle: false,
  });
});

it("speaks in the clear with this machine, with another one only when told to", () => {
  expect(settingsOf({ ...store, CONGTAM_S3_ENDPOINT: "http://127.0.0.1:9000" })).toBeDefined();
  const other = { ...store, CONGTAM_S3_ENDPOINT: "http://ceph.local:7480" };
  expect(parseEnv(other)).toMatchObject({ ok: false, faults: [{ variable: "CONGTAM_S3_ENDPOINT" }] });
  expect(settingsOf({ ...other, CONGTAM_S3_ALLOW_HTTP: "1" })).toMatchObject({ endpoint: "http://ceph.local:7480" });
});

it.each([
  [
    { CONGTAM_S3_ENDPOINT: "https://a.vn" },
    ["CONGTAM_S3_BUCKET", "CONGTAM_S3_ACCESS_KEY", "CONGTAM_S3_SECRET_KEY_FILE"],
  ],
  [{ CONGTAM_S3_BUCKET: "cchc", CONGTAM_S3_ALLOW_HTTP: "1" }, ["CONGTAM_S3_BUCKET", "CONGTAM_S3_ALLOW_HTTP"]],
  [{ ...store, CONGTAM_S3_ENDPOINT: "https://a.vn/cchc" }, ["CONGTAM_S3_ENDPOINT"]],
  [{ ...store, CONGTAM_S3_ENDPOINT: "https://khoa:bi-mat@a.vn" }, ["CONGTAM_S3_ENDPOINT"]],
  [{ ...store, CONGTAM_S3_ENDPOINT: "luutru.example.gov.vn" }, ["CONGTAM_S3_ENDPOINT"]],
  [{ ...store, CONGTAM_S3_BUCKET: "CCHC tỉnh" }, ["CONGTAM_S3_BUCKET"]],
  [{ ...store, CONGTAM_S3_REGION: "Hà Nội" }, ["CONGTAM_S3_REGION"]],
  [{ ...store, CONGTAM_S3_PREFIX: "/tinh/" }, ["CONGTAM_S3_PREFIX"]],
  [{ ...store, CONGTAM_S3_PREFIX: "tinh/../khac" }, ["CONGTAM_S3_PREFIX"]],
  [{ ...store, CONGTAM_S3_PATH_STYLE: "maybe" }, ["CONGTAM_S3_PATH_STYLE"]],
])("names what is wrong: %o", (record, variables) => {
  const result = parseEnv(record);
  expect(result.ok ? [] : result.faults.map(({ variable }) => variable)).toEqual(variables);
});
