/**
 * The narrow table interface. Everything Simu stores goes through it; three implementations pass one contract suite:
 * the AWS SDK (off the call path), a bare signed request (on the call path), and a double in memory (property and crash tests).
 */

export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };
export interface Key {
  readonly pk: string;
  readonly sk: string;
}
/** An item: its key and its attributes. */
export type Item = Key & { readonly [name: string]: Value };

/** A change to one item. It creates the item when it is not there (an upsert), unless `onlyIf` says otherwise. */
export interface Change {
  /** Overwrites. */
  readonly set?: Readonly<Record<string, Value>>;
  /** Sets what is not set yet and leaves what is: the first writer wins, repeats change nothing. */
  readonly setOnce?: Readonly<Record<string, Value>>;
  /** Adds to a number, which starts at 0. */
  readonly add?: Readonly<Record<string, number>>;
  readonly remove?: readonly string[];
  readonly onlyIf?: Condition;
}

/** All parts must hold. Top-level attributes only. */
export interface Condition {
  readonly exists?: readonly string[];
  readonly absent?: readonly string[];
  readonly equals?: Readonly<Record<string, Value>>;
  /** Numbers: attribute >= value. */
  readonly atLeast?: Readonly<Record<string, number>>;
  /** Numbers: attribute < value; one that is not there yet counts as 0. */
  readonly below?: Readonly<Record<string, number>>;
}

export interface Query {
  /** "list" and "due" are the table's indexes (keys.ts). */
  readonly index?: "list" | "due";
  readonly pk: string;
  readonly skPrefix?: string;
  /** Inclusive bounds; either may stand alone. */
  readonly skFrom?: string;
  readonly skTo?: string;
  readonly newestFirst?: boolean;
  readonly limit?: number;
  /** Sees every write that was acknowledged before. Not with an index. */
  readonly consistent?: boolean;
  /** What the page before returned. */
  readonly cursor?: string;
}

export type Write =
  | { readonly put: Item; readonly onlyIf?: Condition }
  | { readonly update: Key; readonly change: Change }
  | { readonly delete: Key; readonly onlyIf?: Condition }
  | { readonly check: Key; readonly onlyIf: Condition };

/** A write whose condition did not hold. Nothing was written. */
export class ConditionFailed extends Error {
  override readonly name = "ConditionFailed";
}

export interface Table {
  get(key: Key, options?: { readonly consistent?: boolean }): Promise<Item | undefined>;
  getMany(keys: readonly Key[]): Promise<Item[]>;
  put(item: Item, onlyIf?: Condition): Promise<void>;
  /** Answers the item's attributes named in the change, as they are after it (with `setOnce`, possibly an earlier writer's). */
  update(key: Key, change: Change): Promise<Readonly<Record<string, Value>>>;
  delete(key: Key, onlyIf?: Condition): Promise<void>;
  query(query: Query): Promise<{ readonly items: Item[]; readonly cursor?: string }>;
  /** All or nothing, at most 100 writes; `once` makes a repeat within ten minutes harmless. */
  transact(writes: readonly Write[], once?: string): Promise<void>;
}
