/** The acts on the result letters of a block, in words. */
export const letterVerbs = {
  "scoring.keepArchive": { vi: "viết xong tệp nén {fileName}", en: "wrote the archive {fileName}" },
  "scoring.forgetArchive": { vi: "xóa một tệp nén hết hạn tải", en: "removed an archive whose day is over" },
  "scoring.makeResultLetters": {
    vi: "lập thông báo kết quả của nhóm {block} trong đợt đánh giá {title}",
    en: "had the result letters of the block {block} of the round {title} written",
  },
  "scoring.cancelResultLetters": {
    vi: "hủy việc lập thông báo kết quả của nhóm {block} trong đợt đánh giá {title}",
    en: "stopped the writing of the result letters of the block {block} of the round {title}",
  },
} as const;
