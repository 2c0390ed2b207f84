import type { UnitId } from "../src/domain/organisations/model.ts";
import type { ProvisionedAccount } from "../src/server/modules/identity/service/provision-accounts.ts";

/** One person of the demonstration; names are invented. `unit` is an official code. */
interface DemoPerson {
  readonly login: string;
  readonly displayName: string;
  readonly position: string;
  readonly unit: string;
  readonly role: string;
  readonly readOnly: boolean;
}

const people: readonly DemoPerson[] = [
  person("quantri", "Nông Đức Anh", "Quản trị hệ thống", "VPUB", "administrator"),
  person("chutri", "Hoàng Thị Bích", "Chuyên viên phòng CCHC", "SNV", "indexOwner"),
  person("lanhdaotinh", "Đàm Văn Cường", "Phó Chủ tịch UBND tỉnh", "04", "provincialLeader"),
  person("thamdinh.tuphap", "Lục Thị Dung", "Chuyên viên", "STP", "appraiser"),
  person("thamdinh.taichinh", "Bế Ích Đạt", "Chuyên viên", "STC", "appraiser"),
  person("hoidong", "Triệu Minh Giang", "Thành viên Hội đồng", "SNV", "councilMember"),
  person("daumoi.yte", "Mông Thị Hạnh", "Công chức phụ trách CCHC", "SYT", "focalOfficer"),
  person("daumoi.congthuong", "Vàng A Khánh", "Công chức phụ trách CCHC", "SCT", "focalOfficer"),
  person("giamdoc.yte", "Hứa Thanh Lâm", "Giám đốc Sở", "SYT", "head"),
  person("motcua", "Bàn Thị Mai", "Công chức Bộ phận Một cửa", "TTPVHCC", "oneStopOfficer"),
  person("chuyenvien", "Sầm Văn Nam", "Chuyên viên", "SXD", "specialist"),
  person("kiemtra", "Phùng Quang Phú", "Thành viên đoàn kiểm tra", "TTT", "inspector"),
  person("giamsat", "Lý Thị Quỳnh", "Ban Pháp chế HĐND tỉnh", "04", "overseer", true),
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

/** The demonstration's accounts; they work on this machine's own address alone unless the settings say otherwise. */
export function demoAccounts(unitOf: (code: string) => UnitId, validFrom: string): ProvisionedAccount[] {
  return people.map((one) => {
    const unitId = unitOf(one.unit);
    return {
      fields: {
        login: one.login,
        displayName: one.displayName,
        position: one.position,
        email: null,
        phone: null,
        unitId,
        validFrom,
        validUntil: null,
        readOnly: one.readOnly,
      },
      roles: [{ roleCode: one.role, unitId }],
      password: { kind: "demo" },
    };
  });
}
