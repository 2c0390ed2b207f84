import { demoPassword } from "../src/server/modules/identity/service/demo-accounts.ts";

/** Signs a person of the demonstration in; gives the cookie of the session. */
export async function signIn(url: string, login: string): Promise<string> {
  const answer = await fetch(new URL("api/session", url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password: demoPassword }),
  });
  if (!answer.ok) throw new Error(`sign-in of ${login} answered ${answer.status}`);
  const [cookie = ""] = (answer.headers.get("set-cookie") ?? "").split(";");
  return cookie;
}
