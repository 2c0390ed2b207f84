import { expect, it } from "vitest";
import { labelField } from "./field-label.ts";

it.each<[string[], "vi" | "en", string]>([
  [["nameVi"], "vi", "Tên"],
  [["blocks", "#A", "unitIds"], "vi", "Khối A › Đơn vị"],
  [["sourceDocument", "number"], "en", "Document › Number"],
  [["#1.2", "#done"], "en", "1.2 › done"],
  [["ofAnOlderProgram"], "en", "ofAnOlderProgram"],
])("%j in %s is %s", (path, language, label) => {
  expect(labelField(path, language)).toBe(label);
});
