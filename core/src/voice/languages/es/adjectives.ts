/**
 * Adjectives in -o that brands put on lists, whose feminine is no other common word: of a noun in -o the
 * form in -a mostly is one (caso, casa; físico, física). Chosen by hand. Endings that are those of
 * adjectives anyway, such as -oso, need not be here.
 */
export const ADJECTIVES: ReadonlySet<string> = new Set(
  `absoluto amplio antiguo arcaico auténtico automático barato básico bello bonito bravo brusco bueno buenísimo
  cansino caro carísimo catastrófico chulo clásico cómodo complejo completo correcto corto delicado digno dinámico
  discreto distinto diverso divino drástico ecológico económico efímero eléctrico emblemático enérgico épico erróneo
  escaso espléndido espontáneo estricto estupendo estúpido eterno exacto excéntrico exótico exquisito extraño extremo
  falso fantástico feo flaco flojo frenético gordo grueso guapo hermoso histórico holístico honesto icónico idéntico
  ilógico imperfecto incómodo incompleto inédito inesperado infinito inmediato inmenso innecesario insípido insólito
  instantáneo intacto intenso íntimo intrépido irónico íntegro lento ligero limpio lindo loco magnífico mágico malo
  maldito moderno necesario nítido nuevo obsoleto óptimo orgánico patético perfecto pésimo práctico preciso prodigioso
  próspero pulcro rápido raro remoto ridículo rico robusto romántico sano sensato serio simbólico simpático sincero
  sintético sólido sucio tímido titánico tonto tosco tóxico trágico tranquilo turbio único utópico vacío válido vasto
  vetusto viejo vívido`.split(/\s+/),
);
