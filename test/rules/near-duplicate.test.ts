import { describe, expect, test } from 'vitest';
import { lintFile } from '../../core/src/rules/lint.ts';
import { uriOf, workspaceOf } from '../support/project.ts';

/** Whether the second of two texts on one channel, a week apart, is told to be nearly the first. */
function isTold(first: string, second: string): boolean {
  const post = (day: string, text: string) =>
    `- { channels: li, schedule: 2026-11-${day} 09:30, text: ${JSON.stringify(text)} }\n`;
  const workspace = workspaceOf({
    'social.plan.yaml': 'channels: { li: { network: linkedin } }\n',
    'a.posts.yaml': post('17', first) + post('24', second),
  });
  return lintFile(workspace, uriOf('a.posts.yaml')).some(({ rule }) => rule === 'schedule/near-duplicate');
}

describe('texts that say the same', () => {
  test.each([
    [
      'with other signs and capitals',
      'Servicio básico en 24 horas: lo que incluye. Ajuste de frenos, centrado de ruedas y limpieza de cadena. $450.',
      'SERVICIO BÁSICO en 24 horas. Lo que incluye: ajuste de frenos · centrado de ruedas y limpieza de cadena. ($450)',
    ],
    [
      'behind an excuse',
      'Tern 5 is here. Migrations that review themselves, rollbacks that work, and half the YAML.',
      'In case you missed it: Tern 5 is here. Migrations that review themselves, rollbacks that work, and half the YAML.',
    ],
    [
      'in a word or two otherwise',
      'Renaming a column without downtime takes five steps, and most of us forget the fourth.',
      'Renaming a column without downtime takes five steps, and most of us miss the fourth.',
    ],
    ['in a few words', 'Feliz año nuevo a todas', '¡FELIZ año nuevo a todas!'],
    [
      'with one number of many changed',
      'Limpieza, ajuste de frenos, cambios y centrado de las dos ruedas en 24 horas por $450, con recogida a domicilio en la Condesa, la Roma y Coyoacán de lunes a viernes.',
      'Limpieza, ajuste de frenos, cambios y centrado de las dos ruedas en 24 horas por $500, con recogida a domicilio en la Condesa, la Roma y Coyoacán de lunes a viernes.',
    ],
  ])('are told: %s', (_, first, second) => {
    expect(isTold(first, second)).toBe(true);
  });
});

describe('texts that a campaign has in common', () => {
  test.each([
    [
      'an invitation each week',
      'Este domingo rodamos a Xochimilco. Nivel principiante, 18 km. Salimos 7:00 de Coyoacán. ¿Quién se apunta?',
      'Este domingo rodamos a Chapultepec. Nivel principiante, 15 km. Salimos 8:00 de Coyoacán. ¿Quién se apunta?',
    ],
    [
      'a coffee each week',
      'Esta semana tostamos Etiopía Guji. Notas de jazmín y melocotón. Hay 40 bolsas.',
      'Esta semana tostamos Colombia Huila. Notas de panela y ciruela. Hay 60 bolsas.',
    ],
    [
      'a release after the other',
      'Tern 4.9.1 is out with bug fixes and better error messages. Upgrade with npm.',
      'Tern 4.9.2 is out with bug fixes and better error messages. Upgrade with npm.',
    ],
    [
      'days that are counted down',
      'Faltan 3 días para el Buen Fin. Prepara tu lista y llega temprano a la tienda de Coyoacán.',
      'Faltan 2 días para el Buen Fin. Prepara tu lista y llega temprano a la tienda de Coyoacán.',
    ],
    [
      'a place that is open',
      'We are hiring a backend engineer in Berlin. Apply by Friday, link in the comments.',
      'We are hiring a frontend engineer in Berlin. Apply by Monday, link in the comments.',
    ],
    [
      'hashtags',
      'Ya arrancó El Buen Fin. Cascos, luces y candados hasta el lunes. #ElBuenFin #BiciRoja #CDMX',
      'Quedan 12 bicis urbanas con precio de Buen Fin. Apártala. #ElBuenFin #BiciRoja #CDMX',
    ],
    [
      'another language',
      'New menu on Tuesday. The pumpkin cake is back, which you have been asking for since March.',
      'El martes cambiamos la carta. Vuelve el bizcocho de calabaza, que nos pedíais desde marzo.',
    ],
    ['a few words', 'Hoy abrimos a las nueve', 'Hoy abrimos a las diez'],
  ])('are not told: %s', (_, first, second) => {
    expect(isTold(first, second)).toBe(false);
  });
});
