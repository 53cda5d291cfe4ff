export interface LocalAddresses {
  /** From now on this host is the one origin. */
  readonly ownHost: (host: string) => void;
  /** Replaces `https://<own host>` in a text. */
  readonly rewrite: (text: string) => string;
}

/** The template joins addresses like `https://abc.execute-api.us-east-1.amazonaws.com`; here they are all the one origin. */
export function createLocalAddresses(publicBaseUrl: string): LocalAddresses {
  const hosts = new Set<string>();
  return {
    ownHost: (host) => void hosts.add(host),
    rewrite: (text) => [...hosts].reduce((changed, host) => changed.replaceAll(`https://${host}`, publicBaseUrl), text),
  };
}
