import { createHash, createPublicKey, verify } from "node:crypto";
import type { Cryptography } from "../domain/scoring/bundle/digest.ts";

/** What Node itself offers; the verifier has nothing else to trust. */
export const nodeCryptography: Cryptography = {
  sha256: (data) => createHash("sha256").update(data).digest(),
  isSigned: (text, signature, publicKey) => {
    const x = Buffer.from(publicKey).toString("base64url");
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
    return verify(null, Buffer.from(text), key, signature);
  },
};
