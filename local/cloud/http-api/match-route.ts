import type { ApiRoute } from "./api-info.ts";

export interface RouteMatch {
  readonly route: ApiRoute;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/**
 * The route for a request: a full path before a greedy one before `$default`, and an exact method before ANY.
 * Source: API Gateway developer guide, "Routing API requests" for HTTP APIs.
 */
export function matchRoute(routes: readonly ApiRoute[], method: string, path: string): RouteMatch | undefined {
  let best: { match: RouteMatch; score: number } | undefined;
  for (const route of routes) {
    const match = tryRoute(route, method, path);
    if (match !== undefined && (best === undefined || match.score > best.score))
      best = { match: { route, pathParameters: match.parameters }, score: match.score };
  }
  return best?.match;
}

function tryRoute(route: ApiRoute, method: string, path: string): { parameters: Record<string, string>; score: number } | undefined {
  if (route.key === "$default") return { parameters: {}, score: 0 };
  const [routeMethod = "", routePath = ""] = route.key.split(" ");
  if (routeMethod !== "ANY" && routeMethod !== method) return undefined;
  const matched = matchPath(segmentsOf(routePath), segmentsOf(path));
  return matched === undefined ? undefined : { parameters: matched.parameters, score: matched.score + (routeMethod === "ANY" ? 0 : 0.5) };
}

const segmentsOf = (path: string) => path.split("/").slice(1);

/** Literal segments weigh more than named ones, those more than a greedy rest. */
function matchPath(pattern: readonly string[], path: readonly string[]): { parameters: Record<string, string>; score: number } | undefined {
  const parameters: Record<string, string> = {};
  let score = 1;
  for (const [index, part] of pattern.entries()) {
    const actual = path[index];
    if (actual === undefined) return undefined;
    const name = /^\{(.+?)(\+?)\}$/.exec(part);
    if (name?.[1] !== undefined && name[2] === "+") {
      const rest = path.slice(index).join("/");
      return rest === "" ? undefined : { parameters: { ...parameters, [name[1]]: rest }, score: score + 1 };
    }
    if (name?.[1] === undefined && part !== actual) return undefined;
    if (name?.[1] !== undefined) parameters[name[1]] = actual;
    score += name === null ? 100 : 10;
  }
  // As long as the path to its end: it beats any greedy route over the same segments.
  return pattern.length === path.length ? { parameters, score: score + 1_000 } : undefined;
}
