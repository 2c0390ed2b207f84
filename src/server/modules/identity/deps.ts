import type { IdentitySettings } from "../../../domain/identity/settings.ts";
import type { Db } from "../../db/database.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ids } from "../../platform/ids.ts";
import type { SecretBox } from "../../platform/key-ring.ts";

/** What the people side needs from around it. */
export interface IdentityDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: IdentitySettings;
  readonly secrets: SecretBox;
  /** Whether demonstration accounts may be used by a caller at this address. */
  readonly allowsDemo: (address: string) => boolean;
  readonly cookie: { readonly secure: boolean; readonly path: string };
}
