interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Why a file cannot be read as a table; both languages complete the sentence "cannot be read: …". */
export class TableFileError extends Error {
  readonly reason: Words;

  constructor(reason: Words, cause?: unknown) {
    super(reason.en, { cause });
    this.name = "TableFileError";
    this.reason = reason;
  }
}
