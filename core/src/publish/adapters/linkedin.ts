import type { Adapter } from '../adapter.ts';
import { linkedinCheck, linkedinFollowers } from './linkedin/account.ts';
import { linkedinNumbers } from './linkedin/numbers.ts';
import { publishToLinkedin } from './linkedin/publish.ts';
import { reconcileOnLinkedin } from './linkedin/reconcile.ts';

/**
 * A person or a page on LinkedIn. There is no key against posting twice; LinkedIn refuses the same text
 * for a day or two, even where the first was deleted. Pages can be asked what they posted; of persons
 * LinkedIn tells that to few apps.
 *
 * @see https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api (read
 * 2026-11-21)
 */
export const linkedin: Adapter = {
  secrets: [
    {
      name: 'access_token',
      about: {
        en: 'An OAuth 2.0 token with openid, profile and w_member_social for a person, or w_organization_social and r_organization_social for a page. It ends after 60 days.',
        es: 'Un token OAuth 2.0 con openid, profile y w_member_social para una persona, o w_organization_social y r_organization_social para una página. Caduca a los 60 días.',
      },
      isRequired: true,
    },
  ],
  pollTravels: 'with-first-part',
  publish: publishToLinkedin,
  reconcile: reconcileOnLinkedin,
  check: linkedinCheck,
  metrics: linkedinNumbers,
  channelMetrics: linkedinFollowers,
  remedies: {
    unauthenticated: {
      en: 'Sign in to LinkedIn again; its tokens end after 60 days.',
      es: 'Vuelve a iniciar sesión en LinkedIn; sus tokens caducan a los 60 días.',
    },
    expired: {
      en: 'Sign in to LinkedIn again; its tokens end after 60 days.',
      es: 'Vuelve a iniciar sesión en LinkedIn; sus tokens caducan a los 60 días.',
    },
    'missing-permission': {
      en: 'A person needs an app with Share on LinkedIn; a page needs one with Community Management and an administrator who signs in.',
      es: 'Una persona necesita una aplicación con Share on LinkedIn; una página, una con Community Management y que inicie sesión un administrador.',
    },
    duplicate: {
      en: 'LinkedIn has this text already, or had it within two days; look at the account, and change the text if it is not there.',
      es: 'LinkedIn ya tiene este texto, o lo tuvo hace menos de dos días; mira la cuenta y cambia el texto si no está.',
    },
    unsupported: {
      en: 'LinkedIn takes no threads, and one kind of media in a post: pictures, a video, a document or a poll.',
      es: 'LinkedIn no admite hilos, y solo un tipo de contenido por publicación: imágenes, un vídeo, un documento o una encuesta.',
    },
  },
};
