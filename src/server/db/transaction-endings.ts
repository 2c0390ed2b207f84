type Ending = () => Promise<void>;

const endings = new WeakMap<object, Ending[]>();

/** Has `work` done as the last thing of an open transaction, before it is committed. */
export function beforeCommit(tx: object, work: Ending): void {
  const known = endings.get(tx);
  if (known) known.push(work);
  else endings.set(tx, [work]);
}

/** Does what waits for the end of a transaction; true when there was something. */
export async function runEndings(tx: object): Promise<boolean> {
  const waiting = endings.get(tx) ?? [];
  endings.delete(tx);
  for (const work of waiting) await work();
  return waiting.length > 0;
}
