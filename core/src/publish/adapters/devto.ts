import type { Adapter } from '../adapter.ts';
import { devtoCheck, devtoFollowers } from './devto/account.ts';
import { devtoNumbers } from './devto/numbers.ts';
import { publishArticle } from './devto/publish.ts';
import { reconcileArticle } from './devto/reconcile.ts';

/**
 * Dev.to, and other communities that run Forem: the plan's `server` names one. A part is an article. The
 * same title and text cannot be published twice by one person, which Forem itself refuses.
 *
 * @see https://developers.forem.com/api/v1 (read 2026-11-21)
 */
export const devto: Adapter = {
  secrets: [
    {
      name: 'api_key',
      about: {
        en: 'A key of the account: Settings › Extensions › DEV Community API Keys.',
        es: 'Una clave de la cuenta: Settings › Extensions › DEV Community API Keys.',
      },
      isRequired: true,
    },
  ],
  publish: publishArticle,
  reconcile: reconcileArticle,
  check: devtoCheck,
  metrics: devtoNumbers,
  channelMetrics: devtoFollowers,
  remedies: {
    unauthenticated: {
      en: 'Make a new key under Settings › Extensions.',
      es: 'Crea una clave nueva en Settings › Extensions.',
    },
    media: {
      en: 'Dev.to takes pictures by their address alone: put the picture on the web and name it with https://, or write a post for Dev.to without it.',
      es: 'Dev.to solo admite imágenes por su dirección: publica la imagen en la web y nómbrala con https://, o escribe una publicación para Dev.to sin ella.',
    },
    duplicate: {
      en: 'An article with this title and text, or with this canonical address, is there already; look at it before anything else.',
      es: 'Ya hay un artículo con este título y texto, o con esta dirección canónica; míralo antes de nada.',
    },
  },
};
