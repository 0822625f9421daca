/** Palabras que las publicaciones ponen en mayúsculas para hacerse oír y que no son siglas. */
export const SHOUTED =
  'gratis nuevo nueva nuevos nuevas ya ahora urgente oferta ofertas atención importante último última últimos últimas hoy solo sólo imperdible increíble gana compra aprovecha nunca siempre corre descuento rebajas promoción ojo'.split(
    ' ',
  );
