import * as z from 'zod';
import { editText } from '../../model/edit-text.ts';
import { maskCode } from '../../syntax/prose.ts';
import { toFile } from '../../text/mapped.ts';
import { writtenTexts } from '../../workspace/written-texts.ts';
import { defineRule } from '../rule.ts';

/** Slips that are surely meant as an address, each with the scheme it should have. */
const SLIPS =
  // Written twice, without its colon, with too few or too many slashes, or with the wrong ones.
  /(?<![\p{L}\p{N}_/:.-])(?:(?<twice>https?):?\/\/(?=https?:?\/\/)|(?<slash>https?)(?::\/(?!\/)|:\/{3,}|:\\{1,2}|;\/\/|\/\/|:(?=(?:www\.)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,})|:\/\/[ \t]{1,3}(?=(?:www\.)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,}))|(?<name>h{1,2}t{1,3}ps?s?|ttps?):\/\/)(?<rest>[^\s<>"]*)/giu;
/** A host that leads nowhere: without a point, or with one too many. */
const HOST = /(?<![\p{L}\p{N}_/:.-])https?:\/\/(?<host>[\p{L}\p{N}.,_-]+)(?=[/?#\s]|$)/giu;
const LOCAL = /^localhost$/i;

export const malformed = defineRule({
  scope: 'post',
  severity: 'error',
  docs: {
    summary: {
      en: 'A web address is written so that no browser finds it.',
      es: 'Una dirección web está escrita de modo que ningún navegador la encuentra.',
    },
    why: {
      en: 'It goes out as dead text, or leads nowhere, and nobody tells you.',
      es: 'Sale como texto muerto o no lleva a ninguna parte, y nadie avisa.',
    },
    since: '0.1.0',
  },
  messages: {
    scheme: {
      en: 'This is no web address: it has to start with “{scheme}”. Mend its start.',
      es: 'Esto no es una dirección web: tiene que empezar por «{scheme}». Corrige el comienzo.',
    },
    host: {
      en: '“{host}” is no host that readers can reach. Check its points.',
      es: '«{host}» no es un servidor al que se pueda llegar. Revisa sus puntos.',
    },
    mend: { en: 'Change to “{address}”', es: 'Cambiar por «{address}»' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      '---\nchannels: [x]\n---\nRead ⟦https//acme.dev/a⟧(link/malformed), ⟦http:/acme.dev⟧(link/malformed) and ⟦https://https://acme.dev⟧(link/malformed).\n',
      '---\nchannels: [x]\n---\nLee ⟦https://acme⟧(link/malformed) y ⟦https://acme..dev⟧(link/malformed)/a.\n',
      '---\nchannels: [x]\nfirstComment: Más en ⟦htps://acme.dev⟧(link/malformed)\n---\nHola\n',
    ],
    allows: [
      '---\nchannels: [x]\n---\nhttps://acme.dev/a, http://localhost:3000/b and `https//acme`; an address starts with https:// or http://.\n',
    ],
  },
  *check({ post, sent }) {
    const { uri } = post.source;
    for (const mapped of writtenTexts(post, sent)) {
      if (!/t{1,3}ps{0,2}[:;/]/i.test(mapped.text)) continue;
      const text = maskCode(mapped.text);
      for (const { 0: found, index, groups = {} } of text.matchAll(SLIPS)) {
        const rest = (groups.rest ?? '').replace(/[.,;:!?)\]'’”»]+$/u, '');
        const scheme = (groups.slash ?? groups.twice ?? '').toLowerCase() === 'http' ? 'http://' : 'https://';
        const isProper = /^https?$/i.test(groups.name ?? '') || rest === '';
        if (isProper) continue;
        const end = index + found.length - ((groups.rest ?? '').length - rest.length);
        const address = groups.twice === undefined ? scheme + rest : rest;
        const span = toFile(mapped, index, end);
        const edit = editText(post, span, address);
        const title = { key: 'mend', params: { address } } as const;
        const fixes = edit ? [{ title, edits: [{ uri, edit }], safe: false }] : [];
        yield { key: 'scheme', params: { scheme }, span, fixes };
      }
      for (const { 0: found, index, groups = {} } of text.matchAll(HOST)) {
        const host = (groups.host ?? '').replace(/[.,_-]+$/, '');
        const isReachable = LOCAL.test(host) || (host.includes('.') && !/\.\.|,|^\./.test(host));
        if (host === '' || isReachable || /^https?$/i.test(host)) continue;
        const end = index + found.length - ((groups.host ?? '').length - host.length);
        yield { key: 'host', params: { host }, span: toFile(mapped, index, end) };
      }
    }
  },
});
