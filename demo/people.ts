/** One person of the demonstration; names are invented. `unit` is an official code, `role` one of data/identity. */
export interface DemoPerson {
  readonly login: string;
  readonly displayName: string;
  readonly position: string;
  readonly unit: string;
  readonly role: string;
  readonly readOnly: boolean;
}

const focal = "Công chức phụ trách CCHC";

/** Enough people to play a whole round, in the order of the sign-in page: who does most comes first. At most fifty. */
export const demoPeople: readonly DemoPerson[] = [
  person("quantri", "Nông Đức Anh", "Quản trị hệ thống", "VPUB", "administrator"),
  person("chutri", "Hoàng Thị Bích", "Chuyên viên phòng CCHC", "SNV", "indexOwner"),
  // A department that is filling in, with its head, and one whose head has to look.
  person("daumoi.yte", "Mông Thị Hạnh", focal, "SYT", "focalOfficer"),
  person("giamdoc.yte", "Hứa Thanh Lâm", "Giám đốc Sở", "SYT", "head"),
  person("daumoi.congthuong", "Vàng A Khánh", focal, "SCT", "focalOfficer"),
  person("giamdoc.congthuong", "Đoàn Văn Toản", "Giám đốc Sở", "SCT", "head"),
  // Agencies that appraise, each with the leader who approves its part.
  person("thamdinh.noivu", "Nguyễn Thị Oanh", "Chuyên viên", "SNV", "appraiser"),
  person("giamdoc.noivu", "Trịnh Quốc Việt", "Giám đốc Sở", "SNV", "head"),
  person("thamdinh.tuphap", "Lục Thị Dung", "Chuyên viên", "STP", "appraiser"),
  person("thamdinh.hai", "Hà Thị Loan", "Chuyên viên", "STP", "appraiser"),
  person("giamdoc.tuphap", "Đinh Công Hiếu", "Giám đốc Sở", "STP", "head"),
  person("thamdinh.taichinh", "Bế Ích Đạt", "Chuyên viên", "STC", "appraiser"),
  person("giamdoc.taichinh", "Phan Văn Sơn", "Giám đốc Sở", "STC", "head"),
  person("thamdinh.vanphong", "Lê Thị Xuân", "Chuyên viên", "VPUB", "appraiser"),
  person("chanhvanphong", "Vũ Đình Quang", "Chánh Văn phòng", "VPUB", "head"),
  person("thamdinh.khcn", "Tô Minh Tuấn", "Chuyên viên", "SKHCN", "appraiser"),
  person("giamdoc.khcn", "Ngọc Văn Thuần", "Giám đốc Sở", "SKHCN", "head"),
  // The council.
  person("chutich.hoidong", "Dương Thế Vinh", "Phó Chủ tịch UBND tỉnh", "04", "councilMember"),
  person("thuky.hoidong", "Lãnh Thị Thủy", "Trưởng phòng CCHC", "SNV", "councilMember"),
  person("hoidong", "Triệu Minh Giang", "Thành viên Hội đồng", "SNV", "councilMember"),
  person("hoidong.tuphap", "Nông Thị Yến", "Phó Giám đốc Sở", "STP", "councilMember"),
  person("hoidong.taichinh", "Chu Văn Kiên", "Phó Giám đốc Sở", "STC", "councilMember"),
  // Who reads what is published.
  person("lanhdaotinh", "Đàm Văn Cường", "Phó Chủ tịch UBND tỉnh", "04", "provincialLeader"),
  person("giamsat", "Lý Thị Quỳnh", "Ban Pháp chế HĐND tỉnh", "04", "overseer", true),
  person("kiemtra", "Phùng Quang Phú", "Thành viên đoàn kiểm tra", "TTT", "inspector"),
  person("motcua", "Bàn Thị Mai", "Công chức Bộ phận Một cửa", "TTPVHCC", "oneStopOfficer"),
  person("chuyenvien", "Sầm Văn Nam", "Chuyên viên", "SXD", "specialist"),
  person("chuyenvien.yte", "Tày Thị Nhung", "Chuyên viên", "SYT", "specialist"),
  // Communes and wards.
  person("daumoi.thucphan", "Lương Thị Vân", focal, "01273", "focalOfficer"),
  person("chutich.thucphan", "Hoàng Văn Bảo", "Chủ tịch UBND phường", "01273", "head"),
  person("daumoi.nungtricao", "Đặng Thị Huệ", focal, "01279", "focalOfficer"),
  person("chutich.nungtricao", "Mã Văn Thắng", "Chủ tịch UBND phường", "01279", "head"),
  person("daumoi.baolac", "Lô Thị Kim", focal, "01321", "focalOfficer"),
  person("daumoi.trungkhanh", "Nông Văn Tú", focal, "01477", "focalOfficer"),
  // The other departments.
  person("daumoi.noivu", "Hoàng Thị Liên", focal, "SNV", "focalOfficer"),
  person("daumoi.tuphap", "Bế Thị Ngân", focal, "STP", "focalOfficer"),
  person("daumoi.taichinh", "Trần Văn Phong", focal, "STC", "focalOfficer"),
  person("daumoi.vanphong", "Đỗ Thị Hồng", focal, "VPUB", "focalOfficer"),
  person("daumoi.khcn", "Lê Hải Yến", focal, "SKHCN", "focalOfficer"),
  person("daumoi.giaoduc", "Phạm Thị Thảo", focal, "SGDDT", "focalOfficer"),
  person("giamdoc.giaoduc", "Vi Văn Luân", "Giám đốc Sở", "SGDDT", "head"),
  // Who keeps the accounts of one department, and gives its roles.
  person("quantri.giaoduc", "Nông Thị Hậu", "Chánh Văn phòng Sở", "SGDDT", "unitAdministrator"),
  person("daumoi.nongnghiep", "Hà Văn Dũng", focal, "SNNMT", "focalOfficer"),
  person("giamdoc.nongnghiep", "Nguyễn Hữu Tiến", "Giám đốc Sở", "SNNMT", "head"),
  person("daumoi.xaydung", "Vương Thị Tâm", focal, "SXD", "focalOfficer"),
  person("daumoi.vanhoa", "Long Thị Diệp", focal, "SVHTTDL", "focalOfficer"),
  person("daumoi.ngoaivu", "Cao Thị Minh", focal, "SNGV", "focalOfficer"),
  person("daumoi.thanhtra", "Đàm Thị Lan", focal, "TTT", "focalOfficer"),
];

function person(
  login: string,
  displayName: string,
  position: string,
  unit: string,
  role: string,
  readOnly = false,
): DemoPerson {
  return { login, displayName, position, unit, role, readOnly };
}
