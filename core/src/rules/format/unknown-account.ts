import * as z from 'zod';
import type { Network } from '../../networks/network.ts';
import { pairOf } from '../../syntax/node.ts';
import { replaceScalar, textSpan } from '../../syntax/spell-scalar.ts';
import { suggest } from '../../syntax/suggest.ts';
import { networkOf } from '../../workspace/sent.ts';
import { defineRule } from '../rule.ts';

export const unknownAccount = defineRule({
  scope: 'plan',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A channel names a kind of account that its network does not have.',
      es: 'Un canal nombra un tipo de cuenta que su red no tiene.',
    },
    why: {
      en: 'The channel keeps the limits of an ordinary account, and nobody notices that the others do not hold.',
      es: 'El canal conserva los límites de una cuenta corriente, y nadie nota que los otros no valen.',
    },
    since: '0.1.0',
  },
  messages: {
    unknown: {
      en: '{network} has no kind of account called “{id}”. Choose one of: {known}.',
      es: '{network} no tiene ningún tipo de cuenta «{id}». Elige entre: {known}.',
    },
    misspelt: {
      en: '{network} has no kind of account called “{id}”. Did you mean “{suggestion}”?',
      es: '{network} no tiene ningún tipo de cuenta «{id}». ¿Querías decir «{suggestion}»?',
    },
    none: {
      en: '{network} has no kinds of account with limits of their own. Leave “{id}” out, and state other limits under limits.',
      es: '{network} no tiene tipos de cuenta con límites propios. Quita «{id}» e indica otros límites en limits.',
    },
    replace: { en: 'Change to “{suggestion}”', es: 'Cambiar por «{suggestion}»' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { f: { network: farcaster, account: ⟦porr⟧(format/unknown-account) } }\n',
      '// file: social.plan.yaml\nchannels: { f: { network: farcaster, account: "⟦business⟧(format/unknown-account)" } }\n',
      '// file: social.plan.yaml\nchannels: { s: { network: slack, account: ⟦premium⟧(format/unknown-account) } }\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { f: { network: farcaster, account: pro } }\n',
      '// file: social.plan.yaml\nchannels: { x: { network: nowhere, account: pro } }\nrules: { format/unknown-reference: off }\n',
    ],
  },
  *check({ file, plan }) {
    const channels = pairOf(file.node, 'channels')?.value;
    for (const [channelId, { network: networkId, account: id }] of Object.entries(plan.channels)) {
      const network = networkOf(networkId);
      if (id === undefined || !network) continue;
      const known = kindsOf(network);
      const node = pairOf(pairOf(channels, channelId)?.value, 'account')?.value;
      if (known.includes(id) || node?.kind !== 'scalar') continue;
      const span = textSpan(file.source.text, node);
      const suggestion = suggest(id, known);
      if (known.length === 0) {
        yield { key: 'none', params: { network: network.name, id }, span };
      } else if (suggestion === undefined) {
        const list = { kind: 'list', items: known } as const;
        yield { key: 'unknown', params: { network: network.name, id, known: list }, span };
      } else {
        const edit = replaceScalar(file.source.text, node, suggestion);
        const edits = edit ? [{ uri: file.source.uri, edit }] : [];
        const title = { key: 'replace', params: { suggestion } } as const;
        yield {
          key: 'misspelt',
          params: { network: network.name, id, suggestion },
          span,
          fixes: edits.length > 0 ? [{ title, edits, safe: false }] : [],
        };
      }
    }
  },
});

function kindsOf({ accounts = {} }: Network): readonly string[] {
  return Object.keys(accounts);
}
