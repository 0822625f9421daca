/**
 * Verbs that posts of brands are made of, chosen by hand. Where one stands at the start of a clause in
 * the third person, those of the first list are nearly always a call to the reader (“Descubre…”);
 * of those in the second list a thing may just as well do what they say (“Llega la Navidad”).
 */
export const CALLS = `
definir moler
abonar acceder aceptar acercar activar actualizar adivinar agarrar agendar ahorrar alquilar
anotar apagar aplicar aprender aprovechar apuntar armar averiguar ayudar calcular calificar canjear cargar
cepillar chequear clicar cocinar coleccionar comentar comparar compartir completar comprar
comprobar conectar configurar confirmar conocer considerar consultar contactar contar contestar convertir
copiar cotizar cuidar decir decorar depositar descansar descargar descubrir deslizar detener
dibujar diseñar disfrutar donar echar editar ejercitar elegir encontrar endulzar enviar escanear
escoger escribir escuchar estirar estudiar etiquetar evaluar examinar experimentar explorar exprimir
fijar festejar filtrar firmar fotografiar gestionar grabar guardar hacer hornear imaginar imprimir ingresar
inscribir instalar intentar invertir lavar leer llamar llenar mandar mantener marcar maquillar masticar medir
memorizar mencionar mirar mezclar navegar nominar obtener olvidar opinar ordenar pagar participar pasear pedir
pensar personalizar planchar planear planificar platicar poner practicar preguntar preparar prever probar
programar proponer pulsar quitar raspar recargar recibir reciclar recoger recordar recorrer recortar
redescubrir redimir reenviar regalar rellenar remojar repasar reservar responder retirar retuitear revisar
saborear saludar seleccionar solicitar sorber suscribir sumar teclear tener tuitear ubicar usar utilizar
valorar venir verificar viajar visitar vigilar votar adoptar apadrinar reiniciar reagendar reprogramar
resetear sincronizar automatizar monitorear publicitar compilar probar
`;

export const OFFERS = `
añadir agregar celebrar combinar corregir crear eliminar evitar
abrazar abrigar acompañar aconsejar acumular adelantar adornar adquirir afiliar agitar agradecer alojar amar
analizar animar aplaudir aportar apostar apoyar arriesgar asegurar asesorar asistir atrever avisar bailar
batir beber bloquear brindar buscar calentar cambiar caminar cantar cenar chatear colaborar comer comunicar
concursar conducir confiar conquistar conseguir consentir conservar construir contratar correr cortar coser
creer cruzar cuestionar cultivar dar decidir declarar defender dejar deleitar denunciar depurar desayunar
desconectar desear despedir despertar desplegar devolver dialogar difundir divertir doblar dormir duplicar
empacar emprender enamorar encender enfocar entender enterar entregar entrenar escapar esperar estrenar
exfoliar exigir financiar freír fundir girar hablar hervir hidratar hospedar ilusionar implementar incorporar
informar iniciar inspirar integrar investigar invitar jugar juntar lanzar levantar limpiar llevar lograr
manejar mejorar migrar mojar monetizar montar mostrar mover multiplicar nadar negociar notar obsequiar
observar ofrecer oler optimizar organizar oír pasar pegar peinar perdonar permitir pintar plantar premiar
presentar prestar prometer pronunciar proteger publicar quedar querer rechazar reclamar recomendar reconocer
reducir reflexionar refrescar registrar regresar relajar renovar repartir reportar reproducir resolver
respetar respirar restaurar retar revivir revolver rodear romper sacar sanar seguir sembrar sentar sentir
separar servir sonreír sorprender sostener subir sumergir sustituir temer tocar tomar tostar trabajar traer
transferir transformar transmitir unir vacunar vender ver verter vestir viralizar vivir volar voltear zarpar
`;

export const OTHERS = `
actuar abandonar abarcar abrir aburrir abundar acabar acelerar acertar aclarar acoger acordar acostar acostumbrar acudir acusar
adaptar admirar admitir adorar advertir afectar afirmar afrontar agotar aguantar aislar alargar alcanzar alegrar alimentar
aliviar almorzar alterar amanecer amenazar ampliar andar anhelar anticipar anunciar aparecer apasionar apetecer apreciar
apretar aprobar aproximar apurar arder arrancar arreglar arrojar asaltar ascender asomar asombrar asumir asustar
atacar atar atender aterrizar atraer atrapar atravesar aumentar avanzar aventurar bajar balancear bañar barrer bastar bendecir
besar borrar brillar bucear burlar caber caer callar calmar cansar caracterizar carecer casar castigar causar cazar ceder
cerrar charlar chocar citar clasificar cobrar coger coincidir colgar colocar comenzar cometer compensar competir complacer
complicar componer comprender comprometer concebir conceder concentrar concluir condenar confesar confundir congelar
consistir constar constituir consumir contagiar contaminar contemplar contener continuar contribuir controlar convencer
convenir conversar convidar cooperar costar crecer criar criticar cubrir culminar cumplir curar curiosear deber debatir
dedicar deducir definir demorar demostrar depender derretir derribar desaparecer desarrollar descartar descender describir
desconfiar desmontar despegar despejar despreciar destacar destinar destruir desviar detallar detectar determinar dictar
diferenciar dirigir discutir distinguir distribuir dominar dudar durar ejecutar elaborar elevar embarcar emitir emocionar
empatar empezar emplear empujar encabezar encajar encantar encargar encerrar encoger enfadar enfermar enfrentar engañar
enojar enriquecer ensayar enseñar ensuciar entrar entretener entusiasmar envejecer envidiar envolver equilibrar equipar
equivocar errar esconder esforzar establecer estallar estar estimular estropear existir explicar explotar exponer expresar
extender extrañar fabricar facilitar fallar faltar felicitar fluir fomentar formar fortalecer forzar frenar fumar funcionar
ganar garantizar gastar generar golpear gozar graduar gritar guiar gustar haber habitar heredar herir huir identificar
ignorar igualar iluminar imitar impactar impedir implicar importar imponer impresionar impulsar incluir incrementar indicar
influir insistir interesar interpretar introducir inventar involucrar ir justificar ladrar lamentar lastimar liberar liderar
limitar llegar llorar llover localizar luchar lucir luchar madrugar madurar manchar manifestar maravillar matar meditar
mentir merecer merendar meter modificar molestar morder morir motivar motorizar nacer narrar necesitar negar nombrar
obligar ocultar ocupar ocurrir odiar oponer oprimir ostentar padecer parar parecer partir perder perdurar permanecer
perseguir persistir pertenecer pesar picar pisar pitar poder posar posponer potenciar preferir preocupar prescindir presumir
pretender prevenir proceder procurar producir progresar prohibir prolongar protagonizar provocar quejar quemar
realizar reaccionar rebajar recaudar recuperar recurrir reemplazar referir reflejar reforzar regir regar regular rehusar
reinar reír reiterar relacionar remediar remontar rendir reparar repetir representar requerir resaltar rescatar resfriar
resistir respaldar restar resultar retomar retrasar reunir revelar rezar rimar robar rogar saber salir saltar salvar
satisfacer secar seducir señalar ser significar situar sobrar sobrevivir solucionar sonar soltar soñar soportar sorber
sospechar suceder sudar sufrir sugerir superar suponer suprimir surgir suspender tapar tardar temblar tender terminar
tirar titular torcer traicionar transcurrir transportar trasladar tratar trazar triunfar tropezar ubicar untar urgir
valer variar vencer ventilar vibrar volver reponer retener prever predecir deshacer rehacer disponer promover remover
resumir percibir adherir digerir sugerir hallar trepar patinar pedalear pescar acampar surfear
cenar madrugar trasnochar desvelar antojar parrandear rumbear currar molar flipar pillar enganchar ligar
financiar hipotecar asegurar tributar facturar cotizar
`;

/** Verbs of these lists that are younger than the package, or known to it only with `se`; all are regular. */
export const YOUNG = `
agendar antojar clicar monitorear reagendar reprogramar resetear retuitear surfear tuitear viralizar
`;
