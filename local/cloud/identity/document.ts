import type { DataStore } from "cognito-local/lib/services/dataStore/dataStore.js";
import { deserialize, serialize } from "node:v8";
import type { IdentityStore } from "./identity-store.ts";

type Node = Record<string, unknown>;

/** One JSON document as the engine's data store: values by path, instants kept as Date. */
export function openDocument(store: IdentityStore, name: string, defaults: object): DataStore {
  const document: Node = { ...defaults, ...revive(store.read(name) ?? "{}") };
  const save = () => store.write(name, JSON.stringify(document));
  save();
  return {
    async get<T>(_context: unknown, key: string | string[], fallback?: T): Promise<T> {
      const found = pathOf(key).reduce<unknown>((node, part) => (isNode(node) ? node[part] : undefined), document);
      // A copy, so that nobody changes what is stored without saying so; its type is what the engine stored it as.
      const copy: T = deserialize(serialize(found ?? fallback ?? null));
      return copy;
    },
    async getRoot<T>(): Promise<T> {
      const copy: T = deserialize(serialize(document));
      return copy;
    },
    async set(_context: unknown, key: string | string[], value: unknown) {
      const path = pathOf(key);
      const last = path.pop() ?? "";
      parentOf(document, path)[last] = value;
      save();
    },
    async delete(_context: unknown, key: string | string[]) {
      const path = pathOf(key);
      const last = path.pop() ?? "";
      delete parentOf(document, path)[last];
      save();
    },
  };
}

const pathOf = (key: string | string[]) => (Array.isArray(key) ? [...key] : [key]);

function parentOf(document: Node, path: readonly string[]): Node {
  let node = document;
  for (const part of path) {
    const child = node[part];
    const next: Node = isNode(child) ? child : {};
    if (next !== child) node[part] = next;
    node = next;
  }
  return node;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Members whose name ends in "Date" are instants. */
function revive(text: string): Node {
  const parsed: Node = JSON.parse(text, (key, value) => (key.endsWith("Date") && typeof value === "string" ? new Date(value) : value));
  return parsed;
}
