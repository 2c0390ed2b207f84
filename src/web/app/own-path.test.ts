import { afterEach, expect, it } from "vitest";
import { currentOwnPath, isReturnPage } from "./own-path.ts";

afterEach(() => history.replaceState(null, "", "/"));

it.each([
  ["/app/accounts?page=2", "/accounts?page=2"],
  ["/app", "/"],
  ["/app/", "/"],
  ["/app//gia.example.vn", "/"],
  ["/app/sign-in/return?code=a&state=b", "/"],
  [`/app/scoring?q=${"x".repeat(500)}`, "/"],
])("comes back from the provider to a page of our own: %s", (address, path) => {
  history.replaceState(null, "", address);
  expect(currentOwnPath()).toBe(path);
});

it("knows the page to which the provider sends back", () => {
  history.replaceState(null, "", "/app/sign-in/return?code=a");
  expect(isReturnPage()).toBe(true);
  history.replaceState(null, "", "/app/sign-in");
  expect(isReturnPage()).toBe(false);
});
