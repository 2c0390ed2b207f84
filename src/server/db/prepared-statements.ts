import type pg from "pg";

/** Statements kept prepared on each connection; a plan takes some ten kilobytes there. */
const mostPrepared = 150;
/** Texts remembered to notice the second use; statements with lists of varying length make many. */
const mostSeen = 1000;

/**
 * Gives a name to each statement that is used again, so that the database parses and plans it once a connection.
 * Statements made by builders have no values in their text, so a text is a statement. What comes once stays unnamed.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  #seen = new Set<string>();

  /** The name of a statement; undefined for the first use, for what is no plain reading or writing, and when full. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (!/^\s*(select|with|insert|update|delete)\b/i.test(text)) return undefined;
    if (!this.#seen.has(text)) {
      if (this.#seen.size >= mostSeen) this.#seen = new Set();
      this.#seen.add(text);
      return undefined;
    }
    if (this.#names.size >= mostPrepared) return undefined;
    const name = `s${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }
}

/** The query of a client that sends repeated statements by name; every other form of query goes through as it is. */
export function prepareRepeated(query: pg.Client["query"], names: StatementNames): pg.Client["query"] {
  const passOn = query as (...args: unknown[]) => unknown;
  const prepared = (...args: unknown[]) => {
    const [text, values, ...rest] = args;
    const name = typeof text === "string" && Array.isArray(values) ? names.nameOf(text) : undefined;
    return name === undefined ? passOn(...args) : passOn({ name, text, values }, ...rest);
  };
  return prepared as pg.Client["query"];
}
