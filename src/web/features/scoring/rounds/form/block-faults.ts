interface Fault {
  readonly path: string;
  readonly message: string;
}

/** Gives the faults of one field of one block: those of `plan.blocks[1].unitIds[3]` belong to `unitIds` of block 1. */
export function blockFaults(faults: readonly Fault[], at: number): (field: string) => string | undefined {
  const mine = faults.flatMap(({ path, message }) => {
    const match = /blocks(?:\[(\d+)\]|\.(\d+))\.(\w+)/.exec(path);
    return match && Number(match[1] ?? match[2]) === at ? [{ field: match[3], message }] : [];
  });
  return (field) => {
    const messages = mine.filter((fault) => fault.field === field).map((fault) => fault.message);
    return messages.length === 0 ? undefined : messages.join("; ");
  };
}
