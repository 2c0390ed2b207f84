import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { giveToHomeOwner } from "../db/embedded/home-owner.ts";

/** Seals small secrets with the key of the data home; `purpose` binds a sealed value to its place. */
export interface SecretBox {
  seal(secret: string, purpose: string): Buffer;
  /** @throws KeyMissingError where no key of this box sealed the value. */
  open(sealed: Uint8Array, purpose: string): string;
}

/** The key that sealed a value is not in the data home, for example after a restore without keys. */
export class KeyMissingError extends Error {
  constructor() {
    super("The secret was sealed with a key that is not in the key file of the data home.");
  }
}

/** The first key seals, all of them open: a new key goes to the front, old ones stay as long as anything is sealed. */
const KeyFile = z.object({
  keys: z.array(z.object({ createdAt: z.iso.datetime(), key: z.base64().length(44) })).min(1),
});

const algorithm = "aes-256-gcm";
const nameBytes = 8;
const ivBytes = 12;
const tagBytes = 16;

/**
 * Reads `keys/secrets.json` of the data home, or makes it with a first key, readable by its owner alone. Several
 * processes may start at once: the file appears whole or not at all, and the first one wins.
 */
export async function openSecretBox(home: string, now: Date): Promise<SecretBox> {
  const firstKey = () => ({ keys: [{ createdAt: now.toISOString(), key: randomBytes(32).toString("base64") }] });
  const { keys } = KeyFile.parse(await readKeyFile(home, "secrets.json", firstKey));
  return makeSecretBox(keys.map(({ key }) => Buffer.from(key, "base64")));
}

/** A file of keys of the data home; made with a first content where it is not there yet. */
export async function readKeyFile(home: string, name: string, makeFirst: () => unknown): Promise<unknown> {
  const folder = join(home, "keys");
  const file = join(folder, name);
  const text = await readFile(file, "utf8").catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await createKeyFile(file, makeFirst());
    await giveToHomeOwner(home, folder, file);
    return readFile(file, "utf8");
  });
  return JSON.parse(text);
}

async function createKeyFile(file: string, content: unknown): Promise<void> {
  const draft = `${file}.${randomBytes(8).toString("hex")}`;
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: "wx", flush: true });
  await link(draft, file)
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    })
    .finally(() => rm(draft, { force: true }));
}

/** A box over keys of 32 bytes, the newest first. The sealed form is: name of the key, nonce, tag, ciphertext. */
export function makeSecretBox(keys: readonly Buffer[]): SecretBox {
  const named = keys.map((key) => ({ key, name: createHash("sha256").update(key).digest().subarray(0, nameBytes) }));
  const [newest] = named;
  if (!newest) throw new Error("A secret box needs a key.");
  return {
    seal(secret, purpose) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, newest.key, iv).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
      return Buffer.concat([newest.name, iv, cipher.getAuthTag(), body]);
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed);
      const bodyStart = nameBytes + ivBytes + tagBytes;
      const match = named.find(({ name }) => name.equals(bytes.subarray(0, nameBytes)));
      if (!match) throw new KeyMissingError();
      const iv = bytes.subarray(nameBytes, nameBytes + ivBytes);
      const decipher = createDecipheriv(algorithm, match.key, iv)
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(nameBytes + ivBytes, bodyStart));
      return Buffer.concat([decipher.update(bytes.subarray(bodyStart)), decipher.final()]).toString("utf8");
    },
  };
}
