import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { fingerprintOf, type Signer } from "../../domain/scoring/bundle/seal.ts";
import { giveToHomeOwner } from "../db/embedded/home-owner.ts";
import type { Clock } from "./clock.ts";
import { readKeyFile } from "./key-ring.ts";

/** A key that signs or has signed, as everybody may know it. */
export interface PublicKeyLine {
  /** SHA-256 of the public key, lower-case hexadecimal. */
  readonly fingerprint: string;
  /** 32 bytes in base64url. */
  readonly publicKey: string;
  readonly createdAt: Date;
  /** From when on it signs no more; what it signed stays proven. */
  readonly retiredAt: Date | null;
}

/** The keys of the data home that sign publications. Read anew each time: a rotation needs no restart. */
export interface SigningKeys {
  /** The one that signs now, made when there is none. */
  current(): Promise<{ readonly key: PublicKeyLine; readonly signer: Signer }>;
  /** All of them, the newest first. */
  list(): Promise<readonly PublicKeyLine[]>;
  /** Puts a new key before the others: from now on it signs, the one before is kept to be known. */
  rotate(): Promise<PublicKeyLine>;
}

const KeyFile = z.object({
  keys: z
    .array(z.object({ createdAt: z.iso.datetime(), retiredAt: z.iso.datetime().nullable(), privateKey: z.base64() }))
    .min(1),
});
type KeyFile = z.infer<typeof KeyFile>;

const fileName = "signing.json";

/** The signing keys in `keys/signing.json` of the data home, readable by its owner alone. */
export function openSigningKeys(home: string, clock: Clock): SigningKeys {
  const read = async () => KeyFile.parse(await readKeyFile(home, fileName, () => ({ keys: [makeKey(clock.now())] })));
  return {
    current: async () => {
      const [key] = (await read()).keys;
      if (key === undefined) throw new Error("There is no key to sign with.");
      return { key: describeKey(key), signer: signerOf(key) };
    },
    list: async () => (await read()).keys.map(describeKey),
    rotate: async () => {
      const now = clock.now();
      const fresh = makeKey(now);
      const older = (await read()).keys.map((key) => ({ ...key, retiredAt: key.retiredAt ?? now.toISOString() }));
      await replaceKeys(home, [fresh, ...older]);
      return describeKey(fresh);
    },
  };
}

async function replaceKeys(home: string, keys: KeyFile["keys"]): Promise<void> {
  const file = join(home, "keys", fileName);
  const draft = `${file}.${randomBytes(8).toString("hex")}`;
  await writeFile(draft, `${JSON.stringify({ keys }, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(draft, file);
  await giveToHomeOwner(home, file);
}

type Key = KeyFile["keys"][number];

function makeKey(now: Date): Key {
  const { privateKey } = generateKeyPairSync("ed25519");
  const der = privateKey.export({ type: "pkcs8", format: "der" });
  return { createdAt: now.toISOString(), retiredAt: null, privateKey: der.toString("base64") };
}

function openKey({ privateKey }: Key) {
  return createPrivateKey({ key: Buffer.from(privateKey, "base64"), type: "pkcs8", format: "der" });
}

function signerOf(key: Key): Signer {
  const opened = openKey(key);
  return { publicKey: publicBytes(key), sign: (text) => sign(null, Buffer.from(text), opened) };
}

function publicBytes(key: Key): Buffer {
  const { x = "" } = createPublicKey(openKey(key)).export({ format: "jwk" });
  return Buffer.from(x, "base64url");
}

function describeKey(key: Key): PublicKeyLine {
  const bytes = publicBytes(key);
  return {
    fingerprint: fingerprintOf(bytes, (data) => createHash("sha256").update(data).digest()),
    publicKey: bytes.toString("base64url"),
    createdAt: new Date(key.createdAt),
    retiredAt: key.retiredAt === null ? null : new Date(key.retiredAt),
  };
}
