import * as z from 'zod';
import type { Plan } from '../../model/plan/plan.ts';
import { networks } from '../../networks/registry.gen.ts';
import { replaceScalar } from '../../syntax/spell-scalar.ts';
import { suggest } from '../../syntax/suggest.ts';
import type { Edit } from '../../text/edit.ts';
import { declaredIn, type Reference, type ReferenceKind, referencesIn } from '../../workspace/references.ts';
import { planFor, projectOf, type Workspace } from '../../workspace/workspace.ts';
import { postsWithId, searchedIds } from '../../workspace/workspace-index.ts';
import { defineRule } from '../rule.ts';

export const unknownReference = defineRule({
  scope: 'file',
  severity: 'error',
  docs: {
    summary: {
      en: 'A name that nothing is declared under: a channel, pillar, objective, campaign, person or post.',
      es: 'Un nombre que nadie declara: canal, pilar, objetivo, campaña, persona o publicación.',
    },
    why: {
      en: 'A post for a channel that does not exist is never sent, and a slip in a pillar spoils its share.',
      es: 'Una publicación para un canal que no existe nunca se envía, y un desliz en un pilar falsea su cuota.',
    },
    since: '0.1.0',
  },
  messages: {
    unknown: {
      en: 'No {what} is called “{id}”. Declare it in the plan, or choose one of: {known}.',
      es: 'No hay {what} con el nombre «{id}». Decláralo en el plan o elige entre: {known}.',
    },
    'no-network': {
      en: 'No network is called “{id}”. Choose one of: {known}.',
      es: 'Ninguna red se llama «{id}». Elige entre: {known}.',
    },
    none: {
      en: 'No {what} is called “{id}”; none is declared.',
      es: 'No hay {what} con el nombre «{id}»: el plan no declara nada de ese tipo.',
    },
    misspelt: {
      en: 'No {what} is called “{id}”. Did you mean “{suggestion}”?',
      es: 'No hay {what} con el nombre «{id}». ¿Querías decir «{suggestion}»?',
    },
    replace: { en: 'Change to “{suggestion}”', es: 'Cambiar por «{suggestion}»' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '// file: social.plan.yaml\nchannels: { x-es: { network: x } }\n// file: a.post.md\n---\nchannels: [⟦x-se⟧(format/unknown-reference)]\n---\nText\n',
      '// file: social.plan.yaml\nchannels: { x-es: { network: x } }\npillars: { product: {} }\n// file: a.post.md\n---\nchannels: x-es\npillar: ⟦prodcut⟧(format/unknown-reference)\n---\nText\n',
      '// file: social.plan.yaml\nchannels: { news: { network: ⟦twitter⟧(format/unknown-reference) } }\n',
      '// file: social.plan.yaml\nchannels: { li: { network: ⟦linkdin⟧(format/unknown-reference) } }\n',
      '// file: social.plan.yaml\nchannels: { x-es: { network: x } }\n// file: a.post.md\n---\nchannels: x-es\nafter: ⟦lanch⟧(format/unknown-reference)\n---\nText\n// file: launch.post.md\nText\n',
    ],
    allows: [
      '// file: social.plan.yaml\nchannels: { x-es: { network: x } }\n// file: a.post.md\n---\nchannels: x-es\nafter: launch\n---\nText\n\n# x\n\nOther\n// file: launch.post.md\nText\n',
      '---\nchannels: [anything]\n---\nWithout a plan nothing can be missing.\n',
    ],
  },
  *check({ file, workspace }) {
    const { uri, text } = file.source;
    const plan = planFor(workspace, uri)?.plan;
    if (!plan) return;
    let searched: readonly string[] | undefined;
    const ids = () => {
      searched ??= searchedIds(workspace.index, projectOf(workspace, uri));
      return searched;
    };
    for (const reference of referencesIn(file)) {
      const known = candidates(reference, plan);
      if (known === undefined ? isKnownPost(reference, workspace, uri) : known.includes(reference.id))
        continue;
      const { id, span } = reference;
      const what = { kind: 'referent', name: reference.kind } as const;
      const suggestion = onNetwork(reference, plan) ?? otherName(reference) ?? suggest(id, known ?? ids());
      if (suggestion !== undefined) {
        yield {
          key: 'misspelt',
          params: { what, id, suggestion },
          span,
          fixes: replacement(suggestion, uri, replaceScalar(text, reference.node, suggestion)),
        };
      } else if (known && known.length > 0) {
        const list = { kind: 'list', items: known } as const;
        // A network is none of those that a plan declares.
        if (reference.kind === 'network') yield { key: 'no-network', params: { id, known: list }, span };
        else yield { key: 'unknown', params: { what, id, known: list }, span };
      } else {
        yield { key: 'none', params: { what, id }, span };
      }
    }
  },
});

function replacement(suggestion: string, uri: string, edit: Edit | undefined) {
  if (!edit) return [];
  const title = { key: 'replace', params: { suggestion } } as const;
  return [{ title, edits: [{ uri, edit }], safe: false }];
}

/** What may stand in a reference's place; undefined for posts, which the workspace knows, not the plan. */
function candidates(reference: Reference, plan: Plan): readonly string[] | undefined {
  const { kind, id } = reference;
  if (kind === 'post') return undefined;
  if (kind === 'network') return Object.keys(networks);
  if (kind === 'channel-or-network') return targets(plan);
  // A plan without that whole section leaves its names free.
  return declaredIn(plan, kind) ?? [id];
}

function targets(plan: Plan): readonly string[] {
  return [...Object.keys(plan.channels), ...Object.keys(networks)];
}

/** What people call networks beside their ids. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  bsky: 'bluesky',
  'dev.to': 'devto',
  fb: 'facebook',
  gbp: 'google-business',
  gmb: 'google-business',
  ig: 'instagram',
  twitter: 'x',
  yt: 'youtube',
};

function otherName({ kind, id }: Reference): string | undefined {
  const name = id.toLowerCase();
  return kind === 'network' && Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined;
}

/** Who writes the network means its channel, where there is just one. */
function onNetwork(reference: Reference, plan: Plan): string | undefined {
  if (reference.kind !== ('channel' satisfies ReferenceKind)) return undefined;
  const ids = Object.keys(plan.channels).filter((id) => plan.channels[id]?.network === reference.id);
  return ids.length === 1 ? ids[0] : undefined;
}

function isKnownPost(reference: Reference, workspace: Workspace, uri: string): boolean {
  return postsWithId(workspace.index, projectOf(workspace, uri), reference.id).length > 0;
}
