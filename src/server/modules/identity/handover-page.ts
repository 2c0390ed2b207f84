import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import type { FileAnswer } from "../../../contract/operation.ts";
import type { Language } from "../../../contract/text.ts";
import { printDay } from "../../../domain/text/dates.ts";

interface HandoverPage {
  readonly language: Language;
  readonly provinceName: string | null;
  readonly madeBy: string;
  readonly madeOn: string;
  /** The last day on which the one-time passwords count. */
  readonly lastDay: string;
  readonly sheets: readonly {
    readonly login: string;
    readonly displayName: string;
    readonly position: string | null;
    readonly unitName: string | null;
    readonly password: string;
  }[];
}

const words = {
  vi: {
    title: "Phiếu bàn giao tài khoản",
    system: "Hệ thống theo dõi, đánh giá cải cách hành chính",
    name: "Họ và tên",
    position: "Chức vụ",
    unit: "Đơn vị",
    login: "Tên đăng nhập",
    password: "Mật khẩu dùng một lần",
    first: "Đăng nhập lần đầu trước khi hết ngày {day}. Hệ thống sẽ yêu cầu đặt mật khẩu mới.",
    keep: "Không đưa phiếu này cho người khác; hủy phiếu sau khi đã đặt mật khẩu mới.",
    madeBy: "Người lập phiếu",
    receiver: "Người nhận (ký, ghi rõ họ tên)",
    date: "Ngày lập",
  },
  en: {
    title: "Account hand-over sheet",
    system: "Administrative reform monitoring and assessment",
    name: "Full name",
    position: "Position",
    unit: "Unit",
    login: "Login",
    password: "One-time password",
    first: "Sign in for the first time by the end of {day}. You will be asked to set a new password.",
    keep: "Give this sheet to nobody else; destroy it once you have set a new password.",
    madeBy: "Made by",
    receiver: "Received by (signature, full name)",
    date: "Date",
  },
} as const;

/** Sizes fit A5 paper; the page is printed by the browser. */
const style = `
@page { size: A5 portrait; margin: 14mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #111; background: #fff; font: 11pt/1.45 "Times New Roman", Tinos, serif; }
section { break-after: page; padding: 6mm; max-width: 148mm; margin: 0 auto; }
section:last-of-type { break-after: auto; }
header { text-align: center; }
header p { margin: 0; }
h1 { font-size: 15pt; margin: 6mm 0; text-align: center; text-transform: uppercase; }
dl { display: grid; grid-template-columns: 42mm 1fr; gap: 2mm 4mm; margin: 0 0 6mm; }
dt { color: #444; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.secret { font: 600 14pt/1.3 "Courier New", monospace; letter-spacing: 0.04em; }
.signs { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; margin-top: 8mm; text-align: center; }
.signs div { min-height: 28mm; }
@media screen { section { border-bottom: 1px dashed #888; } }
`;

const styleHash = createHash("sha256").update(style).digest("base64");

/**
 * One A5 sheet a person with the one-time password, as a page to print. It may not be stored, framed or cached, runs no
 * script, and allows exactly its own style.
 */
export function handoverPage(page: HandoverPage): FileAnswer {
  const text = words[page.language];
  const sheets = page.sheets.map(
    (sheet) => html`<section>
<header><p><strong>${page.provinceName ?? ""}</strong></p><p>${text.system}</p></header>
<h1>${text.title}</h1>
<dl>
<dt>${text.name}</dt><dd>${sheet.displayName}</dd>
<dt>${text.position}</dt><dd>${sheet.position ?? "–"}</dd>
<dt>${text.unit}</dt><dd>${sheet.unitName ?? "–"}</dd>
<dt>${text.login}</dt><dd class="secret">${sheet.login}</dd>
<dt>${text.password}</dt><dd class="secret">${sheet.password}</dd>
</dl>
<p>${text.first.replace("{day}", printDay(page.lastDay))}</p>
<p>${text.keep}</p>
<div class="signs"><div>${text.madeBy}<br>${page.madeBy}<br>${text.date}: ${printDay(page.madeOn)}</div><div>${text.receiver}</div></div>
</section>`,
  );
  const document = html`<!doctype html>
<html lang="${page.language}">
<head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${text.title}</title><style>${raw(style)}</style></head>
<body><main>${sheets}</main></body>
</html>
`;
  return {
    fileName: "phieu-ban-giao.html",
    mediaType: "text/html; charset=utf-8",
    bytes: new TextEncoder().encode(String(document)),
    headers: {
      "content-disposition": "inline",
      "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    },
  };
}
