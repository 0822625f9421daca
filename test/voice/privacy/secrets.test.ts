import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secretsIn } from '../../../core/src/voice/privacy/secrets.ts';

const ALPHABET = 'aB3dE5fG7hJ9kLmN2pQrS4tU6vWxY8z';
/** So many letters and digits; put together here, so that nobody's scanner takes a test for a leak. */
const some = (length: number) => ALPHABET.repeat(9).slice(0, length);
const hex = (length: number) => '0a1b2c3d4e5f6789'.repeat(9).slice(0, length);
const upper = (length: number) => 'ABCDEFGHIJKLMNOP234567'.repeat(4).slice(0, length);

const SECRETS: readonly (readonly [string, string])[] = [
  ['AWS', `AKIA${upper(16)}`],
  ['GitHub', `ghp_${some(36)}`],
  ['GitHub', `ghs_${some(36)}`],
  ['GitHub', `github_pat_${some(22)}_${some(59)}`],
  ['GitLab', `glpat-${some(20)}`],
  ['Slack', `xoxb-${'204598137713'}-${'9182736450917'}-${some(24)}`],
  ['Slack', `hooks.slack.com/services/T${upper(8)}/B${upper(8)}/${some(24)}`],
  ['Stripe', `sk_live_${some(24)}`],
  ['Stripe', `rk_test_${some(24)}`],
  ['Google', `AIza${some(35)}`],
  ['Google', `GOCSPX-${some(28)}`],
  ['OpenAI', `sk-proj-${some(48)}`],
  ['OpenAI', `sk-${some(20)}T3BlbkFJ${some(20)}`],
  ['Anthropic', `sk-ant-api03-${some(80)}`],
  ['Telegram', `110201543:${some(35)}`],
  ['Discord', `discord.com/api/webhooks/981726354409182736/${some(68)}`],
  ['npm', `npm_${some(36)}`],
  ['PyPI', `pypi-AgEIcHlwaS5vcmc${some(60)}`],
  ['SendGrid', `SG.${some(22)}.${some(43)}`],
  ['Twilio', `SK${hex(32)}`],
  ['Mailchimp', `${hex(32)}-us12`],
  ['Mailgun', `key-${hex(32)}`],
  ['Meta', `EAA${some(120)}`],
  ['Shopify', `shpat_${hex(32)}`],
  ['HubSpot', `pat-na1-${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`],
  ['DigitalOcean', `dop_v1_${hex(64)}`],
  ['Hugging Face', `hf_${some(34)}`],
  ['Airtable', `pat${some(14)}.${hex(64)}`],
  ['Notion', `ntn_${some(46)}`],
  // The example of RFC 7519, section 3.1, is one; so is any other.
  ['JWT', `eyJ${some(20)}.eyJ${some(40)}.${some(43)}`],
];

const BLOCK = `-----BEGIN RSA ${'PRIVATE'} KEY-----\n${some(64)}\n${some(64)}\n${some(20)}==\n-----END RSA ${'PRIVATE'} KEY-----`;

describe('secrets', () => {
  test.each(SECRETS)('of %s are found wherever they stand', (issuer, secret) => {
    for (const [before, after] of [
      ['', ''],
      ['Use ', ' now.'],
      ['token: "', '"\n'],
      ['https://a.example/?key=', '&b=1'],
      ['(', ').'],
    ] as const) {
      const text = before + secret + after;
      expect(secretsIn(text).map(({ start, end, issuer: of }) => [text.slice(start, end), of])).toEqual([
        [secret, issuer],
      ]);
    }
  });

  test.each([
    ['a block', BLOCK, BLOCK],
    ['a block on one line of YAML', BLOCK.replaceAll('\n', '\\n'), BLOCK.replaceAll('\n', '\\n')],
    ['the secret key of AWS', `aws_secret_access_key = ${some(38)}/+`, `${some(38)}/+`],
    ['a token of Twilio', `auth_token: ${hex(32)}`, hex(32)],
    ['a password in an address', 'postgres://cafe:tinto42@db.example/x', 'tinto42'],
  ])('are found as %s', (_, text, secret) => {
    expect(secretsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([secret]);
  });

  test.each([
    ['AKIAIOSFODNN7EXAMPLE, as the manual of AWS has it'],
    [`ghp_${'x'.repeat(36)}`],
    ['sk-risk-free, task-force and ask-me-anything'],
    ['The hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
    ['Commit 3c59dc048e8850243be8079a5c74d079 is out'],
    ['https://user:password@localhost and https://a.example:8080/@ana'],
    ['mailto:ana@cafe.example and https://cafe.example/a:b@c'],
    ['12:30:45 and 10:AAaa'],
    ['pk_live_ keys are public, as are ACaccount ids'],
    ['SG. 22 puntos. EAA es un área. npm_config_registry=x'],
    ['-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----'],
    ['https://wa.me/573001234567?text=hola'],
  ])('are none in %j', (text) => {
    expect(secretsIn(text)).toEqual([]);
  });

  test('never overlap, and a long text costs little', () => {
    const piece = fc.constantFrom(
      ...SECRETS.map(([, secret]) => secret),
      BLOCK,
      ' ',
      '\n',
      '.',
      '-----BEGIN ',
      'a',
      ':',
      '://',
      '@',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const secret of secretsIn(text)) {
          expect(secret.start).toBeGreaterThanOrEqual(end);
          expect(secret.end).toBeGreaterThan(secret.start);
          end = secret.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
    for (const part of [
      '-----BEGIN PRIVATE KEY-----',
      'a://b:',
      'A',
      'eyJ',
      '-----BEGIN RSA PRIVATE KEY-----\na\n',
    ])
      expect(secretsIn(part.repeat(20_000)).length).toBeLessThan(20_001);
  });
});
