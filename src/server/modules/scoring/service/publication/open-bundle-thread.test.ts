import { afterEach, describe, expect, it } from "vitest";
import type { BundleContent } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import { publicContent } from "../../../../../domain/scoring/bundle/public-content.ts";
import { bundleText, sealBundle } from "../../../../../domain/scoring/bundle/seal.ts";
import { makeFullContent, makeSigner } from "../../../../../verifier/bundle.fixture.ts";
import { mutate } from "../../../../../verifier/mutate-bundle.fixture.ts";
import { nodeCryptography } from "../../../../../verifier/node-cryptography.ts";
import { smallSet, twoUnits } from "../../../../../verifier/rich-bundles.fixture.ts";
import { type BundleThread, openBundleThread, stopBundleThreads } from "./open-bundle-thread.ts";

const { sha256 } = nodeCryptography;
const signer = makeSigner();
const full = makeFullContent(smallSet, twoUnits);
const texts = [publicContent(full, sha256), full].map((one) => bundleText(sealBundle(one, signer, sha256)));
let thread: BundleThread;
afterEach(() => thread.close());

describe("the thread of bundles", () => {
  it("seals both forms as they would be sealed here, and verifies one after another", async () => {
    thread = openBundleThread();
    const sealed = await thread.seal(full, signer);
    const forms = [sealed.public, sealed.full];
    expect(forms.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(texts);
    expect(forms.map((form) => form.sha256)).toEqual(texts.map((text) => JSON.parse(text).seal.contentSha256));
    const { fingerprint } = JSON.parse(texts[0] ?? "").seal;
    const told = { contentSha256: sealed.public.sha256, publication: full.publication };
    expect(await thread.verify(sealed.public.bytes)).toEqual({ faults: [], signedBy: fingerprint, told });
    expect(await thread.showVerified()).toEqual(JSON.parse(texts[0] ?? "").content);
    expect(await thread.verify(Buffer.from("{"))).toMatchObject({ signedBy: null, told: null });
    await expect(thread.showVerified()).rejects.toThrow("no bundle was verified");
  });

  it("refuses what does not verify, and takes the next content all the same", async () => {
    thread = openBundleThread();
    const changed: BundleContent = mutate(full, "/units/0/result/rank", () => "2");
    await expect(thread.seal(changed, signer)).rejects.toThrow(/^the bundle does not verify: .*rank/);
    expect(Buffer.from((await thread.seal(full, signer)).full.bytes).toString()).toBe(texts[1]);
  });

  it("tells who waits for it when the server stops", async () => {
    thread = openBundleThread();
    const sealing = thread.seal(full, signer);
    const stopped = expect(sealing).rejects.toMatchObject({ name: "AbortError" });
    await stopBundleThreads();
    await stopped;
    expect((await thread.verify(Buffer.from(texts[0] ?? ""))).faults).toEqual([]);
  });
});
