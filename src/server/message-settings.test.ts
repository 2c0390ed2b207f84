import { expect, it } from "vitest";
import { parseMessageSettings } from "./message-settings.ts";

function parse(record: Record<string, string>) {
  const faults: string[] = [];
  const settings = parseMessageSettings(
    (name) => record[name],
    (variable) => faults.push(variable),
  );
  return { settings, faults };
}

const mail = {
  CONGTAM_PUBLIC_URL: "https://cchc.example.gov.vn",
  CONGTAM_SMTP_HOST: "mail.example.gov.vn",
  CONGTAM_MAIL_FROM: "Công Tâm <cchc@example.gov.vn>",
};

it("sends nothing where nothing is set", () => {
  expect(parse({})).toEqual({ settings: { publicUrl: undefined, mail: undefined, gateway: undefined }, faults: [] });
});

it("encrypts unless the administrator says otherwise: from the first byte on port 465, else after the greeting", () => {
  expect(parse(mail)).toMatchObject({ settings: { mail: { port: 587, tls: "starttls" } }, faults: [] });
  expect(parse({ ...mail, CONGTAM_SMTP_PORT: "465" }).settings.mail?.tls).toBe("implicit");
  expect(parse({ ...mail, CONGTAM_SMTP_PORT: "25", CONGTAM_SMTP_TLS: "none" }).settings.mail?.tls).toBe("none");
});

it.each([
  [{ ...mail, CONGTAM_PUBLIC_URL: "https://cchc.example.gov.vn/" }, ["CONGTAM_PUBLIC_URL"]],
  [{ ...mail, CONGTAM_SMTP_HOST: "a b" }, ["CONGTAM_SMTP_HOST"]],
  [{ ...mail, CONGTAM_MAIL_FROM: "Công Tâm" }, ["CONGTAM_MAIL_FROM"]],
  [{ ...mail, CONGTAM_MAIL_FROM: "a@b.vn\r\nBcc: x@y.vn" }, ["CONGTAM_MAIL_FROM"]],
  [{ ...mail, CONGTAM_SMTP_TLS: "ssl", CONGTAM_SMTP_PORT: "0" }, ["CONGTAM_SMTP_PORT", "CONGTAM_SMTP_TLS"]],
  [{ ...mail, CONGTAM_SMTP_USER: "cchc" }, ["CONGTAM_SMTP_PASSWORD_FILE"]],
  [
    { ...mail, CONGTAM_SMTP_TLS: "none", CONGTAM_SMTP_USER: "cchc", CONGTAM_SMTP_PASSWORD_FILE: "/etc/mail" },
    ["CONGTAM_SMTP_USER"],
  ],
  [{ CONGTAM_SMTP_USER: "cchc" }, ["CONGTAM_SMTP_USER"]],
  [{ CONGTAM_SMTP_HOST: "mail", CONGTAM_MAIL_FROM: "a@b.vn" }, ["CONGTAM_PUBLIC_URL"]],
  [
    { CONGTAM_PUBLIC_URL: "https://a.vn", CONGTAM_GATEWAY_URL: "http://sms.example.vn/gui" },
    ["CONGTAM_GATEWAY_URL", "CONGTAM_GATEWAY_SECRET_FILE"],
  ],
])("names what is wrong: %o", (record, faults) => {
  expect(parse(record).faults).toEqual(faults);
});
