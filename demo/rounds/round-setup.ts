import type { WindowStage } from "../../src/domain/scoring/columns/stage.ts";
import type { CouncilDuty } from "../../src/domain/scoring/workflow/round-workflow.ts";

/** First and last day of each window, counted from the day of the stage. */
export const windowDays: Readonly<Record<WindowStage, readonly [number, number]>> = {
  self: [-10, 12],
  appraisal1: [13, 27],
  explanation: [28, 34],
  appraisal2: [35, 42],
  council: [43, 49],
};

/** Who appraises which area; null: all the others. The second officer is the second appraiser. */
export const appraisal: readonly {
  readonly agency: string;
  readonly part: string | null;
  readonly leader: string;
  readonly officers: readonly string[];
  readonly replacement?: boolean;
  readonly units?: readonly string[];
}[] = [
  { agency: "SNV", part: null, leader: "giamdoc.noivu", officers: ["thamdinh.noivu"] },
  { agency: "STP", part: "2", leader: "giamdoc.tuphap", officers: ["thamdinh.tuphap", "thamdinh.hai"] },
  { agency: "VPUB", part: "3", leader: "chanhvanphong", officers: ["thamdinh.vanphong"] },
  { agency: "STC", part: "6", leader: "giamdoc.taichinh", officers: ["thamdinh.taichinh"] },
  { agency: "SKHCN", part: "7", leader: "giamdoc.khcn", officers: ["thamdinh.khcn"] },
  // Nobody appraises own agency.
  { agency: "VPUB", part: null, leader: "chanhvanphong", officers: ["thamdinh.vanphong"], replacement: true },
  {
    agency: "SNV",
    part: null,
    leader: "giamdoc.noivu",
    officers: ["thamdinh.noivu"],
    replacement: true,
    units: ["VPUB"],
  },
];

export const exclusions: readonly { readonly units: readonly string[]; readonly part: string; readonly why: string }[] =
  [
    { units: ["TTT", "SDTTG"], part: "7.2", why: "Không có thủ tục hành chính tiếp nhận trực tuyến trong năm" },
    { units: ["TTT", "SDTTG"], part: "7.3", why: "Không có thủ tục hành chính phải thu phí, lệ phí" },
    { units: ["SNGV"], part: "6.1", why: "Không được giao vốn đầu tư công trong năm" },
  ];

export const council: readonly { readonly login: string; readonly duty: CouncilDuty }[] = [
  { login: "chutich.hoidong", duty: "chair" },
  { login: "thuky.hoidong", duty: "secretary" },
  { login: "hoidong", duty: "member" },
  { login: "hoidong.tuphap", duty: "member" },
  { login: "hoidong.taichinh", duty: "member" },
];

export const guidance: readonly { readonly block: string; readonly part: string; readonly text: string }[] = [
  {
    block: "so",
    part: "1.1.1",
    text: "Nhập ngày ban hành ghi trên kế hoạch. Nộp kèm kế hoạch và văn bản gửi Sở Nội vụ.",
  },
  {
    block: "so",
    part: "3.5",
    text: "Lấy số liệu từ Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh, tính từ 01/01 đến ngày lấy số liệu. Hồ sơ đang giải quyết, chưa đến hạn thì không tính.",
  },
  { block: "so", part: "6.1.1", text: "Vốn được giao gồm cả vốn kéo dài từ năm trước. Nộp bảng xác nhận của Kho bạc." },
  { block: "xa", part: "1.1.1", text: "Nhập ngày ban hành ghi trên kế hoạch của UBND cấp xã." },
  { block: "xa", part: "3.2", text: "Lấy số liệu từ Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh." },
];
