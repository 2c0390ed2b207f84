import { Anchor } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { ApiError } from "../api/api-error.ts";
import { useTexts } from "../i18n/texts.ts";
import { isWrongAddress } from "./error-notice.tsx";
import { IconArrowLeft } from "./icons/icons.gen.ts";
import { uiTexts } from "./texts.ts";

/** The way on from a record that is not there: to the list of its kind, by the address, or to the first page. */
export function WayBack({ error }: { readonly error: unknown }) {
  const t = useTexts(uiTexts);
  // Parts of a page that are shown by themselves, as in tests, have no router.
  const router = useRouter({ warn: false }) as ReturnType<typeof useRouter> | null;
  if (router == null || !(error instanceof ApiError)) return null;
  if (error.status !== 404 && error.status !== 403 && !isWrongAddress(error.problem)) return null;
  const list = `/${router.state.location.pathname.split("/")[1] ?? ""}`;
  // Whoever may not see the record may well not see the list.
  const hasList = error.status !== 403 && list !== "/" && list in router.routesByPath;
  return (
    <Anchor component={Link} to={hasList ? list : "/"} size="sm" className="no-print">
      <IconArrowLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} /> {t(hasList ? "detail.back" : "home")}
    </Anchor>
  );
}
