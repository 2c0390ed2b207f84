import { useSession } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { WorkItem } from "../../ui/work-item.tsx";
import { profileTexts } from "./texts.ts";

/** Advice on one's own account. */
export function ProfileWork() {
  const t = useTexts(profileTexts);
  const session = useSession();
  const advised = !session.totpEnabled && !session.demo;
  return <WorkItem count={advised ? 1 : 0} kind="soon" label={() => t("work.totp")} to="/profile" />;
}
