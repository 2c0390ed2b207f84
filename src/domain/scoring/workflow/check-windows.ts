import { stageLabels, WindowStage } from "../columns/stage.ts";
import type { SetupFault } from "./setup-fault.ts";
import { findWindow, type RoundWindow } from "./windows.ts";

/**
 * What is wrong with the windows of a round: one that ends before it begins, a stage given twice, and stages out of the
 * order of the year. They may overlap: appraisal may begin while the last units still assess themselves.
 */
export function findWindowFaults(windows: readonly RoundWindow[]): SetupFault[] {
  const faults: SetupFault[] = [];
  const placed = windows.map((window, index) => ({ window, path: `windows[${index}]` }));
  for (const { window, path } of placed) {
    const name = stageLabels[window.stage];
    if (window.opensAt >= window.closesAt) {
      faults.push({
        path: `${path}.closesAt`,
        text: { vi: `${name.vi}: kết thúc trước khi bắt đầu.`, en: `${name.en}: it ends before it begins.` },
      });
    }
    if (windows.filter((one) => one.stage === window.stage).length > 1) {
      faults.push({ path, text: { vi: `${name.vi}: ghi hai lần.`, en: `${name.en}: given twice.` } });
    }
  }
  const inOrder = [...placed].sort((one, other) => orderOf(one.window.stage) - orderOf(other.window.stage));
  for (const [index, { window, path }] of inOrder.entries()) {
    const before = inOrder[index - 1]?.window;
    if (before === undefined || before.stage === window.stage) continue;
    if (window.opensAt >= before.opensAt && window.closesAt >= before.closesAt) continue;
    const [name, other] = [stageLabels[window.stage], stageLabels[before.stage]];
    faults.push({
      path,
      text: {
        vi: `${name.vi} bắt đầu hoặc kết thúc trước ${other.vi}.`,
        en: `${name.en} begins or ends before ${other.en}.`,
      },
    });
  }
  return faults;
}

/** What a round under way cannot change: what has begun keeps its beginning and stays, nothing closes in the past. */
export function findWindowChangeFaults(
  before: readonly RoundWindow[],
  after: readonly RoundWindow[],
  now: Date,
): SetupFault[] {
  const faults: SetupFault[] = [];
  for (const old of before) {
    const name = stageLabels[old.stage];
    const next = findWindow({ windows: after }, old.stage);
    const path = `windows[${after.findIndex((one) => one.stage === old.stage)}]`;
    const hasBegun = old.opensAt <= now;
    if (hasBegun && next === undefined) {
      faults.push({
        path: "windows",
        text: { vi: `${name.vi} đã bắt đầu nên không bỏ được.`, en: `${name.en} has begun and stays.` },
      });
    }
    if (next === undefined) continue;
    if (hasBegun && next.opensAt.getTime() !== old.opensAt.getTime()) {
      faults.push({
        path: `${path}.opensAt`,
        text: {
          vi: `${name.vi} đã bắt đầu nên giữ nguyên lúc bắt đầu.`,
          en: `${name.en} has begun and keeps its beginning.`,
        },
      });
    }
    if (next.closesAt.getTime() !== old.closesAt.getTime() && next.closesAt <= now) {
      faults.push({
        path: `${path}.closesAt`,
        text: { vi: `${name.vi}: lúc kết thúc mới đã qua.`, en: `${name.en}: the new end has passed already.` },
      });
    }
  }
  return faults;
}

const orderOf = (stage: WindowStage) => WindowStage.options.indexOf(stage);
