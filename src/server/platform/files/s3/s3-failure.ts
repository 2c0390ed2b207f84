import { fillTexts, type Text } from "../../../../contract/text.ts";
import type { ObjectStoreSettings } from "../../../object-store-settings.ts";
import { FileStoreUnavailable } from "../file-store.ts";

/** What is known of an answer that is none: the code of the store or of the network, and the status of HTTP. */
interface S3Failure extends Error {
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const statusOf = (error: unknown) => (error as S3Failure).$metadata?.httpStatusCode;
const codeOf = (error: unknown) => {
  const { name, code } = error as S3Failure;
  return typeof code === "string" ? code : name;
};

/** The object is not there; that of a bucket which is not there is another matter. */
export function isAbsence(error: unknown): boolean {
  return statusOf(error) === 404 && codeOf(error) !== "NoSuchBucket";
}

/** Whether the same request may pass a little later: no answer, a busy store, a clock that the answer put right. */
export function mayPass(error: unknown): boolean {
  if (isOfTheDisk(error)) return false;
  const status = statusOf(error);
  return status === undefined || status >= 500 || status === 429 || codeOf(error) === "RequestTimeTooSkewed";
}

const reasons = {
  silent: {
    vi: "không trả lời ({code}). Kiểm tra CONGTAM_S3_ENDPOINT, mạng và máy chủ lưu tệp",
    en: "does not answer ({code}). Check CONGTAM_S3_ENDPOINT, the network and the store",
  },
  refused: {
    vi: "từ chối khóa truy cập ({code}). Kiểm tra CONGTAM_S3_ACCESS_KEY, CONGTAM_S3_SECRET_KEY_FILE và quyền đọc, ghi, xóa, liệt kê trên bucket",
    en: "refuses the access key ({code}). Check CONGTAM_S3_ACCESS_KEY, CONGTAM_S3_SECRET_KEY_FILE and the rights to read, write, delete and list in the bucket",
  },
  noBucket: {
    vi: "không có bucket này ({code}). Tạo bucket hoặc sửa CONGTAM_S3_BUCKET",
    en: "has no such bucket ({code}). Make it or correct CONGTAM_S3_BUCKET",
  },
  elsewhere: {
    vi: "nói bucket ở nơi khác ({code}). Kiểm tra CONGTAM_S3_REGION, CONGTAM_S3_ENDPOINT và CONGTAM_S3_PATH_STYLE",
    en: "says that the bucket is elsewhere ({code}). Check CONGTAM_S3_REGION, CONGTAM_S3_ENDPOINT and CONGTAM_S3_PATH_STYLE",
  },
  clock: {
    vi: "thấy đồng hồ máy này sai ({code}). Chỉnh giờ máy này và máy chủ lưu tệp",
    en: "finds the clock of this machine wrong ({code}). Set the time here and there",
  },
  failed: { vi: "trả lời lỗi ({code})", en: "answers with an error ({code})" },
} satisfies Record<string, Text>;

/** Answers without a body name no code. */
const nameless = /^(Unknown|UnknownError|\d{3})$/;
const elsewhere = new Set(["PermanentRedirect", "TemporaryRedirect", "AuthorizationHeaderMalformed"]);

/** The failure in words, with the place but nothing that is secret; an error of the own disk stays as it is. */
export function describeS3Failure(error: unknown, { endpoint, bucket }: ObjectStoreSettings): unknown {
  if (isOfTheDisk(error)) return error;
  const status = statusOf(error);
  const name = codeOf(error);
  const code = status === undefined ? name : nameless.test(name) ? `HTTP ${status}` : `${name}, HTTP ${status}`;
  const reason = reasons[reasonOf(name, status)];
  const values = { endpoint, bucket, code };
  const text = {
    vi: `Kho lưu tệp {endpoint}, bucket {bucket}, ${reason.vi}.`,
    en: `The file store {endpoint}, bucket {bucket}, ${reason.en}.`,
  };
  return new FileStoreUnavailable(fillTexts(text, values));
}

function reasonOf(name: string, status: number | undefined): keyof typeof reasons {
  if (status === undefined) return "silent";
  if (name === "RequestTimeTooSkewed") return "clock";
  if (elsewhere.has(name) || (status >= 300 && status < 400)) return "elsewhere";
  if (status === 404) return "noBucket";
  if (status === 401 || status === 403) return "refused";
  return "failed";
}

/** A connection that ends is told as a failed `read`, too. */
const ofTheNetwork = new Set([
  "ECONNRESET",
  "ECONNABORTED",
  "ETIMEDOUT",
  "EPIPE",
  "ENOTCONN",
  "EHOSTUNREACH",
  "ENETDOWN",
]);

/** Node names the call of the file system with such an error. */
function isOfTheDisk(error: unknown): boolean {
  const { syscall, code } = error as NodeJS.ErrnoException;
  if (syscall === undefined || ofTheNetwork.has(code ?? "") || statusOf(error) !== undefined) return false;
  return ["open", "read", "close", "fstat"].includes(syscall);
}
