import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** Memory in KiB, passes and lanes of argon2id; stored with each hash. */
export interface PasswordCost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** What OWASP names as the least for argon2id. */
export const shippedCost: PasswordCost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

/** Hashes a password with argon2id; the answer is the PHC text that carries its own parameters. */
export async function hashPassword(password: string, cost: PasswordCost = shippedCost): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive("argon2id", { message: normalise(password), nonce, tagLength, ...cost });
  const parameters = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
  return `$argon2id$v=19$${parameters}$${encode(nonce)}$${encode(tag)}`;
}

/** A hash no password fits: unknown logins are checked against it, so that they cost the same work as known ones. */
const nobody = new Map<PasswordCost, Promise<string>>();

/** True where the password fits. Without a hash the work of one of this cost is done and the answer is false. */
export async function verifyPassword(
  password: string,
  hash: string | null | undefined,
  cost: PasswordCost = shippedCost,
): Promise<boolean> {
  const stored =
    hash ?? (await nobody.getOrInsertComputed(cost, () => hashPassword(randomBytes(32).toString("base64"), cost)));
  const match = phc.exec(stored);
  if (!match) throw new Error("A stored password hash is not in the argon2id PHC form.");
  const [, memory, passes, parallelism, nonce, tag] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const known = Buffer.from(tag, "base64");
  const made = await derive("argon2id", {
    message: normalise(password),
    nonce: Buffer.from(nonce, "base64"),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: known.length,
  });
  return timingSafeEqual(made, known) && hash !== null && hash !== undefined;
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Vietnamese letters come composed or not, depending on the keyboard; both are the same password. */
function normalise(password: string): string {
  return password.normalize("NFC");
}

function encode(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}
