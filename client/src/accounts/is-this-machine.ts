/** True for an address on this very machine, the only one that may be asked without encryption. */
export function isThisMachine(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && /^(?:localhost|\[::1\]|127(?:\.\d+){3})$/.test(hostname);
}

/** True where what is said there, secrets among it, is heard by nobody else. */
export function isSafe(address: string): boolean {
  return new URL(address).protocol === 'https:' || isThisMachine(address);
}
