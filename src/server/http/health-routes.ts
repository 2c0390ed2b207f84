import type { Db } from "../db/database.ts";
import type { HttpApp } from "./mount.ts";

/** `GET /health`: 200 while the database answers, else 503; for service managers and load balancers. */
export function healthRoutes(app: HttpApp, db: Db): void {
  app.get("/health", async (http) => {
    try {
      await db.reader.selectFrom("schema_migration").select("number").limit(1).execute();
      return http.json({ status: "ok" });
    } catch {
      return http.json({ status: "database unavailable" }, 503);
    }
  });
}
