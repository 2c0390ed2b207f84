import type { Text } from "../contract/text.ts";

/** How every command ends; the same list stands in `--help` and in docs/cli.md (a test compares them). */
export const exitCodes = {
  ok: 0,
  unexpected: 1,
  input: 2,
  refused: 3,
  environment: 4,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitCodeTexts: Readonly<Record<ExitCode, Text>> = {
  0: { vi: "xong, không có gì phải sửa", en: "done, nothing to mend" },
  1: { vi: "lỗi ngoài dự kiến của chương trình", en: "unexpected failure of the program" },
  2: {
    vi: "dữ liệu vào hoặc tham số sai, hoặc việc kiểm tra có phát hiện",
    en: "wrong input or argument, or a check found something",
  },
  3: { vi: "từ chối: trạng thái hiện tại không cho phép", en: "refused: the present state does not allow it" },
  4: { vi: "môi trường hoặc cơ sở dữ liệu không sẵn sàng", en: "environment or database not available" },
};
