/** Which pages a section of a file has; the writer may lay the file out anew, from page 1. */
export class PageCounter {
  readonly #starts: readonly (number | null)[];
  readonly #begins = new Map<number, number>();

  /** `starts`: the number of the first page of each section; null: it goes on. */
  constructor(starts: readonly (number | null)[]) {
    this.#starts = starts;
  }

  /** Told of each page in order, by its header. */
  see(section: number, page: number): void {
    if (page === 1) this.#begins.clear();
    if (!this.#begins.has(section)) this.#begins.set(section, page);
  }

  isFirst(section: number, page: number): boolean {
    return this.#begins.get(section) === page;
  }

  /** The number that is printed on a page. */
  numberOf(section: number, page: number): number {
    const start = this.#starts[section] ?? null;
    if (start !== null) return start + page - (this.#begins.get(section) ?? page);
    return section === 0 ? page : this.numberOf(section - 1, page);
  }
}
