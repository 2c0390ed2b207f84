import * as crypto from "node:crypto";
import type { Cryptography } from "../domain/scoring/bundle/digest.ts";

const { createHash, createPublicKey, verify } = crypto;

/** At one stroke where Node can (from 20.12 on): a bundle has hundreds of thousands of short texts. */
const sha256: Cryptography["sha256"] =
  "hash" in crypto
    ? (data) => crypto.hash("sha256", data, "buffer")
    : (data) => createHash("sha256").update(data).digest();

/** What Node itself offers; the verifier has nothing else to trust. */
export const nodeCryptography: Cryptography = {
  sha256,
  isSigned: (text, signature, publicKey) => {
    const x = Buffer.from(publicKey).toString("base64url");
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
    return verify(null, Buffer.from(text), key, signature);
  },
};
