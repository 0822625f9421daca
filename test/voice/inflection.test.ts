import { describe, expect, test } from 'vitest';
import { inflectedForms } from '../../core/src/voice/inflection.ts';

const forms = (word: string, language: 'en' | 'es') =>
  inflectedForms(word)
    .filter((found) => found.language === language || found.language === undefined)
    .map(({ form }) => form);

describe('forms of a word', () => {
  test.each([
    ['utilize', ['utilizes', 'utilized', 'utilizing']],
    ['leverage', ['leverages', 'leveraged', 'leveraging']],
    ['ban', ['bans', 'banned', 'banning']],
    ['build on', ['builds on', 'built on', 'building on']],
    ['strategy', ['strategies']],
    ['game changer', ['game changers']],
    ['game-changer', ['game-changers']],
    ['new', []],
    ['even', ['evens']],
  ])('English %s', (word, expected) => {
    expect(forms(word, 'en')).toEqual(expect.arrayContaining(expected));
    for (const other of ['news', 'evening']) expect(forms(word, 'en')).not.toContain(other);
  });

  test.each(['simply', 'seamless', 'innovative', 'an'])('English %s has none', (word) => {
    expect(inflectedForms(word).filter(({ language }) => language === 'en')).toEqual([]);
    expect(forms(word, 'en').filter((form) => !form.endsWith('s'))).toEqual([]);
  });

  test.each([
    ['promo', ['promos']],
    ['camión', ['camiones']],
    ['interés', ['intereses']],
    ['voz', ['voces']],
    ['imagen', ['imágenes']],
    ['origen', ['orígenes']],
    ['maravilloso', ['maravillosos', 'maravillosa', 'maravillosas']],
    ['disruptivo', ['disruptivos', 'disruptiva', 'disruptivas']],
    ['innovador', ['innovadores', 'innovadora', 'innovadoras']],
    ['barato', ['baratos', 'barata', 'baratas']],
    ['único', ['únicos', 'única', 'únicas']],
    ['precio especial', ['precios especiales']],
    ['punto de venta', ['puntos de venta']],
  ])('Spanish %s', (word, expected) => {
    expect(forms(word, 'es')).toEqual(expect.arrayContaining(expected));
  });

  test.each(['caso', 'partido', 'motivo', 'punto', 'primero', 'entero'])(
    'never make the feminine of %s, which is another word',
    (word) => {
      expect(forms(word, 'es').filter((form) => /as?$/.test(form))).toEqual([]);
    },
  );

  test('give another word the same form', () => {
    const follow = (word: string, form: string, other: string, language: string) =>
      inflectedForms(word)
        .find((found) => found.form === form)
        ?.follow(other, language);
    expect(follow('utilize', 'utilized', 'use', 'en')).toBe('used');
    expect(follow('utilize', 'utilizing', 'build on', 'en')).toBe('building on');
    expect(follow('tip', 'tips', 'punto', 'es')).toBe('puntos');
    expect(follow('blend', 'blends', 'preparación', 'es')).toBe('preparaciones');
    expect(follow('maravilloso', 'maravillosas', 'bonito', 'es')).toBe('bonitas');
    expect(follow('maravilloso', 'maravillosas', 'de primera', 'es')).toBe('de primera');
  });
});
