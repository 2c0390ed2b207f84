import "@mantine/core/styles.css";
import "./app/fonts.css";
import "./app/app.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { watchPageFiles } from "./app/page-files.ts";
import { pageSettings } from "./app/page-settings.ts";

// The scroll lock of dialogs makes style elements of its own and looks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: pageSettings.styleNonce });

watchPageFiles();

const root = document.getElementById("root");
if (!root) throw new Error("the page has no #root");
createRoot(root).render(<App />);
