import type { Words } from '../rules/rule.ts';
import type { Register } from './new-plan.ts';

/** In which languages a brand speaks, and how it addresses its readers: one question where there could be two. */
export type Speech = {
  readonly id: string;
  readonly label: Words;
  /** The main one first. */
  readonly languages: readonly string[];
  readonly register: Register;
};

export const SPEECHES: readonly Speech[] = [
  {
    id: 'es-tú',
    label: { en: 'Spanish, addressing one person as tú', es: 'Español, de tú' },
    languages: ['es'],
    register: 'tú',
  },
  {
    id: 'es-usted',
    label: { en: 'Spanish, addressing one person as usted', es: 'Español, de usted' },
    languages: ['es'],
    register: 'usted',
  },
  {
    id: 'es-vos',
    label: { en: 'Spanish, addressing one person as vos', es: 'Español, de vos' },
    languages: ['es'],
    register: 'vos',
  },
  {
    id: 'es-ustedes',
    label: { en: 'Spanish, addressing everybody as ustedes', es: 'Español, de ustedes' },
    languages: ['es'],
    register: 'ustedes',
  },
  {
    id: 'es-vosotros',
    label: { en: 'Spanish, addressing everybody as vosotros', es: 'Español, de vosotros' },
    languages: ['es'],
    register: 'vosotros',
  },
  { id: 'en', label: { en: 'English', es: 'Inglés' }, languages: ['en'], register: 'you' },
  {
    id: 'es-en',
    label: { en: 'Spanish (tú), and some in English', es: 'Español (tú), y algo en inglés' },
    languages: ['es', 'en'],
    register: 'tú',
  },
  {
    id: 'en-es',
    label: { en: 'English, and some in Spanish', es: 'Inglés, y algo en español' },
    languages: ['en', 'es'],
    register: 'you',
  },
];
