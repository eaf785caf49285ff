import { expect, it } from "vitest";
import { refuseRequest } from "./refuse-request.ts";

const own = { host: "127.0.0.1:4000" };
const status = (headers: Readonly<Record<string, string>>, method = "GET") =>
  refuseRequest({ method, headers: { ...own, ...headers } }, 4000)?.status;

it.each([
  [{}],
  [{ host: "localhost:4000" }],
  [{ origin: "http://127.0.0.1:4000", "sec-fetch-site": "same-origin" }],
  [{ "sec-fetch-site": "none", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }],
  [{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }],
])("answers a browser that opened it: %j", (headers) => {
  expect(status(headers)).toBeUndefined();
  expect(status(headers, "HEAD")).toBeUndefined();
});

it.each([
  [{ host: "evil.example:4000" }],
  [{ host: "127.0.0.1.evil.example:4000" }],
  [{ host: "127.0.0.1:4001" }],
  [{ host: "127.0.0.1" }],
  [{ host: "" }],
  [{ origin: "null" }],
  [{ origin: "http://localhost:4001" }],
  [{ origin: "https://127.0.0.1:4000" }],
  [{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script" }],
  [{ "sec-fetch-site": "same-site", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" }],
  [{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" }],
])("refuses a page of another site: %j", (headers) => {
  expect(status(headers)).toBe(403);
});

it("refuses whatever would change something", () => {
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"]) expect(status({}, method)).toBe(405);
});
