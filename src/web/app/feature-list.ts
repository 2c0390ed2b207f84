import { createContext } from "react";
import type { Feature } from "./feature.ts";

/** All features, for pages of a feature that show what the others have: a page cannot import the list it stands in. */
export const FeatureList = createContext<readonly Feature[]>([]);
