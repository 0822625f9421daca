import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personalData } from '../../../core/src/voice/privacy/personal-data.ts';

/** What is found stands between ⟦ and ⟧, its kind behind. Numbers come from the pages of the issuers or from ranges for films. */
const FOUND: readonly string[] = [
  'Escríbele a ⟦maria.gomez@example.com⟧mail y listo.',
  'Correo: ⟦j.perez+feria@correo.example.co⟧mail.',
  'Mail ⟦ana_lopez99@gmail.com⟧mail, ⟦info.ana@gmail.com⟧mail',
  '(⟦maría@café.example⟧mail)',
  // CURP and RFC.
  'CURP ⟦HEGG560427MVZRRL04⟧identity de la ganadora',
  'RFC: ⟦GODE561231GR8⟧identity',
  'RFC ⟦GODE-561231-GR8⟧identity',
  // Argentina.
  'DNI ⟦30.123.456⟧identity',
  'dni: ⟦30123456⟧identity',
  'Su CUIL es ⟦20-12345678-6⟧identity',
  'CUIL 27-00000000-0 no existe, ⟦20-12345678-6⟧identity sí',
  // Spain.
  'El documento ⟦12345678Z⟧identity apareció en la barra',
  'DNI ⟦12.345.678-Z⟧identity y NIE ⟦X1234567L⟧identity',
  'NIE ⟦X-1234567-L⟧identity',
  // Colombia.
  'Cédula ⟦52.123.456⟧identity',
  'cédula de ciudadanía ⟦1023456789⟧identity',
  'C.C. ⟦79.123.456⟧identity de Bogotá',
  'NIT ⟦52.123.456-2⟧identity',
  // Chile and the United States.
  'RUT ⟦12.345.678-5⟧identity',
  'RUT: ⟦12345678-5⟧identity',
  'His SSN is ⟦219-09-9999⟧identity.',
  // Money.
  'IBAN ⟦ES91 2100 0418 4502 0005 1332⟧bank',
  'A la cuenta ⟦ES9121000418450200051332⟧bank.',
  'Tarjeta ⟦4111 1111 1111 1111⟧card',
  'Card ⟦5555-5555-5555-4444⟧card or ⟦378282246310005⟧card',
  'Amex ⟦3782 822463 10005⟧card',
  // Telephones with their country.
  'Llama al ⟦+57 300 123 4567⟧phone',
  'WhatsApp: ⟦+52 1 55 1234 5678⟧phone',
  '⟦+54 9 11 2345-6789⟧phone',
  '⟦+34 612 34 56 78⟧phone y ⟦+34612345678⟧phone',
  '⟦+56 9 8765 4321⟧phone',
  'Text ⟦+1 (415) 555-2671⟧phone',
  '⟦+44 20 7946 0958⟧phone',
  // Without, in shapes that nothing else has or behind a word that says so.
  'Mi número: ⟦612 34 56 78⟧phone',
  'Doña Rosa, ⟦300 123 4567⟧phone',
  'Marca ⟦55 1234 5678⟧phone',
  'Dejá mensaje en el ⟦11 2345-6789⟧phone',
  'En Córdoba, ⟦(0351) 423-4567⟧phone',
  '⟦(415) 555-2671⟧phone or ⟦415-555-2671⟧phone',
  'Cel. ⟦3001234567⟧phone',
  'Tel: ⟦91 123 45 67⟧phone',
  'Teléfono ⟦6012345678⟧phone',
  '📞 ⟦8183456789⟧phone',
  'Call ⟦4155552671⟧phone now',
  // Homes.
  'La ganadora vive en la ⟦Calle 45 # 12-30⟧address, en Bogotá.',
  'Su domicilio es ⟦Av. Insurgentes Sur 1602⟧address.',
  'She lives at ⟦221 Baker Street⟧address.',
  'Nos vemos en la casa de Marta, ⟦Carrera 7 # 82-10⟧address',
];

/** Nothing of this belongs to one person, however much it looks like it. */
const CLEAN: readonly string[] = [
  'Del 2026-11-20 al 2026-11-26, de 9:00 a 18:00 h.',
  'El 26.11.2026, 26/11/2026 y 26-11-2026.',
  'Cuesta 48.000 pesos, $ 1.234.567 o 1 234 567 €.',
  'Pagamos $3001234567 y 600 123 456 pesos.',
  'Pedido 3001234567, orden #4155552671, guía 8183456789.',
  'Factura n.º 12345678, lote 20261126.',
  'ISBN 978-84-376-0494-7',
  '#3001234567 @415555 #CaféAndino2026',
  'Visita https://wa.me/573001234567 y https://a.example/?id=4111111111111111',
  'Escribe a hola@cafe.example, info@cafe.example o ventas.bogota@cafe.example.',
  '@ana@mastodon.social y @cafeandino en todas las redes',
  'git@github.com:cafe/andino.git',
  'Línea gratuita 01 8000 123456, 900 123 456 y 800-555-1234',
  'Llama gratis al 800 123 4567',
  'Tarjeta terminada en 1111, 4111 1111 1111 1112 no pasa Luhn',
  '1234567890123456 reproducciones y 5000000000 granos',
  'El marcador quedó 3-2, de 10.000 a 20.000 personas, temporada 2025-2026',
  'Resolución 1920-1080, proporción 16:9, versión 10.4.123',
  'Coordenadas 4.6097, -74.0817',
  'De lunes a viernes 9-18, sábados 10-14',
  'Nuestra tienda: Calle 45 # 12-30, Teusaquillo.',
  'Av. Álvaro Obregón 120, Roma Norte',
  'La leyenda vive en la memoria de la calle.',
  'El café vive: 12 horas de cata en la calle',
  'NIT 800197268-4, RUT 60.803.000-K, CUIT 33-63761744-9, RFC SAT970701NN3',
  'Código 12345678A y modelo X1234567A',
  'DNI o pasaporte vigente, cédula original',
  '12.345.678-9 y 1234567-8',
  'ES00 2100 0418 4502 0005 1332',
  '000-12-3456 y 666-12-3456',
  'De 3 a 5 tazas, 300 g, 4567 bolsas',
  'Combo 2 x 1 de 15 a 20 h, 50 % hasta 31 12 2026',
  'Top 10: 1 234 567 890 vistas',
  'A las 11 2345 personas',
];

function read(marked: string) {
  const expected: string[] = [];
  let text = '';
  for (const part of marked.split(/(⟦[^⟧]*⟧\w+)/)) {
    const [, inside, kind] = /^⟦([^⟧]*)⟧(\w+)$/.exec(part) ?? [];
    if (inside !== undefined)
      expected.push(`${text.length}-${text.length + inside.length} ${inside} ${kind}`);
    text += inside ?? part;
  }
  return { text, expected };
}

const show = (text: string) =>
  personalData(text).map(({ start, end, kind }) => `${start}-${end} ${text.slice(start, end)} ${kind}`);

describe('personal data', () => {
  test.each(FOUND)('are found: %s', (marked) => {
    const { text, expected } = read(marked);
    // A sentence may name what only looks like one beside what is one.
    expect(show(text)).toEqual(expected);
  });

  test.each(CLEAN)('are none: %s', (text) => {
    expect(show(text)).toEqual([]);
  });

  test('lie inside the text, in order, and never overlap', () => {
    const piece = fc.constantFrom(
      '4111 1111 1111 1111',
      '+57 300 123 4567',
      'a@b.example',
      ' ',
      '-',
      '.',
      '12',
      'DNI ',
      '12345678Z',
      '@',
      '\n',
      '🎉',
      '(',
      'vive en Calle 4 # 5-6',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const datum of personalData(text)) {
          expect(datum.start).toBeGreaterThanOrEqual(end);
          expect(datum.end).toBeGreaterThan(datum.start);
          end = datum.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
