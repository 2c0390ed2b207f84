import type { RouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";
import type { Text } from "../../contract/text.ts";
import type { Ability } from "../../domain/identity/ability.ts";
import type { Icon } from "../ui/icons/icon.tsx";

/** A page of a feature: its address below /app (with `$name` for parameters) and the component, loaded when opened. */
export interface FeaturePage {
  readonly path: string;
  /** `lazyRouteComponent(() => import("./unit-list-page.tsx"), "UnitListPage")` */
  readonly component: RouteComponent;
}

/** An entry of the left rail and of the Ctrl+K palette. */
export interface NavEntry {
  readonly path: string;
  readonly label: Text;
  readonly icon: Icon;
  /** Other words people search the page by. */
  readonly words?: string;
  /** Shown only to people who hold one of these; absent: to everybody signed in. */
  readonly abilities?: readonly Ability[];
}

/** Something the Ctrl+K palette found: where it leads and what it is called. */
export interface Found {
  readonly path: string;
  readonly label: string;
  /** What sort of thing, where it belongs: "Xã, phường, đặc khu · Tỉnh Cao Bằng". */
  readonly detail: string;
}

/** What a feature brings to the application: pages and where they stand in the rail. */
export interface Feature {
  readonly pages: readonly FeaturePage[];
  readonly nav: readonly NavEntry[];
  /** Heading of the rail the entries stand under; `own` is the person's own work and comes first. */
  readonly group: "own" | "scoring" | "administration";
  /** What waits for the person, on "Việc của tôi": a lazy component of `WorkItem`s. */
  readonly work?: { readonly abilities?: readonly Ability[]; readonly component: ComponentType };
  /** Finds records of the feature by free text for the palette; only asked when the person holds one of the abilities. */
  readonly find?: {
    readonly abilities: readonly Ability[];
    readonly search: (text: string) => Promise<readonly Found[]>;
  };
}
