import type { OutgoingMessage } from "./message-port.ts";

const words = {
  vi: {
    greeting: (name: string) => `Kính gửi ông/bà ${name},`,
    open: "Mở trong Công Tâm",
    footer: "Thư tự động của phần mềm Công Tâm, không cần trả lời. Chọn loại thông báo nhận qua thư tại:",
  },
  en: {
    greeting: (name: string) => `Dear ${name},`,
    open: "Open in Công Tâm",
    footer: "Sent by the Công Tâm software; please do not reply. Choose which notices come by mail at:",
  },
};

/** What a stored message says, without its form. */
export interface MessageContent {
  readonly id: string;
  readonly to: string;
  readonly toName: string;
  readonly language: "vi" | "en";
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  /** Below /app. */
  readonly href: string;
}

/** A stored message as text and as a simple page without pictures, scripts or anything loaded from elsewhere. */
export function writeMessage(content: MessageContent, publicUrl: string): OutgoingMessage {
  const { id, to, toName, language, kind, subject, body, href } = content;
  const own = words[language];
  const url = `${publicUrl}/app${href}`;
  const choose = `${publicUrl}/app/notices/settings`;
  const paragraphs = [own.greeting(toName), subject, ...body.split("\n").filter((line) => line.trim() !== "")];
  const text = [...paragraphs, `${own.open}: ${url}`, `-- \n${own.footer}\n${choose}`].join("\n\n");
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${toHtml(subject)}</title></head>`,
    '<body style="font-family:sans-serif;font-size:15px;line-height:1.5;color:#1a1a1a">',
    ...paragraphs.map((line) => `<p>${line === subject ? `<strong>${toHtml(line)}</strong>` : toHtml(line)}</p>`),
    `<p><a href="${toHtml(url)}">${toHtml(own.open)}</a></p>`,
    `<hr><p style="font-size:12px;color:#555">${toHtml(own.footer)} <a href="${toHtml(choose)}">${toHtml(choose)}</a></p>`,
    "</body></html>",
  ].join("\n");
  return { id, to, toName, language, kind, subject, text, html, url };
}

function toHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
