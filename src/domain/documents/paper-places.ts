import { place } from "./template-place.ts";

/** Places that papers and their annexes have alike. */
export const paperPlaces = {
  year: place("text", "nam", "Năm của đợt", "Year of the round"),
  issuer: place("text", "co_quan_ban_hanh", "Cơ quan ban hành", "Issuer"),
  venue: place("text", "dia_danh", "Địa danh", "Place"),
  authority: place("list", "quyen_ky", "Dòng quyền ký (TM., KT.)", "Lines of the right to sign"),
  office: place("text", "chuc_vu", "Chức vụ người ký", "Office of who signs"),
  signer: place("text", "nguoi_ky", "Người ký", "Who signs"),
  mark: place("text", "dau_minh_hoa", "Dấu của dữ liệu minh họa", "Mark of demonstration data", true),
  unit: place("text", "don_vi", "Đơn vị", "Unit"),
} as const;

/** Who signs, as the last places of every paper and annex. */
export const signingPlaces = [paperPlaces.authority, paperPlaces.office, paperPlaces.signer, paperPlaces.mark] as const;
