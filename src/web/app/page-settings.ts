function meta(name: string): string {
  const content = document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "";
  // The unreplaced mark stands there only when the page was not served by the product's own server.
  return content.startsWith("__CONGTAM_") ? "" : content;
}

/** What the server wrote into the page: the path it serves below ("" or "/cchc") and this answer's style nonce. */
export const pageSettings = {
  basePath: meta("congtam-base"),
  styleNonce: meta("congtam-nonce"),
};
