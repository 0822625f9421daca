import type { Adapter } from '../adapter.ts';
import { xCheck, xFollowers } from './x/account.ts';
import { comeBackToX } from './x/api.ts';
import { costOnX, READING } from './x/cost.ts';
import { xNumbers } from './x/numbers.ts';
import { publishToX } from './x/publish.ts';
import { reconcileOnX } from './x/reconcile.ts';

/**
 * X, by version 2 of its API, which costs money for every post. There is no key against posting twice; X
 * itself refuses the same text while it is fresh, and one's own posts can be looked through.
 *
 * @see https://docs.x.com/x-api/posts/create-post (read 2026-11-21)
 */
export const x: Adapter = {
  secrets: [
    {
      name: 'access_token',
      about: {
        en: 'An OAuth 2.0 token of the account with tweet.read, tweet.write, users.read and media.write. It ends after two hours; the editor renews it.',
        es: 'Un token OAuth 2.0 de la cuenta con tweet.read, tweet.write, users.read y media.write. Caduca a las dos horas; el editor lo renueva.',
      },
      isRequired: false,
    },
    {
      name: 'api_key',
      about: {
        en: 'In place of that token, for CI: the API Key of the app, from the developer console. With the three below it never ends.',
        es: 'En lugar de ese token, para CI: la API Key de la aplicación, de la consola de desarrollo. Con las tres siguientes no caduca.',
      },
      isRequired: false,
    },
    {
      name: 'api_key_secret',
      about: { en: 'The API Key Secret of the app.', es: 'La API Key Secret de la aplicación.' },
      isRequired: false,
    },
    {
      name: 'oauth1_token',
      about: {
        en: 'The Access Token of the account, made in the console with Read and Write.',
        es: 'El Access Token de la cuenta, creado en la consola con Read and Write.',
      },
      isRequired: false,
    },
    {
      name: 'oauth1_token_secret',
      about: { en: 'The Access Token Secret of the account.', es: 'El Access Token Secret de la cuenta.' },
      isRequired: false,
    },
  ],
  pollTravels: 'with-first-part',
  publish: publishToX,
  reconcile: reconcileOnX,
  check: xCheck,
  metrics: xNumbers,
  channelMetrics: xFollowers,
  readingCost: READING,
  cost: costOnX,
  comeBack: comeBackToX,
  remedies: {
    unauthenticated: {
      en: 'Sign in to X again; its tokens end after two hours.',
      es: 'Vuelve a iniciar sesión en X; sus tokens caducan a las dos horas.',
    },
    payment: {
      en: 'Buy credits for the app in the developer console of X.',
      es: 'Compra crédito para la aplicación en la consola de desarrollo de X.',
    },
    duplicate: {
      en: 'X already has a post with this text; look at the account before changing it.',
      es: 'X ya tiene una publicación con este texto; mira la cuenta antes de cambiarlo.',
    },
    'missing-permission': {
      en: 'Sign in to X again and allow writing posts and media; in the developer console the app needs Read and write.',
      es: 'Vuelve a iniciar sesión en X y permite escribir publicaciones y multimedia; en la consola, la aplicación necesita lectura y escritura.',
    },
    forbidden: {
      en: 'X does not let this account do that by its API: replies to others and some mentions are closed to apps.',
      es: 'X no deja hacer eso a esta cuenta por su API: las respuestas a otros y algunas menciones están cerradas a las aplicaciones.',
    },
  },
};
