import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { otherHost, thisMachine } from "./certificates.fixture.ts";
import { startMailServer, type TestMailServer } from "./mail.fixture.ts";
import { smtpMail } from "./smtp-mail.ts";

const known = getCACertificates("default");
let server: TestMailServer;
let logins: { user: string | undefined; encrypted: boolean }[] = [];

/** What `NODE_EXTRA_CA_CERTS` does for the whole program: an authority of the house is trusted beside the public ones. */
const trust = (...certificates: string[]) => setDefaultCACertificates([...known, ...certificates]);

async function start(certificate: { readonly key: string; readonly cert: string }): Promise<void> {
  server = await startMailServer({
    ...certificate,
    ...{ disabledCommands: [], authOptional: false },
    onAuth({ username, password }, session, callback) {
      logins.push({ user: username, encrypted: session.secure });
      if (password === "mat-khau") callback(null, { user: username });
      else callback(new Error("wrong"));
    },
  });
}

async function send(): Promise<string> {
  const settings = { host: "127.0.0.1", port: server.port, tls: "starttls" as const, from: "cchc@example.gov.vn" };
  const mail = smtpMail(settings, { user: "cchc", password: "mat-khau" }, "cchc.example.gov.vn");
  const message = { id: "1", to: "a@example.gov.vn", toName: "Lâm", language: "vi" as const, kind: "task" };
  const texts = {
    subject: "Phiếu chờ duyệt",
    text: "Phiếu chờ duyệt",
    html: "<p>Phiếu chờ duyệt</p>",
    url: "https://a.vn",
  };
  try {
    return await mail.send({ ...message, ...texts }, new AbortController().signal);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    mail.close();
  }
}

beforeEach(() => {
  logins = [];
});

afterEach(async () => {
  setDefaultCACertificates(known);
  await server.close();
});

describe("mail after STARTTLS", () => {
  it("goes to a server whose certificate an authority vouches for, with the login only once it is encrypted", async () => {
    trust(thisMachine.cert);
    await start(thisMachine);
    expect(await send()).toContain("taken");
    expect(logins).toEqual([{ user: "cchc", encrypted: true }]);
    expect(server.mails).toHaveLength(1);
  });

  it.each([
    ["nobody vouches for", thisMachine, []],
    ["is made out to another server, whoever vouches for it", otherHost, [otherHost.cert]],
  ])("goes to none whose certificate %s, nor does the password", async (_what, certificate, trusted) => {
    trust(...trusted);
    await start(certificate);
    expect(await send()).toBe("ESOCKET");
    expect([server.mails, logins]).toEqual([[], []]);
  });
});
