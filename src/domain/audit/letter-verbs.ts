/** The acts on the result letters of a block, in words. */
export const letterVerbs = {
  "scoring.makeResultLetters": {
    vi: "lập thông báo kết quả của nhóm {block} trong đợt đánh giá {title}",
    en: "had the result letters of the block {block} of the round {title} written",
  },
  "scoring.cancelResultLetters": {
    vi: "hủy việc lập thông báo kết quả của nhóm {block} trong đợt đánh giá {title}",
    en: "stopped the writing of the result letters of the block {block} of the round {title}",
  },
} as const;
