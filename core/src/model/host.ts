const HOST = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i;

/** The host of a web address in small letters, without `www.`; undefined where it has none. */
export function hostOf(address: string): string | undefined {
  return HOST.exec(address)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');
}

/** True when a host is one of some domains, or lies below one. */
export function isWithin(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => {
    const plain = domain
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
      .replace(/\/.*$/, '');
    return plain !== '' && (host === plain || host.endsWith(`.${plain}`));
  });
}
