/** Words by their keys. */
export type Tree = { readonly [name: string]: string | Tree };

/** All sentences of a tree, each with its key: `calls.title`. */
export function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[path + name, value]] : leaves(value, `${path}${name}.`),
  );
}
