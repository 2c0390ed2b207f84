import type { BrowserContext, Page, Request } from "playwright-core";

/** Milliseconds until what does not come is a failure: a machine under load takes ten times what an idle one does. */
export const patience = 90_000;
const underWay = new WeakMap<Page, Set<Request>>();

/** Counts what the pages of a context have asked for and not got yet. */
export function countRequests(context: BrowserContext): void {
  context.on("page", (page) => {
    const open = new Set<Request>();
    underWay.set(page, open);
    page.on("request", (request) => request.resourceType() !== "eventsource" && open.add(request));
    page.on("requestfinished", (request) => open.delete(request));
    page.on("requestfailed", (request) => open.delete(request));
  });
}

const drawn = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

/** Waits until nothing is asked for any more and, drawn twice since, the page has asked for nothing else. */
export async function waitUntilQuiet(page: Page): Promise<void> {
  const open = underWay.get(page) ?? new Set();
  const until = Date.now() + patience;
  for (let calm = 0; calm < 2; calm = open.size === 0 ? calm + 1 : 0) {
    if (Date.now() > until)
      throw new Error(`${page.url()} still loads ${[...open].map((one) => one.url()).join(", ")}`);
    await page.evaluate(drawn);
  }
}
