import { pageSettings } from "./page-settings.ts";

/** Where the identity provider sends the browser back to, below the application. */
export const returnPath = "/sign-in/return";

const longest = 500;

/** The page that is open, as a path of the application; the first page where the address cannot be kept. */
export function currentOwnPath(): string {
  const own = location.pathname.slice(`${pageSettings.basePath}/app`.length);
  const path = own + location.search;
  const fits = /^\/(?![/\\])[^\\\s]*$/.test(path) && path.length <= longest && own !== returnPath;
  return fits ? path : "/";
}

/** True on the page to which the provider sends back. */
export function isReturnPage(): boolean {
  return location.pathname === `${pageSettings.basePath}/app${returnPath}`;
}
