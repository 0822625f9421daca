import { remembered } from '../../text/remembered.ts';
import type { Stretch } from '../stretch.ts';

/** Something that opens a door. `issuer` is a proper name; empty where the kind says it all. */
export type Secret = Stretch & {
  readonly kind: 'credential' | 'privateKey' | 'password';
  readonly issuer: string;
};

type Shape = {
  readonly kind: Secret['kind'];
  readonly issuer: string;
  /** Letters without which the pattern cannot match: looking for them is cheap. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
};

const credential = (issuer: string, sign: RegExp, source: string): Shape => ({
  kind: 'credential',
  issuer,
  sign,
  pattern: new RegExp(`(?<![A-Za-z0-9_])${source}(?![A-Za-z0-9_])`, 'g'),
});

/** Shapes as their issuers document them, read 2026-11-21; the address is in the comment of each group. */
const SHAPES: readonly Shape[] = [
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  credential('AWS', /A(?:KI|SI|BI|CC)A/, '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}'),
  credential(
    'AWS',
    /secret_?access_?key/i,
    '(?<=[Ss][Ee][Cc][Rr][Ee][Tt]_?[Aa][Cc][Cc][Ee][Ss][Ss]_?[Kk][Ee][Yy]["\']?\\s{0,3}[:=]\\s{0,3}["\']?)[A-Za-z0-9/+]{40}',
  ),
  // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
  credential('GitHub', /gh[pousr]_/, 'gh[pousr]_[A-Za-z0-9]{36,251}'),
  credential('GitHub', /github_pat_/, 'github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}'),
  // https://docs.gitlab.com/security/tokens/
  credential('GitLab', /gl(?:pat|dt|rt|soat)-/, 'gl(?:pat|dt|rt|soat)-[A-Za-z0-9_-]{20,}'),
  // https://docs.slack.dev/authentication/tokens
  credential('Slack', /xox[abeprs]-/, 'xox[abeprs]-(?:[A-Za-z0-9]+-){1,4}[A-Za-z0-9]{16,}'),
  credential('Slack', /xapp-/, 'xapp-\\d-[A-Z0-9]+-\\d+-[a-f0-9]{32,}'),
  credential(
    'Slack',
    /hooks\.slack\.com/,
    'hooks\\.slack\\.com/(?:services|workflows)/T[A-Z0-9]+/[AB][A-Z0-9]+/[A-Za-z0-9/]{18,}',
  ),
  // https://docs.stripe.com/keys
  credential('Stripe', /[sr]k_(?:live|test)_/, '[sr]k_(?:live|test)_[A-Za-z0-9]{16,}'),
  credential('Stripe', /whsec_/, 'whsec_[A-Za-z0-9+/=]{32,}'),
  // https://cloud.google.com/docs/authentication/api-keys
  credential('Google', /AIza/, 'AIza[A-Za-z0-9_-]{35}'),
  credential('Google', /GOCSPX-|ya29\./, '(?:GOCSPX-[A-Za-z0-9_-]{28}|ya29\\.[A-Za-z0-9_-]{30,})'),
  // https://platform.openai.com/docs/api-reference/authentication
  credential(
    'OpenAI',
    /sk-/,
    'sk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{32,}|[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}|[A-Za-z0-9]{48})',
  ),
  // https://docs.anthropic.com/en/api/admin-api/apikeys/get-api-key
  credential('Anthropic', /sk-ant-/, 'sk-ant-[a-z]+\\d*-[A-Za-z0-9_-]{32,}'),
  // https://core.telegram.org/bots/api#authorizing-your-bot
  credential('Telegram', /\d:[A-Za-z0-9_-]{35}/, '\\d{6,10}:[A-Za-z0-9_-]{35}'),
  // https://docs.discord.com/developers/resources/webhook
  credential(
    'Discord',
    /api\/webhooks/,
    'discord(?:app)?\\.com/api/(?:v\\d+/)?webhooks/\\d{17,20}/[A-Za-z0-9_-]{60,}',
  ),
  credential(
    'Discord',
    /[MNO][A-Za-z\d_-]{23,27}\./,
    '[MNO][A-Za-z\\d_-]{23,27}\\.[A-Za-z\\d_-]{6}\\.[A-Za-z\\d_-]{27,45}',
  ),
  // https://docs.npmjs.com/about-access-tokens, https://pypi.org/help/#apitoken
  credential('npm', /npm_/, 'npm_[A-Za-z0-9]{36}'),
  credential('PyPI', /pypi-/, 'pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}'),
  // https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys, https://www.twilio.com/docs/iam/api-keys
  credential('SendGrid', /SG\./, 'SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}'),
  credential('Twilio', /SK[0-9a-f]/, 'SK[0-9a-f]{32}'),
  credential(
    'Twilio',
    /auth_?token/i,
    '(?<=[Aa][Uu][Tt][Hh]_?[Tt][Oo][Kk][Ee][Nn]["\']?\\s{0,3}[:=]\\s{0,3}["\']?)[0-9a-f]{32}',
  ),
  // https://mailchimp.com/developer/marketing/guides/quick-start/, https://documentation.mailgun.com
  credential('Mailchimp', /-us\d/, '[0-9a-f]{32}-us\\d{1,2}'),
  credential('Mailgun', /key-/, 'key-[0-9a-f]{32}'),
  // https://developers.facebook.com/docs/facebook-login/guides/access-tokens
  credential('Meta', /EAA/, 'EAA[A-Za-z0-9]{80,}'),
  // https://docs.x.com/fundamentals/authentication/oauth-2-0/application-only
  credential('X', /A{20}/, 'A{20,}[A-Za-z0-9%]{40,}'),
  // https://shopify.dev/docs/apps/build/authentication-authorization, https://developers.hubspot.com/docs
  credential('Shopify', /shp(?:at|ca|pa|ss)_/, 'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}'),
  credential('HubSpot', /pat-(?:na|eu)/, 'pat-(?:na|eu)\\d-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'),
  // https://docs.digitalocean.com/reference/api/, https://huggingface.co/docs/hub/security-tokens
  credential('DigitalOcean', /do[opr]_v1_/, 'do[opr]_v1_[a-f0-9]{64}'),
  credential('Hugging Face', /hf_/, 'hf_[A-Za-z0-9]{34}'),
  // https://airtable.com/developers/web/api/authentication, https://developers.notion.com/reference/authentication
  credential('Airtable', /pat[A-Za-z0-9]{14}\./, 'pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}'),
  credential('Notion', /ntn_|secret_/, '(?:ntn_[A-Za-z0-9]{40,}|secret_[A-Za-z0-9]{43})'),
  // RFC 7519: header and claims are JSON, which in base64url starts with eyJ.
  credential('JWT', /eyJ/, 'eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{16,}'),
  {
    // RFC 7468 and its kin. A block that never ends is secret to the last line that looks like one of it.
    kind: 'privateKey',
    issuer: '',
    sign: /-----BEGIN/,
    pattern:
      /-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:(?:\\n|[ \t\r\n])*[A-Za-z0-9+/=:,-]{1,80}(?=\s|\\n|$)){0,200}?(?:(?:\\n|[ \t\r\n])*-----END [A-Z ]{3,40}-----|(?=[^A-Za-z0-9+/=\s\\])|$)/g,
  },
  {
    // RFC 3986, 3.2.1: what stands before the @ of an address.
    kind: 'password',
    issuer: '',
    sign: /:\/\//,
    pattern: /(?<=[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@?#]{1,64}:)[^\s/:@?#{}<>$*]{4,64}(?=@[\w.-])/g,
  },
];

/** The signs in one pattern for those of each case: most texts have none, and are done. */
const ANY = ['', 'i'].map((flags) => {
  const signs = SHAPES.filter(({ sign }) => sign.flags === flags);
  return new RegExp(signs.map(({ sign }) => sign.source).join('|'), flags);
});

/** Examples from manuals and words that stand for a secret. */
const PLACEHOLDER =
  /EXAMPLE|x{6}|X{6}|0{10}|\*{3}|\.{3}|1234567890123|^(?:pass(?:word)?|clave|contraseña|secret|token|contrasena)$/i;
/** Fewer different signs than these are nobody's secret. */
const FEWEST_SIGNS = 6;

/** The secrets in a text, in the order of their places. */
export const secretsIn: (text: string) => readonly Secret[] = remembered(search, 32);

function search(text: string): readonly Secret[] {
  if (!ANY.some((signs) => signs.test(text))) return [];
  const found: Secret[] = [];
  for (const { kind, issuer, sign, pattern } of SHAPES) {
    if (!sign.test(text)) continue;
    for (const { 0: secret, index } of text.matchAll(pattern)) {
      const end = index + secret.length;
      if (kind !== 'privateKey' && isPlaceholder(secret, kind)) continue;
      if (!found.some((other) => index < other.end && other.start < end))
        found.push({ kind, issuer, start: index, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function isPlaceholder(secret: string, kind: Secret['kind']): boolean {
  return PLACEHOLDER.test(secret) || (kind === 'credential' && new Set(secret).size < FEWEST_SIGNS);
}
