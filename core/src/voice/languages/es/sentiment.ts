/** Palabras que suenan bien o mal en casi cualquier publicación, en las formas en que aparecen. Lista propia. */
export const GOOD =
  'bueno buena buenos buenas bien mejor mejores genial geniales excelente excelentes feliz felices felicidad alegre alegres alegría alegra encanta encantan encantó amor amamos gracias gusto gusta gustan gustó linda lindo lindos lindas bonita bonito hermoso hermosa maravilloso maravillosa increíble fantástico fantástica perfecto perfecta rico rica ricos ricas delicioso deliciosa éxito éxitos ganar ganó ganamos celebrar celebramos felicidades enhorabuena bienvenida bienvenidos orgullo orgullosos ilusión esperanza disfruta disfrutar fácil amable sonrisa favorito favorita'.split(
    ' ',
  );
export const BAD =
  'malo mala malos malas mal peor peores triste tristes tristeza odio odia enojo rabia lamentamos lamento lamentablemente desafortunadamente disculpas disculpa perdón falla fallas falló fallo fallos fallamos error errores problema problemas roto rota rotos rotas equivocamos equivocación perdida pérdida pérdidas perdimos perder tarde retraso retrasos cancelado cancelada cancelamos cerrado crisis dolor terrible terribles horrible horribles feo fea aburrido aburrida lento lenta miedo temor preocupa preocupación difícil difíciles peligro peligroso riesgo ataque muerte murió muerto enfermo enferma queja quejas'.split(
    ' ',
  );
export const DENIALS = 'no ni nunca jamás sin tampoco nada'.split(' ');
