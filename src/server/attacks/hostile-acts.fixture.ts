import type { Demonstration } from "../testing/demonstration.ts";
import { everyRole } from "./every-role.fixture.ts";
import { hostileFieldsIn, operationAt } from "./text-fields.fixture.ts";

/** The demonstration with a memory of what hostile texts it took, and of what it made. */
export interface HostileActs {
  readonly demo: Demonstration;
  /** "operation field" of every hostile text that was accepted. */
  readonly taken: ReadonlySet<string>;
  /** Who reads the single things that the acts made, by address: beside those that follow from the places. */
  readonly made: ReadonlyMap<string, string>;
  /** Keeps addresses to be read in the end, by somebody with every role or by a person to whom alone they are open. */
  keep(paths: readonly string[], login?: string): void;
  /** The answer of an operation that must succeed. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers whose schema the mount has already checked
  must(cookie: string, method: string, path: string, body?: unknown): Promise<any>;
  /** The session of a person at the instant that the clock shows. */
  as(login: string): Promise<string>;
  /** Moves the clock to a day, at ten in the morning in Việt Nam; sessions from before may be over. */
  goTo(day: string): void;
}

export function recordActs(plain: Demonstration): HostileActs {
  const taken = new Set<string>();
  const made = new Map<string, string>();
  const cookies = new Map<string, Promise<string>>();
  const demo: Demonstration = {
    ...plain,
    async call(cookie, method, path, body) {
      const answer = await plain.call(cookie, method, path, body);
      const [address = "", search = ""] = path.split("?");
      const operation = method === "GET" || answer.status >= 300 ? undefined : operationAt(method, address);
      const query = hostileFieldsIn(Object.fromEntries(new URLSearchParams(search)), "?");
      const fields = [...query, ...(body instanceof Uint8Array ? cellsIn(body) : hostileFieldsIn(body))];
      if (operation) for (const field of fields) taken.add(`${operation.id} ${field}`);
      return answer;
    },
  };
  return {
    ...{ demo, taken, made },
    keep(paths, login = everyRole) {
      for (const path of paths) made.set(path, login);
    },
    async must(cookie, method, path, body) {
      const answer = await demo.call(cookie, method, path, body);
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    as(login) {
      const known = cookies.get(login) ?? plain.signIn(login);
      cookies.set(login, known);
      return known;
    },
    goTo(day) {
      cookies.clear();
      plain.clock.set(`${day}T03:00:00Z`);
    },
  };
}

const cellsIn = (table: Uint8Array) => hostileFieldsIn(new TextDecoder("latin1").decode(table), "<cells>");
