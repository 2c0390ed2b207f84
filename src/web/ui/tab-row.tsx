import { Link, type LinkProps, useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import classes from "./tab-row.module.css";

interface TabRowProps {
  /** Names the row for people who do not see it. */
  readonly label: string;
  /** `Tab`s. */
  readonly children: ReactNode;
}

/** The views of one thing; each has an address of its own. On a phone they stand in one line, the open one in sight. */
export function TabRow({ label, children }: TabRowProps) {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const open = nav.current?.querySelector<HTMLElement>(`[aria-current="page"]`);
    if (nav.current && open && pathname) nav.current.scrollLeft = open.offsetLeft - nav.current.offsetLeft - 40;
  }, [pathname]);
  return (
    <nav ref={nav} className={`${classes["tabs"]} no-print`} aria-label={label}>
      {children}
    </nav>
  );
}

/** One view: a link that is marked while its address is open. */
export function Tab(props: LinkProps) {
  return <Link {...props} className={classes["tab"]} />;
}
