#!/usr/bin/env node
/** The `congtam` command, from any folder: the same way in as `npm start`, relative paths stay the caller's. */
import { boot } from "../boot.mjs";

await boot(process.argv.slice(2));
