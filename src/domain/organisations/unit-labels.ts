import type { AreaType, Authenticity, SuccessionKind, SuccessionPart, UnitKind } from "./model.ts";

interface Label {
  readonly vi: string;
  readonly en: string;
}

/** Words of the screen for every kind of unit, from the glossary. */
export const unitKindLabels: Readonly<Record<UnitKind, Label>> = {
  province: { vi: "Tỉnh, thành phố", en: "Province" },
  department: { vi: "Sở, ban, ngành", en: "Department" },
  district: { vi: "Cấp huyện", en: "District" },
  commune: { vi: "Xã, phường, đặc khu", en: "Commune" },
  division: { vi: "Phòng", en: "Division" },
  publicServiceUnit: { vi: "Đơn vị sự nghiệp công lập", en: "Public service unit" },
  landRegistrationBranch: { vi: "Chi nhánh Văn phòng đăng ký đất đai", en: "Land registration branch" },
  serviceCentre: { vi: "Trung tâm Phục vụ hành chính công", en: "Public administration service centre" },
  oneStopOffice: { vi: "Bộ phận Một cửa", en: "One-stop office" },
  centralAgency: { vi: "Cơ quan ngành dọc", en: "Central agency in the province" },
  council: { vi: "Hội đồng thẩm định", en: "Council" },
  other: { vi: "Khác", en: "Other" },
};

/** The word before the name of a territory. `Thành phố` stands for three legal types that the parent tells apart. */
export const areaTypeLabels: Readonly<Record<AreaType, Label>> = {
  province: { vi: "Tỉnh", en: "Province" },
  centralCity: { vi: "Thành phố trung ương", en: "Centrally run city" },
  urbanDistrict: { vi: "Quận", en: "Urban district" },
  ruralDistrict: { vi: "Huyện", en: "District" },
  town: { vi: "Thị xã", en: "Town" },
  provincialCity: { vi: "Thành phố thuộc tỉnh", en: "Provincial city" },
  municipalCity: { vi: "Thành phố thuộc thành phố trung ương", en: "Municipal city" },
  ruralCommune: { vi: "Xã", en: "Commune" },
  ward: { vi: "Phường", en: "Ward" },
  township: { vi: "Thị trấn", en: "Township" },
  specialZone: { vi: "Đặc khu", en: "Special zone" },
};

/** The type word as it stands in a name: "Thành phố Cao Bằng", never "Thành phố thuộc tỉnh Cao Bằng". */
export function areaPrefix(type: AreaType): string {
  const isCity = type === "centralCity" || type === "provincialCity" || type === "municipalCity";
  return isCity ? "Thành phố" : areaTypeLabels[type].vi;
}

export const authenticityLabels: Readonly<Record<Authenticity, Label>> = {
  official: { vi: "Theo danh mục chính thức", en: "Official list" },
  reconstructed: { vi: "Dựng lại từ nhiều nguồn", en: "Reconstructed" },
  demonstration: { vi: "Dữ liệu minh họa", en: "Demonstration" },
};

export const successionKindLabels: Readonly<Record<SuccessionKind, Label>> = {
  merged: { vi: "Sáp nhập, hợp nhất", en: "Merged" },
  split: { vi: "Chia, tách", en: "Split" },
  renamed: { vi: "Đổi tên, chuyển loại", en: "Renamed or converted" },
  abolished: { vi: "Giải thể, kết thúc hoạt động", en: "Abolished" },
  transferred: { vi: "Chuyển giao nhiệm vụ", en: "Work transferred" },
};

export const successionPartLabels: Readonly<Record<SuccessionPart, Label>> = {
  full: { vi: "Toàn bộ", en: "All" },
  partial: { vi: "Một phần", en: "Part" },
};
