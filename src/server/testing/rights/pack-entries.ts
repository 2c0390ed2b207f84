import { type Entries, type Entry, noId } from "./entry.ts";

/** A year that is not there; who sees what of one is tried beside it. */
const behind = (more: Partial<Omit<Entry, "rule">> = {}): Entry => ({
  rule: { door: "scoring.read", granted: "404" },
  params: () => ({ roundId: noId }),
  ...more,
});

export const packEntries: Entries = {
  "scoring.findEvidencePack": behind(),
  "scoring.makeEvidencePack": behind({ body: () => ({ unitId: null }) }),
  "scoring.cancelEvidencePack": behind({ body: () => ({ unitId: null }) }),
  "scoring.getEvidencePack": behind({ params: () => ({ roundId: noId, fileId: noId }) }),
};
