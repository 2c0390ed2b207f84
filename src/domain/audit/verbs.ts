import { appraisalVerbs } from "./appraisal-verbs.ts";
import { councilVerbs } from "./council-verbs.ts";
import { evidenceVerbs } from "./evidence-verbs.ts";
import { extrasVerbs } from "./extras-verbs.ts";
import { letterVerbs } from "./letter-verbs.ts";
import { ownIndexVerbs } from "./own-index-verbs.ts";
import { packVerbs } from "./pack-verbs.ts";
import { roundVerbs } from "./round-verbs.ts";
import { surveyVerbs } from "./survey-verbs.ts";

/**
 * What each recorded verb says, in both languages, as it stands in a sentence after the person's name. Places: `{subjects}`
 * the records acted on, `{role}` and `{unit}` the role and unit named in the detail, other `{name}` values of the detail.
 * A verb is `feature.verbNoun`, as the operation; one that is recorded and not listed here fails a test.
 */
export const verbTexts: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  "audit.erasePersonal": {
    vi: "xóa dữ liệu cá nhân của thao tác trong nhật ký: {subjects}",
    en: "erased the personal data of acts: {subjects}",
  },
  "database.migrate": { vi: "nâng cấp cơ sở dữ liệu", en: "brought the database up to date" },
  "files.removeUnneeded": { vi: "xóa một tệp không còn hồ sơ nào dùng", en: "removed a file that no record uses" },
  "identity.signIn": { vi: "đăng nhập", en: "signed in" },
  "identity.refuseSignIn": {
    vi: "bị từ chối đăng nhập vào tài khoản {subjects}",
    en: "was refused sign-in to {subjects}",
  },
  "identity.signOut": { vi: "đăng xuất", en: "signed out" },
  "identity.endOwnSession": { vi: "kết thúc một phiên của mình", en: "ended a session of their own" },
  "identity.endOtherSessions": { vi: "kết thúc các phiên khác của mình", en: "ended their other sessions" },
  "identity.changeOwnPassword": { vi: "đổi mật khẩu của mình", en: "changed their own password" },
  "identity.startTotp": { vi: "bắt đầu cài xác thực hai bước", en: "began to set up two-step sign-in" },
  "identity.confirmTotp": { vi: "bật xác thực hai bước", en: "turned two-step sign-in on" },
  "identity.disableTotp": { vi: "tắt xác thực hai bước", en: "turned two-step sign-in off" },
  "identity.linkIdentity": {
    vi: "gắn người của hệ thống đăng nhập {provider} với tài khoản {subjects}",
    en: "tied a person of the provider {provider} to the account {subjects}",
  },
  "identity.unlinkIdentity": {
    vi: "gỡ người của hệ thống đăng nhập {provider} khỏi tài khoản {subjects}",
    en: "untied a person of the provider {provider} from the account {subjects}",
  },
  "identity.listAccounts": {
    vi: "xem danh sách tài khoản: {subjects}",
    en: "looked at a list of accounts: {subjects}",
  },
  "identity.getAccount": { vi: "xem tài khoản {subjects}", en: "looked at the account {subjects}" },
  "identity.createAccount": { vi: "tạo tài khoản {subjects}", en: "created the account {subjects}" },
  "identity.importAccounts": {
    vi: "nhập {count} tài khoản từ Excel",
    en: "imported {count} {count|account|accounts} from a workbook",
  },
  "identity.editAccount": { vi: "sửa tài khoản {subjects}", en: "edited the account {subjects}" },
  "identity.deactivateAccount": { vi: "đóng tài khoản {subjects}", en: "closed the account {subjects}" },
  "identity.reactivateAccount": { vi: "mở lại tài khoản {subjects}", en: "reopened the account {subjects}" },
  "identity.resetPassword": { vi: "cấp lại mật khẩu cho {subjects}", en: "reset the password of {subjects}" },
  "identity.unlockAccount": { vi: "mở khóa tài khoản {subjects}", en: "unlocked the account {subjects}" },
  "identity.endAccountSessions": { vi: "kết thúc mọi phiên của {subjects}", en: "signed {subjects} out everywhere" },
  "identity.giveRole": {
    vi: "trao vai trò {role} tại {unit} cho {subjects}",
    en: "gave {subjects} the role {role} in {unit}",
  },
  "identity.endRole": {
    vi: "kết thúc vai trò {role} tại {unit} của {subjects}",
    en: "ended the role {role} of {subjects} in {unit}",
  },
  "identity.withdrawRole": {
    vi: "thu hồi vai trò {role} tại {unit} của {subjects} trước khi có hiệu lực",
    en: "withdrew the role {role} of {subjects} in {unit} before it began",
  },
  "identity.passPeople": {
    vi: "chuyển sang {unit}, theo việc kế thừa, tài khoản và vai trò của {subjects}",
    en: "passed the accounts and roles of {subjects} to {unit} by succession",
  },
  "identity.nameSubstitute": { vi: "cử người làm thay: {subjects}", en: "named a substitute: {subjects}" },
  "identity.endSubstitution": { vi: "kết thúc việc làm thay: {subjects}", en: "ended a substitution: {subjects}" },
  "identity.printHandover": {
    vi: "in phiếu bàn giao tài khoản: {subjects}",
    en: "printed hand-over sheets: {subjects}",
  },
  "organisations.loadProvince": { vi: "nạp cơ cấu tổ chức của tỉnh", en: "loaded the units of the province" },
  "organisations.createUnit": { vi: "thêm đơn vị {subjects}", en: "added the unit {subjects}" },
  "organisations.changeUnit": {
    vi: "ghi thay đổi của đơn vị {subjects}",
    en: "recorded a change of the unit {subjects}",
  },
  "organisations.correctUnit": { vi: "đính chính đơn vị {subjects}", en: "corrected the unit {subjects}" },
  "organisations.recordSuccession": {
    vi: "ghi việc kế thừa giữa các đơn vị: {subjects}",
    en: "recorded a succession of units: {subjects}",
  },
  "organisations.linkComparison": {
    vi: "cho phép so sánh kết quả của {subjects} với năm trước",
    en: "allowed {subjects} to be compared with the year before",
  },
  "organisations.importUnits": { vi: "nhập đơn vị từ Excel", en: "imported units from a workbook" },
  "scoring.installCriteriaSet": {
    vi: "nạp bộ tiêu chí có sẵn {code}, phiên bản {version}",
    en: "loaded the shipped criteria set {code}, version {version}",
  },
  "scoring.importCriteriaSet": {
    vi: "nhập bộ tiêu chí {code}, phiên bản {version}",
    en: "imported the criteria set {code}, version {version}",
  },
  "scoring.createCriteriaSet": {
    vi: "lập bộ tiêu chí {code}, phiên bản {version}",
    en: "began the criteria set {code}, version {version}",
  },
  "scoring.saveCriteriaSet": {
    vi: "sửa bộ tiêu chí {code}, phiên bản {version}",
    en: "edited the criteria set {code}, version {version}",
  },
  "scoring.freezeCriteriaSet": {
    vi: "chốt bộ tiêu chí {code}, phiên bản {version}",
    en: "froze the criteria set {code}, version {version}",
  },
  "scoring.removeCriteriaSet": {
    vi: "xóa bản nháp bộ tiêu chí {code}, phiên bản {version}",
    en: "removed the draft of the criteria set {code}, version {version}",
  },
  "scoring.createRound": { vi: "mở đợt đánh giá {title}", en: "opened the round {title}" },
  "scoring.changeRound": { vi: "sửa đợt đánh giá {title}", en: "changed the round {title}" },
  "scoring.removeRound": { vi: "xóa đợt đánh giá {title}", en: "removed the round {title}" },
  "scoring.publishRound": {
    vi: "công bố kết quả đợt đánh giá {title}",
    en: "published the result of the round {title}",
  },
  "scoring.amendRound": {
    vi: "điều chỉnh kết quả đã công bố của đợt đánh giá {title}",
    en: "amended the published result of the round {title}",
  },
  "scoring.rotateSigningKey": {
    vi: "thay khóa ký các lần công bố",
    en: "changed the key that signs publications",
  },
  "scoring.attachDecision": {
    vi: "đính kèm quyết định đã ký {fileName} vào đợt đánh giá {title}",
    en: "attached the signed decision {fileName} to the round {title}",
  },
  "scoring.uploadPaperTemplate": {
    vi: "tải lên mẫu văn bản {fileName}, bản {version}",
    en: "uploaded the paper template {fileName}, version {version}",
  },
  "scoring.usePaperTemplate": {
    vi: "đổi mẫu văn bản đang dùng",
    en: "changed the paper template in use",
  },
  "scoring.unpublishRound": {
    vi: "thu hồi công bố kết quả đợt đánh giá {title}",
    en: "withdrew the publication of the round {title}",
  },
  "scoring.importInputs": {
    vi: "nhập số liệu của {units} đơn vị vào đợt đánh giá {title} từ tệp {fileName}",
    en: "imported the inputs of {units} {units|unit|units} into the round {title} from the file {fileName}",
  },
  "scoring.changeUnitInputs": {
    vi: "sửa {count} số liệu của {unitName} trong đợt đánh giá {title}",
    en: "changed {count} {count|input|inputs} of {unitName} in the round {title}",
  },
  "scoring.saveSheetComponent": {
    vi: "nhập tiêu chí {component} của {unitName} trong đợt đánh giá {title}",
    en: "filled in the component {component} of {unitName} in the round {title}",
  },
  "scoring.endExclusion": {
    vi: "đánh giá lại phần {part} của {unitName} trong đợt đánh giá {title}",
    en: "had {part} of {unitName} scored again in the round {title}",
  },
  "scoring.requestExclusion": {
    vi: "đề nghị không đánh giá {part} cho {unitName} trong đợt đánh giá {title}",
    en: "asked for {part} to be left out for {unitName} in the round {title}",
  },
  "scoring.assignSheetComponents": {
    vi: "giao {count} tiêu chí của {unitName} trong đợt đánh giá {title}",
    en: "asked colleagues for {count} {count|component|components} of {unitName} in the round {title}",
  },
  "scoring.sendSheet": {
    vi: "trình thủ trưởng phiếu tự chấm điểm của {unitName} trong đợt đánh giá {title}",
    en: "sent the self-assessment of {unitName} in the round {title} to the head",
  },
  "scoring.returnSheet": {
    vi: "trả lại phiếu tự chấm điểm của {unitName} trong đợt đánh giá {title}",
    en: "returned the self-assessment of {unitName} in the round {title}",
  },
  "scoring.approveSheet": {
    vi: "duyệt phiếu tự chấm điểm của {unitName} trong đợt đánh giá {title}",
    en: "approved the self-assessment of {unitName} in the round {title}",
  },
  "scoring.submitSheet": {
    vi: "nộp phiếu tự chấm điểm của {unitName} trong đợt đánh giá {title}",
    en: "submitted the self-assessment of {unitName} in the round {title}",
  },
  "scoring.withdrawSheet": {
    vi: "rút phiếu tự chấm điểm của {unitName} trong đợt đánh giá {title}",
    en: "withdrew the self-assessment of {unitName} in the round {title}",
  },
  "scoring.importSheet": {
    vi: "nhập {count} tiêu chí của {unitName} trong đợt đánh giá {title} từ tệp {fileName}",
    en: "imported {count} {count|component|components} of {unitName} in the round {title} from the file {fileName}",
  },
  "scoring.copyFromPreviousRound": {
    vi: "lấy số liệu kỳ trước cho {count} tiêu chí của {unitName} trong đợt đánh giá {title}",
    en: "took last round's figures for {count} {count|component|components} of {unitName} in the round {title}",
  },
  "scoring.uploadSignedScan": {
    vi: "tải lên bản quét báo cáo tự chấm điểm đã ký của {unitName} trong đợt đánh giá {title}",
    en: "uploaded the signed self-assessment report of {unitName} in the round {title}",
  },
  "scoring.changeSheetReport": {
    vi: "ghi số, ngày báo cáo tự chấm điểm của {unitName} trong đợt đánh giá {title}",
    en: "wrote number and date of the self-assessment report of {unitName} in the round {title}",
  },
  ...evidenceVerbs,
  "scoring.urgeUnits": {
    vi: "đôn đốc {units} đơn vị trong đợt đánh giá {title}",
    en: "urged {units} {units|unit|units} of the round {title}",
  },
  "scoring.urgeAgencies": {
    vi: "đôn đốc {agencies} cơ quan thẩm định trong đợt đánh giá {title}",
    en: "urged {agencies} appraising {agencies|agency|agencies} of the round {title}",
  },
  "scoring.changeReminders": {
    vi: "sửa ngày nhắc tự động của đợt đánh giá {title}",
    en: "changed the days of reminders of the round {title}",
  },
  "notices.listMessages": {
    vi: "xem danh sách thư, tin nhắn gửi cho {subjects}",
    en: "looked at mails and messages to {subjects}",
  },
  "notices.sendMessageAgain": { vi: "gửi lại thư, tin nhắn cho {subjects}", en: "sent a message to {subjects} again" },
  ...roundVerbs,
  ...appraisalVerbs,
  ...councilVerbs,
  ...letterVerbs,
  ...packVerbs,
  ...extrasVerbs,
  ...surveyVerbs,
  ...ownIndexVerbs,
  "audit.getAction": { vi: "xem dữ liệu cá nhân trong nhật ký", en: "looked at personal data of a recorded act" },
  "audit.endVerification": {
    vi: "kiểm tra xong nhật ký và dữ liệu, số chỗ bị sửa: {findingCount}",
    en: "checked the record and the data: {findingCount} {findingCount|place|places} changed past the program",
  },
  "audit.startVerification": {
    vi: "bắt đầu kiểm tra nhật ký và dữ liệu",
    en: "began to check the record and the data",
  },
};
