const made: (() => Promise<void>)[] = [];

/** What is done away with when the test file that made it has ended. */
export function dropAfterFile(drop: () => Promise<void>): void {
  made.push(drop);
}

/** Does away with all that was made, the newest first. */
export async function dropMade(): Promise<void> {
  for (const drop of made.splice(0).reverse()) await drop();
}
