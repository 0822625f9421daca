import { describe, expect, test } from 'vitest';
import type { Account, Step } from '../../core/src/publish/adapter.ts';
import type { HttpRequest } from '../../core/src/publish/http.ts';
import { stepsOf } from '../../core/src/publish/steps-of.ts';
import { sentPost } from '../../core/src/workspace/sent.ts';
import { parse, workspaceOf } from '../support/project.ts';
import { formOf, imagine, jsonOf, unveiled } from './conversing.ts';
import { AT, accountOf, adapterOf, NETWORKS } from './steps.ts';

const PLAN = `brand: { name: Acme, languages: [es], timezone: Europe/Madrid }
channels:
  mastodon: { network: mastodon, handle: acme, server: mastodon.example }
  telegram: { network: telegram, handle: acme }
  discord: { network: discord, target: '1234567890123456789' }
  slack: { network: slack, target: C0123456789 }
  devto: { network: devto, handle: acme }
  x: { network: x, handle: acme }
  linkedin: { network: linkedin, target: 'urn:li:organization:2414183' }
campaigns:
  v2: { utm: { medium: social, campaign: v2 } }
`;

const LAUNCH = `---
id: launch
channels: [mastodon, telegram, discord, slack, x, linkedin]
campaign: v2
link: https://acme.dev/v2
title: Ya está aquí la versión 2
warning: Spoiler de la presentación
firstComment: '¿Dudas? Las respondemos aquí <todas> (y hoy).'
media:
  - { file: img/v2.png, alt: Panel de la versión 2 }
  - { file: img/v3.png }
---
La **versión 2** ya está aquí & funciona: {link} #V2 @ana@mastodon.example

# mastodon

La **versión 2** ya está aquí: {link} #V2 @ana@mastodon.example

---

Segundo mensaje del hilo.

# x

La versión 2 ya está aquí: {link} #V2

---

Segundo mensaje del hilo.
`;

const POLL = `---
id: poll
channels: [mastodon, telegram, discord, x, linkedin]
poll: { options: [Sí, No, 'A veces'], duration: 3d, multiple: true }
---
Preparamos la *versión 3*.

¿La probarás?
`;

const ARTICLE = `---
id: article
channels: [devto]
title: Cómo hicimos la versión 2
link: https://acme.dev/blog/v2?lang=es
campaign: v2
---
## Por qué

Con \`código\` y [enlaces](https://acme.dev).

#TypeScript #open_source
`;

const POSTS = { launch: LAUNCH, poll: POLL, article: ARTICLE };

const workspace = workspaceOf({
  'social.plan.yaml': PLAN,
  ...Object.fromEntries(Object.entries(POSTS).map(([name, text]) => [`${name}.post.md`, text])),
  'img/v2.png': 'image/png 1200x675 120000',
  'img/v3.png': 'image/png 1200x675 90000',
});

/** What is said to a network, step by step, as a person may read it. */
function spoken(network: string, account: Account): string {
  const adapter = adapterOf(network);
  const plan = parse('social.plan.yaml', PLAN);
  if (plan.kind !== 'plan') throw new Error('The plan is not read.');
  const lines: string[] = [];
  for (const [name, text] of Object.entries(POSTS)) {
    const file = parse(`${name}.post.md`, text);
    const post = file.kind === 'posts' ? file.posts[0] : undefined;
    if (!post) throw new Error(`${name} is not read.`);
    const delivery = sentPost(post, plan.plan).deliveries.find(({ channelId }) => channelId === network);
    if (!delivery) continue;
    const place = { post: name, channel: network, on: undefined, round: 0 };
    let first: Step['first'];
    let before: Step['follows'];
    for (const planned of stepsOf(workspace, plan.plan, post, delivery, adapter, place)) {
      const follows = planned.kind === 'comment' ? first : before;
      const step = { ...planned, at: AT, due: undefined, scheduleAt: undefined, follows, first };
      const { requests, result } = imagine(adapter.publish(step, account));
      const cost = adapter.cost?.(step, account);
      lines.push(`## ${name} ${step.id}${cost === undefined ? '' : ` · ${cost} USD`}`);
      lines.push(...requests.map(shown));
      lines.push(`→ ${JSON.stringify(result)}`, '');
      if (result.kind !== 'accepted') continue;
      before = result.sent;
      first ??= result.sent;
    }
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function shown(request: HttpRequest): string {
  const { method, url, headers = {}, body, effect, delay } = request;
  const head = `${method} ${unveiled(url)} (${effect}${delay ? `, after ${delay} s` : ''})`;
  const named = Object.entries(headers).map(([name, value]) => `  ${name}: ${unveiled(value)}`);
  if (body?.kind === 'json')
    return [head, ...named, indented(JSON.stringify(jsonOf(request), null, 2))].join('\n');
  if (body?.kind === 'media') return [head, ...named, `  (bytes of ${body.bytes.media})`].join('\n');
  const fields = Object.entries(formOf(request)).map(([name, value]) => `  ${name} = ${value}`);
  return [head, ...named, ...fields].join('\n');
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}

describe('what would be sent to', () => {
  test.each(NETWORKS)('%s', async (network) => {
    await expect(spoken(network, accountOf(network))).toMatchFileSnapshot(`golden/${network}.txt`);
  });

  test('discord by a webhook, into a forum', async () => {
    const account = accountOf('discord', {
      kind: 'forum',
      secrets: new Set(['webhook_url']),
      target: undefined,
    });
    await expect(spoken('discord', account)).toMatchFileSnapshot('golden/discord-webhook.txt');
  });
});
