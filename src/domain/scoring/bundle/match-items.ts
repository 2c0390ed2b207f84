import { numberOf, type RecordNode } from "./record-tree.ts";

/** Which items of a list as it is are which of the list as it was. */
export interface MatchedItems {
  /** In the order of the list as it is. */
  readonly pairs: readonly (readonly [then: RecordNode, now: RecordNode])[];
  readonly gone: readonly RecordNode[];
  readonly added: readonly RecordNode[];
  /** Items that stand before or behind others than they did: as few as explain the order. */
  readonly moved: readonly RecordNode[];
}

/** Items looked at for one of the same key at most: a list that somebody made may have nothing but these. */
const lookedAtMost = 1000;
/** Items passed over at most in search of the one whose key was changed. */
const lookedAheadAtMost = 20;

/**
 * Matches two lists by what their items are: first those that are wholly alike, then those of one key, then those that
 * stand between the same neighbours and are alike in half of their fields.
 * @param keyOf Marks of the fields by which people know an item; undefined where it has none.
 */
export function matchItems(
  then: readonly RecordNode[],
  now: readonly RecordNode[],
  keyOf: (item: RecordNode) => readonly string[] | undefined,
): MatchedItems {
  const was = new Map<RecordNode, RecordNode>();
  const taken = new Set<RecordNode>();
  const pair = (old: RecordNode, own: RecordNode) => {
    was.set(own, old);
    taken.add(old);
  };
  matchAlike(then, now, pair);
  const findByKey = openKeys(then.filter((one) => !taken.has(one)));
  for (const own of now) {
    if (was.has(own)) continue;
    const old = findByKey(keyOf(own), own, taken);
    if (old !== undefined) pair(old, own);
  }
  matchInPlace(then, now, { was, taken, pair, keyOf });
  const pairs = now.flatMap((own) => {
    const old = was.get(own);
    return old === undefined ? [] : [[old, own] as const];
  });
  return {
    pairs,
    gone: then.filter((one) => !taken.has(one)),
    added: now.filter((one) => !was.has(one)),
    moved: findMoved(pairs),
  };
}

type Pair = (old: RecordNode, own: RecordNode) => void;

/** What is wholly alike: from the head on, from the tail on, then wherever it stands. */
function matchAlike(then: readonly RecordNode[], now: readonly RecordNode[], pair: Pair): void {
  const most = Math.min(then.length, now.length);
  const isAlike = (a: RecordNode | undefined, b: RecordNode | undefined) => a?.signature === b?.signature;
  let head = 0;
  while (head < most && isAlike(then[head], now[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isAlike(then.at(-1 - tail), now.at(-1 - tail))) tail += 1;
  const ends = (list: readonly RecordNode[]) => [...list.slice(0, head), ...list.slice(list.length - tail)];
  const inner = (list: readonly RecordNode[]) => list.slice(head, list.length - tail);
  const own = ends(now);
  ends(then).forEach((old, at) => {
    if (own[at] !== undefined) pair(old, own[at]);
  });
  const waiting = Map.groupBy(inner(then).reverse(), (one) => one.signature);
  for (const one of inner(now)) {
    const old = waiting.get(one.signature)?.pop();
    if (old !== undefined) pair(old, one);
  }
}

/** Finds among items the one that has all marks of a key: of several the one with the most fields alike. */
function openKeys(items: readonly RecordNode[]) {
  const byMark = new Map<string, RecordNode[]>();
  for (const item of items)
    for (const mark of new Set(item.own)) {
      const having = byMark.get(mark);
      if (having === undefined) byMark.set(mark, [item]);
      else having.push(item);
    }
  return (key: readonly string[] | undefined, own: RecordNode, taken: ReadonlySet<RecordNode>) => {
    if (key === undefined) return undefined;
    const [rarest = []] = key.map((mark) => byMark.get(mark) ?? []).sort((a, b) => a.length - b.length);
    const found = rarest
      .slice(0, lookedAtMost)
      .filter((one) => !taken.has(one) && key.every((mark) => one.own.includes(mark)));
    return found.sort((a, b) => shareAlike(b, own) - shareAlike(a, own))[0];
  };
}

/** The share of fields that two items have alike. */
function shareAlike(old: RecordNode, own: RecordNode): number {
  const known = new Set(old.own);
  const alike = own.own.filter((mark) => known.has(mark)).length;
  return alike / Math.max(old.own.length, own.own.length, 1);
}

interface Matching {
  readonly was: ReadonlyMap<RecordNode, RecordNode>;
  readonly taken: ReadonlySet<RecordNode>;
  readonly pair: Pair;
  readonly keyOf: (item: RecordNode) => readonly string[] | undefined;
}

/** An item whose key itself was changed stands between the same neighbours. */
function matchInPlace(then: readonly RecordNode[], now: readonly RecordNode[], matching: Matching): void {
  const { was, taken, pair, keyOf } = matching;
  const placeIn = new Map(then.map((one, at) => [one, at]));
  let [from, at] = [0, 0];
  while (at < now.length) {
    const known = was.get(now[at] as RecordNode);
    if (known !== undefined) {
      from = (placeIn.get(known) ?? 0) + 1;
      at += 1;
      continue;
    }
    const own = takeWhile(now, at, (one) => !was.has(one));
    const old = takeWhile(then, from, (one) => !taken.has(one));
    at += own.length;
    let next = 0;
    for (const one of own) {
      const isLone = own.length === old.length && keyOf(one) === undefined;
      const ahead = old.slice(next, next + lookedAheadAtMost);
      const found = ahead.findIndex((other) => isLone || shareAlike(other, one) >= 0.5);
      const other = ahead[found];
      if (other === undefined) continue;
      pair(other, one);
      next += found + 1;
    }
  }
}

function takeWhile<Item>(list: readonly Item[], from: number, isSo: (item: Item) => boolean): Item[] {
  let end = from;
  while (end < list.length && isSo(list[end] as Item)) end += 1;
  return list.slice(from, end);
}

/** Those outside the longest run that keeps the order. */
function findMoved(pairs: readonly (readonly [RecordNode, RecordNode])[]): RecordNode[] {
  const before: number[] = [];
  /** Of the runs of each length the one that ends earliest, by the place of its last pair. */
  const ends: number[] = [];
  const numbers = pairs.map(([old]) => numberOf(old));
  const numberAt = (at: number | undefined) => numbers[at ?? -1] ?? -1;
  numbers.forEach((number, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numberAt(ends[middle]) < number) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return pairs.flatMap(([, own], at) => (kept.has(at) ? [] : [own]));
}
