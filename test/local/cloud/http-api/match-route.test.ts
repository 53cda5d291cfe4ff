import { expect, test } from "vitest";
import { matchRoute } from "../../../../local/cloud/http-api/match-route.ts";

const routes = [
  "$default",
  "ANY /{proxy+}",
  "ANY /api/{proxy+}",
  "GET /api/{proxy+}",
  "GET /api/calls/{id}",
  "ANY /api/calls/latest",
  "POST /voice/incoming",
].map((key) => ({ key, integrationId: key }));
const match = (method: string, path: string) => matchRoute(routes, method, path);

// Source: API Gateway developer guide, "Routing API requests" (HTTP APIs): the most specific match wins.
test.each([
  ["GET", "/api/calls/7", "GET /api/calls/{id}"],
  ["GET", "/api/calls/latest", "ANY /api/calls/latest"],
  ["GET", "/api/calls/7/legs", "GET /api/{proxy+}"],
  ["PUT", "/api/calls/7", "ANY /api/{proxy+}"],
  ["POST", "/voice/incoming", "POST /voice/incoming"],
  ["GET", "/voice/incoming", "ANY /{proxy+}"],
  ["GET", "/", "$default"],
])("%s %s goes to %s", (method, path, key) => {
  expect(match(method, path)?.route.key).toBe(key);
});

test("named segments and the greedy rest are handed on", () => {
  expect(match("GET", "/api/calls/7")?.pathParameters).toEqual({ id: "7" });
  expect(match("PUT", "/api/a/b/c")?.pathParameters).toEqual({ proxy: "a/b/c" });
});

test("without a route there is no match", () => {
  expect(matchRoute(routes.slice(6), "GET", "/voice/incoming")).toBeUndefined();
});
