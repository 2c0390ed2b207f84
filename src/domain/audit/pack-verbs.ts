/** The acts on the evidence packs of the province's own index, in words. */
export const packVerbs = {
  "scoring.makeEvidencePack": {
    vi: "lập gói tài liệu kiểm chứng của {title}",
    en: "had an evidence pack of {title} written",
  },
  "scoring.cancelEvidencePack": {
    vi: "dừng lập gói tài liệu kiểm chứng của {title}",
    en: "stopped the writing of an evidence pack of {title}",
  },
  "scoring.getEvidencePack": {
    vi: "tải gói {documents} tài liệu kiểm chứng của {title}",
    en: "fetched a pack of {documents} {documents|document|documents} of the evidence of {title}",
  },
} as const;
