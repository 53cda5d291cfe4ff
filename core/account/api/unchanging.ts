/** Readable all through: what a view is to whoever shows it, and to whoever makes it. */
export type Unchanging<T> = T extends object ? { readonly [K in keyof T]: Unchanging<T[K]> } : T;
