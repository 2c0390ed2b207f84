import { makeRowFault } from "../../imports/row-fault.ts";
import { unitColumns } from "./unit-columns.ts";

export const rowFault = makeRowFault(unitColumns);
