/**
 * Words that hashtags are made of, in small letters and without accents. Only such as do not grow
 * together with others into one word: with `back`, `day`, `home`, `work` or `time` among them
 * `background` and `holiday` would be taken apart.
 */
export const KNOWN_WORDS: ReadonlySet<string> = new Set(
  (
    'coffee tea chocolate wine beer bread cheese pizza pasta burger vegan vegetarian organic recipe recipes ' +
    'kitchen restaurant dinner brunch lunch dessert bakery ' +
    'monday tuesday wednesday thursday friday saturday sunday january february november december october september ' +
    'spring summer autumn winter weekend christmas halloween thanksgiving easter ramadan hanukkah ' +
    'social media marketing digital content creator creators business startup startups founder founders ' +
    'entrepreneur entrepreneurs leadership innovation strategy branding brand brands design designer designers ' +
    'fashion style beauty makeup skincare fitness yoga running cycling training wellness nutrition health mental ' +
    'mindfulness happiness motivation inspiration gratitude kindness love happy ' +
    'travel adventure photography photographer portrait landscape nature wildlife forest mountain mountains ocean ' +
    'climate change action energy solar recycling sustainable sustainability plastic planet ' +
    'women woman girls children parents teachers students community volunteers charity justice equality diversity ' +
    'inclusion accessibility education learning language languages university college science research ' +
    'technology software developer developers developer engineering engineer engineers programming coding ' +
    'javascript typescript python kubernetes docker linux android security privacy database databases robotics ' +
    'cloud hardware artificial intelligence machine analytics automation ' +
    'music musician musicians concert festival album artist artists artwork gallery museum theatre theater cinema ' +
    'books reading readers writer writers writing poetry poems library libraries author authors ' +
    'football soccer basketball tennis cricket olympics marathon champions league ' +
    'giveaway contest launch release discount sale shopping gifts gift fashion jewelry handmade vintage ' +
    'london paris madrid barcelona bogota medellin mexico argentina colombia chile peru ecuador spain espana ' +
    'america europe africa asia australia canada ' +
    // Spanish.
    'cafe colombiano colombiana mexicano mexicana argentino argentina chilena peruano ' +
    'lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto ' +
    'septiembre octubre noviembre diciembre primavera verano otono invierno navidad navidena ' +
    'madre madres padre padres mujer mujeres hombres familia familias amigos amigas amistad ' +
    'salud bienestar nutricion ejercicio comida cocina receta recetas postres panaderia restaurante ' +
    'viajes viajar turismo aventura fotografia naturaleza montana montanas playas ciudad ciudades ' +
    'emprendedor emprendedora emprendedores emprendedoras emprender emprendimiento negocios empresa empresas ' +
    'liderazgo innovacion estrategia marca marcas contenido contenidos creadores redes sociales ventas publicidad ' +
    'diseno disenadores moda belleza estilo artesania artesanal artesanos artesanas ' +
    'educacion aprender aprendizaje profesores estudiantes universidad ciencia investigacion tecnologia ' +
    'programacion desarrollo desarrolladores ingenieria seguridad datos inteligencia artificial ' +
    'musica musicos conciertos artistas arte cultura teatro libros lectura lectores escritores escritura poesia ' +
    'futbol baloncesto ciclismo atletismo campeones ' +
    'sorteo concurso lanzamiento oferta ofertas descuento descuentos regalo regalos rebajas tienda gratis ' +
    'sostenible sostenibilidad reciclaje planeta ambiente clima energia renovable renovables ' +
    'feliz felices buenos buenas nueva nuevo nuevas nuevos digital local locales'
  ).split(' '),
);

/** Small words that may stand between two of the others. */
export const LINKING_WORDS: ReadonlySet<string> = new Set(
  'of the and for in to with from your our my de del la el los las en con para por sin tu mi su'.split(' '),
);
