import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withTransaction } from "../../db/transaction.ts";
import { runDueJobs } from "../../platform/jobs/worker.ts";
import { httpGateway, signMessage } from "../../platform/messages/gateway.ts";
import { smtpRefusal, startMailServer, type TestMailServer } from "../../platform/messages/mail.fixture.ts";
import { messageJobs } from "../../platform/messages/message-jobs.ts";
import type { MessagePort } from "../../platform/messages/message-port.ts";
import { smtpMail } from "../../platform/messages/smtp-mail.ts";
import { notify } from "../../platform/notices/notify.ts";
import { type Demonstration, makeDemonstration } from "../../testing/demonstration.ts";

let demo: Demonstration;
let head: string;
const servers: TestMailServer[] = [];
const publicUrl = "https://cchc.example.gov.vn";
const title = "Phiếu tự chấm điểm của Sở Y tế chờ phê duyệt";

beforeAll(async () => {
  demo = await makeDemonstration();
  const set = { email: "lam.ht@example.gov.vn", phone: "0912345678" };
  await withTransaction({ db: demo.db }, (tx) =>
    tx.updateTable("account").set(set).where("login_key", "=", "giamdoc.yte").execute(),
  );
  const row = await demo.db.reader.selectFrom("account").select("id").where("login_key", "=", "giamdoc.yte").execute();
  head = row[0]?.id ?? "";
});

beforeEach(() =>
  withTransaction({ db: demo.db }, async (tx) => {
    for (const table of ["notice", "notice_setting", "outgoing_message", "job"] as const) {
      await tx.deleteFrom(table).execute();
    }
  }),
);

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function startServer(options: Parameters<typeof startMailServer>[0] = {}): Promise<TestMailServer> {
  const server = await startMailServer(options);
  servers.push(server);
  return server;
}

const mailTo = (port: number, tls: "none" | "starttls" = "none") =>
  smtpMail({ host: "127.0.0.1", port, tls, from: "Công Tâm <cchc@example.gov.vn>" }, undefined, "cchc.example.gov.vn");

const tell = (key = "k") =>
  withTransaction({ db: demo.db }, (tx) =>
    notify(tx, demo.services.notices, {
      accountIds: [head],
      kind: "task",
      titleVi: title,
      titleEn: "A sheet waits for approval",
      textVi: "Hạn: <17 giờ> ngày 30/11/2026 & sau đó khóa.",
      href: "/rounds/abc?x=1",
      key,
    }),
  );

/** What a process does in one round of its loop. */
async function work(mail: MessagePort | undefined, gateway?: MessagePort): Promise<void> {
  const deps = { ...demo.services.notices, log: () => undefined };
  const handlers = messageJobs({ ...deps, channels: { publicUrl, mail, gateway } });
  while ((await runDueJobs(deps, { handlers }, new AbortController().signal)) > 0);
}

const list = async (query = "") => {
  const answer = await demo.call(await demo.signIn("quantri"), "GET", `/api/messages?sort=-createdAt${query}`);
  return answer.body;
};
const later = (minutes: number) => demo.clock.advance(minutes * 60_000);

describe("a mail", () => {
  test("says the notice in text and as a page, with encoded headers, its link and who it is for", async () => {
    const server = await startServer();
    await tell();
    await work(mailTo(server.port));
    const [mail = ""] = server.mails;
    expect(server.mails).toHaveLength(1);
    expect(mail).toMatch(/^Subject: =\?UTF-8\?[QB]\?/m);
    expect(mail.split("\r\n\r\n")[0]).toMatch(/^[\x20-\x7e\r\n\t]*$/);
    expect(mail).toContain("Auto-Submitted: auto-generated");
    expect(mail).toContain("Content-Language: vi");
    expect(mail).toMatch(/Message-ID: <[0-9a-f-]{36}@cchc\.example\.gov\.vn>/);
    const text = decodeParts(mail);
    expect(text).toContain("Kính gửi ông/bà Hứa Thanh Lâm,");
    expect(text).toContain(`${publicUrl}/app/rounds/abc?x=1`);
    expect(text).toContain("Hạn: <17 giờ> ngày 30/11/2026 & sau đó khóa.");
    expect(text).toContain("Hạn: &#60;17 giờ&#62; ngày 30/11/2026 &#38; sau đó khóa.");
    const { items } = await list();
    expect(items).toMatchObject([
      { state: "sent", channel: "mail", recipient: "lam.ht@example.gov.vn", subject: title },
    ]);
    expect(items[0].answer).toContain("taken");
  });

  test("goes only to who wants it, in the language chosen", async () => {
    const server = await startServer();
    const cookie = await demo.signIn("giamdoc.yte");
    const choose = (mail: boolean) =>
      demo.call(cookie, "PUT", "/api/notices/settings", {
        language: "en",
        kinds: [{ kind: "task", mail, message: false }],
      });
    await choose(false);
    await tell("one");
    await work(mailTo(server.port));
    expect(server.mails).toEqual([]);
    await choose(true);
    await tell("two");
    await work(mailTo(server.port));
    expect(decodeParts(server.mails[0] ?? "")).toContain("Dear Hứa Thanh Lâm,");
  });

  test("refused for good is given up at once with the reason, and sent when somebody says so", async () => {
    let open = false;
    const server = await startServer({
      onRcptTo: (_to, _session, callback) => callback(open ? null : smtpRefusal(550, "no such mailbox")),
    });
    await tell();
    await work(mailTo(server.port));
    const failed = await list("&state=failed");
    expect(failed).toMatchObject({ failed: 1, items: [{ state: "failed", attempts: 1 }] });
    expect(failed.items[0].answer).toContain("no such mailbox");
    open = true;
    const again = async () =>
      demo.call(await demo.signIn("quantri"), "POST", `/api/messages/${failed.items[0].id}/sending`);
    expect((await again()).status).toBe(200);
    await work(mailTo(server.port));
    expect(server.mails).toHaveLength(1);
    expect((await again()).body.code).toBe("notices.not_failed");
    expect(await list()).toMatchObject({ failed: 0, items: [{ state: "sent" }] });
  });

  test("put off by greylisting, or cut off in the middle, is tried again later and taken once", async () => {
    let tries = 0;
    const server = await startServer({
      onRcptTo: (_to, _session, callback) => callback(++tries === 1 ? smtpRefusal(451, "try again later") : null),
    });
    await tell();
    await work(mailTo(server.port));
    expect(await list("&state=waiting")).toMatchObject({ items: [{ attempts: 1, sentAt: null }] });
    await work(mailTo(server.port));
    expect(server.mails).toEqual([]);
    later(1);
    await work(mailTo(server.port));
    expect(server.mails).toHaveLength(1);

    let cut = true;
    const breaking = await startServer({
      onMailFrom(_from, _session, callback) {
        if (!cut) return callback();
        cut = false;
        breaking.cut();
      },
    });
    await tell("cut");
    await work(mailTo(breaking.port));
    expect(breaking.mails).toEqual([]);
    later(5);
    await work(mailTo(breaking.port));
    expect(breaking.mails).toHaveLength(1);
  });

  test("waits while the server is away, and is never sent in the clear where encryption is asked for", async () => {
    const server = await startServer();
    await tell();
    await work(mailTo(server.port, "starttls"));
    expect(server.mails).toEqual([]);
    await server.close();
    servers.splice(0);
    later(1);
    await work(mailTo(server.port));
    expect(await list()).toMatchObject({ items: [{ state: "waiting", attempts: 2 }] });
    for (let attempt = 3; attempt <= 20; attempt++) {
      later(61);
      await work(mailTo(server.port));
    }
    expect(await list()).toMatchObject({ failed: 1, items: [{ state: "failed", attempts: 20 }] });
  });

  test("is sent once although two processes work; one of a killed process goes out under its own Message-ID", async () => {
    const server = await startServer();
    for (let index = 0; index < 12; index++) await tell(`many ${index}`);
    await Promise.all([1, 2, 3].map(() => work(mailTo(server.port))));
    await work(mailTo(server.port));
    expect(server.mails).toHaveLength(12);

    await tell("killed");
    const dead: MessagePort = { send: () => new Promise(() => undefined), close: () => undefined };
    void work(dead);
    await expect
      .poll(async () => {
        const held = demo.db.reader.selectFrom("job").select("attempts").where("queue", "=", "messages.send");
        return held.where("locked_by", "is not", null).executeTakeFirst();
      })
      .toEqual({ attempts: 1 });
    await work(mailTo(server.port));
    expect(server.mails).toHaveLength(12);
    later(2);
    await work(mailTo(server.port));
    expect(server.mails).toHaveLength(13);
    expect(new Set(server.mails.map((mail) => /Message-ID: (\S+)/.exec(mail)?.[1])).size).toBe(13);
  });
});

test("a login the server refuses holds mails back, it loses none", async () => {
  let password = "other";
  const server = await startServer({
    allowInsecureAuth: true,
    onAuth(auth, _session, callback) {
      if (auth.password === password) callback(null, { user: auth.username });
      else callback(smtpRefusal(535, "wrong password"));
    },
  });
  const settings = { host: "127.0.0.1", port: server.port, tls: "none", from: "cchc@example.gov.vn" } as const;
  const mail = smtpMail(settings, { user: "cchc", password: "secret" }, "cchc.example.gov.vn");
  await tell();
  await work(mail);
  expect(await list()).toMatchObject({ failed: 0, items: [{ state: "waiting", attempts: 1 }] });
  password = "secret";
  later(1);
  await work(mail);
  expect(server.mails).toHaveLength(1);
});

describe("a short message", () => {
  const answers: number[] = [];
  const seen: { request: IncomingMessage; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      seen.push({ request, body });
      response.writeHead(answers.shift() ?? 202).end("ok");
    });
  });
  let gateway: MessagePort;

  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/gui`;
    gateway = httpGateway({ url, secret: "bí mật", clock: demo.clock });
    return () => void server.close();
  });
  beforeEach(async () => {
    seen.splice(0);
    answers.splice(0);
    const kinds = [{ kind: "task", mail: false, message: true }];
    await demo.call(await demo.signIn("giamdoc.yte"), "PUT", "/api/notices/settings", { language: "vi", kinds });
  });

  test("goes to the gateway signed, with one id over all attempts", async () => {
    answers.push(503, 429);
    await tell();
    for (let round = 0; round < 4; round++) {
      await work(undefined, gateway);
      later(5);
    }
    expect(seen).toHaveLength(3);
    const [first, , last] = seen;
    expect(JSON.parse(last?.body ?? "")).toMatchObject({
      to: "0912345678",
      name: "Hứa Thanh Lâm",
      text: `${title} ${publicUrl}/app/rounds/abc?x=1`,
    });
    expect(first?.request.headers["idempotency-key"]).toBe(last?.request.headers["idempotency-key"]);
    const stamp = String(last?.request.headers["x-congtam-timestamp"]);
    expect(Number(stamp) * 1000).toBeLessThanOrEqual(demo.clock.now().getTime());
    expect(last?.request.headers["x-congtam-signature"]).toBe(
      `sha256=${signMessage("bí mật", stamp, last?.body ?? "")}`,
    );
    expect(signMessage("khác", stamp, last?.body ?? "")).not.toBe(signMessage("bí mật", stamp, last?.body ?? ""));
  });

  test("the gateway refuses for good is given up with its answer", async () => {
    answers.push(422);
    await tell();
    await work(undefined, gateway);
    expect(await list()).toMatchObject({ failed: 1, items: [{ channel: "gateway", answer: "422 ok", attempts: 1 }] });
  });
});

test("where the program has no mail server nothing is made that would wait for ever", async () => {
  await tell();
  await work(undefined);
  expect(await list()).toMatchObject({ total: 0, failed: 0 });
  expect(demo.failures).toEqual([]);
});

/** The parts of a mail in plain UTF-8. */
function decodeParts(mail: string): string {
  const quoted = mail
    .replace(/=\r\n/g, "")
    .replace(/((?:=[0-9A-F]{2})+)/g, (bytes) => Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"));
  const blocks = mail.split(/\r\n\r\n/).map((block) => block.replace(/\r\n--[\s\S]*$/, ""));
  const base64 = blocks.filter((block) => /^[A-Za-z0-9+/=\r\n]+$/.test(block));
  return [quoted, ...base64.map((block) => Buffer.from(block, "base64").toString("utf8"))].join("\n");
}
