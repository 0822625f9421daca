/** Words that tell Portuguese from Spanish. */
export const STOP_WORDS =
  'o a os as um uma uns umas e do da dos das ao aos à às no na nos nas em com por para é são está não você vocês seu sua seus suas nosso nossa mais muito mas sem até quando onde como que também este esta isso isto aqui hoje já pelo pela de se tem foi ser'.split(
    ' ',
  );
