import { expect, test } from 'vitest';
import { oauthHeader } from '../../server/src/node/publish/oauth-header.ts';

const signatureOf = (header: string) =>
  decodeURIComponent(/oauth_signature="([^"]+)"/.exec(header)?.[1] ?? '');

// https://docs.x.com/fundamentals/authentication/oauth-1-0a/creating-a-signature (read 2026-11-22)
test('the example of X is signed as X signs it', () => {
  const header = oauthHeader({
    method: 'POST',
    url: new URL('https://api.twitter.com/1.1/statuses/update.json?include_entities=true'),
    fields: [['status', 'Hello Ladies + Gentlemen, a signed OAuth request!']],
    key: 'xvz1evFS4wEEPTGEFPHBog',
    keySecret: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
    token: '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb',
    tokenSecret: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE',
    nonce: 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg',
    timestamp: 1318622958,
  });
  expect(signatureOf(header)).toBe('hCtSmYh+iHYCEqBWrE7C7hYmtUk=');
  expect(header).not.toContain('kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw');
});

test('what differs in a request differs in its signature', () => {
  const given = {
    method: 'GET',
    url: new URL('https://api.x.com/2/users/me?a=1&b=2'),
    fields: [],
    key: 'k',
    keySecret: 'ks',
    token: 't',
    tokenSecret: 'ts',
    nonce: 'n',
    timestamp: 1,
  } as const;
  const signatures = [
    given,
    { ...given, method: 'POST' },
    { ...given, url: new URL('https://api.x.com/2/users/me?a=1&b=3') },
    { ...given, tokenSecret: 'other' },
    { ...given, nonce: 'm' },
    { ...given, fields: [['a', '(!)']] as const },
  ].map((one) => signatureOf(oauthHeader(one)));
  expect(new Set(signatures).size).toBe(signatures.length);
  // The order of parameters does not matter.
  const turned = { ...given, url: new URL('https://api.x.com/2/users/me?b=2&a=1') };
  expect(signatureOf(oauthHeader(turned))).toBe(signatures[0]);
});
