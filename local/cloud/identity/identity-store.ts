import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Documents by name, written whole and at once: a kill leaves the one before or the one after, never half of one. */
export interface IdentityStore {
  read(name: string): string | undefined;
  write(name: string, text: string): void;
  close(): void;
}

/** @param folder where the database file lies; without it the documents are held in memory. */
export function openIdentityStore(folder: string | undefined): IdentityStore {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(folder === undefined ? ":memory:" : join(folder, "identity.sqlite"));
  database.exec("PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, text TEXT NOT NULL)");
  const select = database.prepare("SELECT text FROM documents WHERE name = ?");
  const upsert = database.prepare("INSERT INTO documents (name, text) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET text = excluded.text");
  return {
    read: (name) => {
      const text = select.get(name)?.["text"];
      return typeof text === "string" ? text : undefined;
    },
    write: (name, text) => void upsert.run(name, text),
    close: () => database.close(),
  };
}
