/** True for an address on this very machine, the only one that may be asked without encryption. */
export function isThisMachine(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}

/** True where what is said there, secrets among it, is heard by nobody else. */
export function isSafe(address: string): boolean {
  return new URL(address).protocol === 'https:' || isThisMachine(address);
}
