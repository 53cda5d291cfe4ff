export interface LocalAddresses {
  /** From now on this host is the one origin. `*.localhost` stands for all names below localhost, which stay apart. */
  readonly ownHost: (host: string) => void;
  /** Replaces `https://<own host>` in a text. */
  readonly rewrite: (text: string) => string;
}

/** The template joins addresses like `https://abc.execute-api.us-east-1.amazonaws.com`; here they are all the one origin. */
export function createLocalAddresses(publicBaseUrl: string): LocalAddresses {
  const hosts = new Set<string>();
  const below = new Set<RegExp>();
  const { port } = new URL(publicBaseUrl);
  return {
    ownHost(host) {
      if (host === "*.localhost") below.add(/https:\/\/((?:[a-z0-9-]+|\*)\.localhost)(?![\w.:-])/g);
      else hosts.add(host);
    },
    rewrite(text) {
      const own = [...hosts].reduce((changed, host) => changed.replaceAll(`https://${host}`, publicBaseUrl), text);
      return [...below].reduce((changed, names) => changed.replaceAll(names, `http://$1:${port}`), own);
    },
  };
}
