import { createHash, randomBytes } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import { type Caller, enter } from "./caller.ts";

interface OwnSheet {
  readonly roundId: string;
  readonly unitId: string;
}

/** The sheet of the running round that a focal officer fills in. */
export async function findSheet(officer: Caller): Promise<OwnSheet> {
  const { items } = await officer.ask("/api/sheets");
  const { roundId, unitId } = items.find((one: { state: string }) => one.state === "filling") ?? items[0];
  return { roundId, unitId };
}

/** Opens the sheet and saves a component as it stands, which writes a new version of it. */
export function saveSheet(officer: Caller, { roundId, unitId }: OwnSheet): () => Promise<void> {
  const path = `/api/rounds/${roundId}/sheets/${unitId}`;
  let turn = 0;
  return async () => {
    const { components } = await officer.ask(path);
    const filled = components.filter(isFilled);
    const { code, entry } = filled[turn % filled.length];
    turn += 1;
    const { inputs, estimate, note, version } = entry;
    await officer.send("POST", `${path}/components`, {
      component: code,
      basedOnVersion: version,
      inputs,
      estimate,
      note,
    });
  };
}

/** A component that the person may fill in and has begun. */
const isFilled = ({ canFill, entry }: { canFill: boolean; entry: { version: number } }) => canFill && entry.version > 0;

/** Sends a document of half a megabyte in pieces, puts it into the library, reads it and takes it out again. */
export function keepDocument(officer: Caller, { unitId }: OwnSheet): () => Promise<void> {
  return async () => {
    const content = makePicture(400);
    const sha256 = createHash("sha256").update(content).digest("hex");
    const announced = { unitId, fileName: "Ảnh chụp công khai.png", size: content.length, sha256 };
    const { id } = await officer.send("POST", "/api/uploads", announced);
    for (let from = 0; from < content.length; from += 200_000) {
      await officer.send("PUT", `/api/uploads/${id}/pieces/${from}`, content.subarray(from, from + 200_000));
    }
    await officer.send("POST", `/api/uploads/${id}/finish`, {});
    const facts = {
      number: null,
      issuer: null,
      documentDate: null,
      provesFrom: null,
      provesUntil: null,
      public: false,
    };
    const document = { kind: "file", unitId, uploadId: id, title: `Ảnh ${sha256.slice(0, 8)}`, ...facts };
    const added = await officer.send("POST", "/api/evidence", document);
    const file = await officer.read(`/api/evidence/${added.id}/file`);
    if (!file.bytes.equals(content)) throw new Error("a document came back otherwise than it was sent");
    await officer.read(`/api/evidence?unitId=${unitId}&pageSize=50`);
    await officer.send("POST", `/api/evidence/${added.id}/removal`, { reason: "Đăng nhầm" });
  };
}

/** What the owner of the index looks at and takes home, one thing at a turn. */
export async function followRounds(owner: Caller): Promise<() => Promise<void>> {
  const { items } = await owner.ask("/api/rounds?pageSize=50");
  const paths = items.flatMap(({ id, state }: { id: string; state: string }) => [
    `/api/rounds/${id}/board`,
    `/api/rounds/${id}/board/units?pageSize=100`,
    `/api/rounds/${id}/ranking?pageSize=100&stage=self`,
    `/api/rounds/${id}/components?pageSize=100`,
    `/api/rounds/${id}/appraisal/self-above?pageSize=100`,
    ...(state === "published"
      ? [
          `/api/rounds/${id}/matrix?format=xlsx`,
          `/api/rounds/${id}/losses?pageSize=100`,
          `/api/rounds/${id}/publications`,
        ]
      : []),
  ]);
  let turn = 0;
  return async () => {
    await owner.read(paths[turn % paths.length]);
    turn += 1;
  };
}

/** A person who comes, looks at his work and goes. */
export function comeAndGo(url: string, login: string): () => Promise<void> {
  return async () => {
    const person = await enter(url, login);
    await person.ask("/api/sheets");
    await person.ask("/api/notices?pageSize=20");
    await person.send("DELETE", "/api/session");
  };
}

/** A picture of noise, no two alike: width and height in points, three bytes each. */
function makePicture(width: number): Buffer<ArrayBuffer> {
  const rows = Buffer.concat(
    Array.from({ length: width }, () => Buffer.concat([Buffer.of(0), randomBytes(width * 3)])),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(width, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const chunks = [makeChunk("IHDR", head), makeChunk("IDAT", deflateSync(rows)), makeChunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

function makeChunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
