import { headSignature, type IssuingUnit, issuerName, letterheadOf } from "../../../../../domain/documents/issuer.ts";

const texts = {
  grounds: [
    "Căn cứ Luật Tổ chức chính quyền địa phương",
    "Căn cứ Quyết định số      /QĐ-UBND ngày      tháng      năm      của {committee} ban hành Bộ tiêu chí đánh giá Chỉ số cải cách hành chính",
  ],
  proposal: (issuer: string) => `Theo đề nghị của ${issuer}`,
  carriedOut: (committee: string, issuer: string) => `Chánh Văn phòng ${committee}, ${issuer}`,
};

/** Who runs the round, and in which province. */
interface Issuer {
  readonly issuer: IssuingUnit;
  readonly provinceName: string;
}

const committeeOf = ({ provinceName }: Pick<Issuer, "provinceName">) =>
  issuerName({ nameVi: provinceName, kind: "province" });

/** @example chairmanOf({ provinceName: "Tỉnh Cao Bằng" }) // "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng" */
export function chairmanOf(of: Pick<Issuer, "provinceName">): string {
  return `Chủ tịch ${committeeOf(of)}`;
}

/** What a decision of the chairman has around its content; `more`: what it rests on beside the law and the set. */
export function decisionFrame({ issuer, provinceName }: Issuer, more: readonly string[] = []) {
  const territory = { nameVi: provinceName, kind: "province", officialCode: null, parent: null } as const;
  const committee = committeeOf({ provinceName });
  return {
    letterhead: letterheadOf(territory, provinceName, "QĐ"),
    recipients: { list: ["Như Điều 4"], archive: "VT" },
    signature: { authority: [], office: "Chủ tịch", name: null },
    decidedBy: chairmanOf({ provinceName }),
    grounds: [...groundsOf(committee), ...more, texts.proposal(issuerName(issuer))],
    carriedOutBy: texts.carriedOut(committee, `${headSignature(issuer).office} ${issuerName(issuer)}`),
  };
}

/** What a submission of the owner to the chairman has around its content. */
export function submissionFrame({ issuer, provinceName }: Issuer, more: readonly string[] = []) {
  return {
    letterhead: letterheadOf(issuer, provinceName, "TTr"),
    recipients: { list: ["Như trên"], archive: "VT" },
    signature: headSignature(issuer),
    addressee: chairmanOf({ provinceName }),
    grounds: [...groundsOf(committeeOf({ provinceName })), ...more],
  };
}

/** What both papers rest on; the number of the decision on the set stays open. */
const groundsOf = (committee: string) => texts.grounds.map((ground) => ground.replace("{committee}", committee));
