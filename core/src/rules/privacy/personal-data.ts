import * as z from 'zod';
import { doc } from '../../model/doc.ts';
import type { Post } from '../../model/parsed.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { nodeAt, type Path } from '../../syntax/node.ts';
import { scalarText } from '../../syntax/scalar-text.ts';
import { type Mapped, toFile } from '../../text/mapped.ts';
import type { Datum } from '../../voice/privacy/datum.ts';
import { personalData as dataIn } from '../../voice/privacy/personal-data.ts';
import type { SentPost } from '../../workspace/sent.ts';
import { defineRule } from '../rule.ts';

const PLAN =
  '// file: social.plan.yaml\nbrand: { domains: [cafe.example], contact: { mail: cafeandino@gmail.com, phone: "+57 300 123 4567" } }\nchannels: { x: { network: x } }\n// file: a.post.md\n';

export const personalData = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: "Somebody's mail address, telephone, document, card or home in a post.",
      es: 'El correo, el teléfono, el documento, la tarjeta o la casa de alguien en una publicación.',
    },
    why: {
      en: 'What is published cannot be taken back, and the law asks for consent first. Contact data of the brand belong in the plan; consent belongs in the post.',
      es: 'Lo publicado no se recoge, y la ley pide consentimiento antes. Los datos de contacto de la marca van en el plan; el consentimiento, en la publicación.',
    },
    since: '0.1.0',
  },
  messages: {
    mail: {
      en: "This mail address is not the brand's. Leave it out, or record in “consent” who agreed.",
      es: 'Este correo no es de la marca. Quítalo o anota en «consent» quién lo aceptó.',
    },
    phone: {
      en: "This telephone number is not the brand's. Leave it out, or record in “consent” who agreed.",
      es: 'Este teléfono no es de la marca. Quítalo o anota en «consent» quién lo aceptó.',
    },
    identity: {
      en: 'This is the number of an identity document ({name}). Leave it out, or record in “consent” who agreed.',
      es: 'Este es un número de documento de identidad ({name}). Quítalo o anota en «consent» quién lo aceptó.',
    },
    bank: {
      en: "This bank account is not the brand's. Leave it out, or record in “consent” who agreed.",
      es: 'Esta cuenta bancaria no es de la marca. Quítala o anota en «consent» quién lo aceptó.',
    },
    card: {
      en: 'This is the number of a payment card. Leave it out.',
      es: 'Este es el número de una tarjeta de pago. Quítalo.',
    },
    address: {
      en: 'This may be where somebody lives. Leave it out, or record in “consent” who agreed.',
      es: 'Aquí puede vivir alguien. Quítalo o anota en «consent» quién lo aceptó.',
    },
  },
  options: z.strictObject({
    addresses: z
      .boolean()
      .default(true)
      .meta(
        doc(
          "Whether what may be somebody's home is told.",
          'Si se avisa de lo que puede ser el domicilio de alguien.',
        ),
      ),
  }),
  examples: {
    flags: [
      `${PLAN}---\nchannels: x\n---\nEscribe a ⟦maria.gomez@gmail.com⟧(privacy/personal-data) o llama al ⟦+57 310 555 1234⟧(privacy/personal-data).\n`,
      `${PLAN}---\nchannels: x\nmedia: [{ file: a.png, alt: "Carné con DNI ⟦12345678Z⟧(privacy/personal-data)" }]\n---\nLa ganadora vive en la ⟦Calle 45 # 12-30⟧(privacy/personal-data).\n`,
      '// file: a.posts.yaml\n- text: "Paid with ⟦4111 1111 1111 1111⟧(privacy/personal-data)"\n',
    ],
    allows: [
      `${PLAN}---\nchannels: x\n---\nEscríbenos a pedidos@cafe.example o a cafeandino@gmail.com, o llama al 300 123 4567.\n`,
      `${PLAN}---\nchannels: x\nconsent: { who: María Gómez, what: su correo, date: 2026-11-01 }\n---\nEscribe a maria.gomez@gmail.com.\n`,
      'Del 2026-11-20 al 2026-11-26, de 9:00 a 18:00: 48.000 pesos, pedido 3001234567, @cafe #Lote4111.\n',
    ],
  },
  *check({ post, plan, sent, options }) {
    if (post.entry.consent !== undefined) return;
    for (const text of textsOf(post, sent)) {
      for (const datum of dataIn(text.text)) {
        if (datum.kind === 'address' && !options.addresses) continue;
        const written = text.text.slice(datum.start, datum.end);
        if (plan && isOwn(plan, datum, written)) continue;
        const span = toFile(text, datum.start, datum.end);
        if (datum.kind === 'identity') yield { key: 'identity', params: { name: datum.name }, span };
        else yield { key: datum.kind, params: {}, span };
      }
    }
  },
});

/** All that readers will see: the texts, and of the front matter what is published with them. */
function* textsOf(post: Post, sent: SentPost): Generator<Mapped> {
  const { entry, node, source } = post;
  const paths: Path[] = [
    ['title'],
    ['warning'],
    ...(entry.media ?? []).map((_, index): Path => ['media', index, 'alt']),
    ...(entry.poll?.options ?? []).map((_, index): Path => ['poll', 'options', index]),
  ];
  for (const path of paths) {
    const found = nodeAt(node, path);
    if (found?.kind === 'scalar' && typeof found.value === 'string') yield scalarText(source.text, found);
  }
  for (const { parts } of sent.sections) for (const { text } of parts) yield text;
}

type Own = { readonly domains: readonly string[]; readonly text: string; readonly digits: string };

/** What the plan says is the brand's own, made once for each plan that is read. */
const owned = new WeakMap<Plan, Own>();

function isOwn(plan: Plan, { kind }: Datum, written: string): boolean {
  const own = ownOf(plan);
  const plain = written.toLowerCase();
  if (kind === 'mail') {
    const domain = plain.slice(plain.lastIndexOf('@') + 1);
    return (
      own.domains.some((one) => domain === one || domain.endsWith(`.${one}`)) || own.text.includes(plain)
    );
  }
  const bare = plain.replace(/[^\p{L}\p{N}]/gu, '');
  // A country code or a trunk prefix may stand before one and not before the other.
  return own.digits.includes(kind === 'phone' ? bare.slice(-Math.min(bare.length, 9)) : bare);
}

function ownOf(plan: Plan): Own {
  const known = owned.get(plan);
  if (known) return known;
  const texts = [plan.brand?.contact, plan.team, plan.crisis?.contacts, plan.crisis?.statements].flatMap(
    stringsIn,
  );
  const made = {
    domains: (plan.brand?.domains ?? []).map((domain) =>
      domain
        .toLowerCase()
        .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
        .replace(/\/.*$/, ''),
    ),
    text: texts.join(' ').toLowerCase(),
    digits: texts.map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')).join(' '),
  };
  owned.set(plan, made);
  return made;
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
