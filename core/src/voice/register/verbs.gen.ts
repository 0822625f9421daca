// Made by `npm run generate` with @jirimracek/conjugate-esp (MIT) from scripts/generate/verbs-list.ts.
// Inputs: ebe3107ae4e54455
// Each line is a verb with its irregular parts, each behind its position in `PARTS` in base 36.

export const CALLS = `abonar
acceder
aceptar
acercar
activar
actualizar
adivinar
adoptar
agarrar
agendar
ahorrar
alquilar
anotar
apadrinar
apagar
aplicar
aprender
aprovechar
apuntar
armar
automatizar
averiguar
ayudar
calcular
calificar
canjear
cargar
cepillar
chequear
clicar
cocinar
coleccionar
comentar
comparar
compartir
compilar
completar
comprar
comprobar 0comprueba
conectar
configurar
confirmar
conocer
considerar
consultar
contactar
contar 0cuenta
contestar
convertir 0convierte 4convirtáis aconvirtió
copiar
cotizar
cuidar
decir 0dice 3diga 4digáis 5di 9dijiste adijo bdijeron ddir
decorar
definir
depositar
descansar
descargar
descubrir
deslizar
detener 0detiene 3detenga 4detengáis 5detén 9detuviste adetuvo bdetuvieron ddetendr
dibujar
diseñar
disfrutar
donar
echar
editar
ejercitar
elegir 0elige 4elijáis aeligió
encontrar 0encuentra
endulzar
enviar 0envía
escanear
escoger
escribir
escuchar
estirar
estudiar
etiquetar
evaluar 0evalúa
examinar
experimentar
explorar
exprimir
festejar
fijar
filtrar
firmar
fotografiar 0fotografía
gestionar
grabar
guardar
hacer 3haga 5haz 9hiciste ahizo bhicieron dhar
hornear
imaginar
imprimir
ingresar
inscribir
instalar
intentar
invertir 0invierte 4invirtáis ainvirtió
lavar
leer
llamar
llenar
mandar
mantener 0mantiene 3mantenga 4mantengáis 5mantén 9mantuviste amantuvo bmantuvieron dmantendr
maquillar
marcar
masticar
medir 0mide 4midáis amidió
memorizar
mencionar
mezclar
mirar
moler 0muele
monitorear
navegar
nominar
obtener 0obtiene 3obtenga 4obtengáis 5obtén 9obtuviste aobtuvo bobtuvieron dobtendr
olvidar
opinar
ordenar
pagar
participar
pasear
pedir 0pide 4pidáis apidió
pensar 0piensa
personalizar
planchar
planear
planificar
platicar
poner 3ponga 5pon 9pusiste apuso bpusieron dpondr
practicar
preguntar
preparar
prever 0prevé 3prevea 4preveáis cpreveía
probar 0prueba
programar
proponer 3proponga 5propón 9propusiste apropuso bpropusieron dpropondr
publicitar
pulsar
quitar
raspar
reagendar
recargar
recibir
reciclar
recoger
recordar 0recuerda
recorrer
recortar
redescubrir
redimir
reenviar 0reenvía
regalar
reiniciar
rellenar
remojar
repasar
reprogramar
reservar
resetear
responder
retirar
retuitear
revisar
saborear
saludar
seleccionar
sincronizar
solicitar
sorber
sumar
suscribir
teclear
tener 0tiene 3tenga 4tengáis 5ten 9tuviste atuvo btuvieron dtendr
tuitear
ubicar
usar
utilizar
valorar
venir 0viene 3venga 4vengáis 5ven 9viniste avino bvinieron dvendr
verificar
viajar
vigilar
visitar
votar`;

export const OFFERS = `abrazar
abrigar
acompañar
aconsejar
acumular
adelantar
adornar
adquirir 0adquiere
afiliar
agitar
agradecer
agregar
alojar
amar
analizar
animar
añadir
aplaudir
aportar
apostar 0apuesta
apoyar
arriesgar
asegurar
asesorar
asistir
atrever
avisar
bailar
batir
beber
bloquear
brindar
buscar
calentar 0calienta
cambiar
caminar
cantar
celebrar
cenar
chatear
colaborar
combinar
comer
comunicar
concursar
conducir 9condujiste acondujo bcondujeron
confiar 0confía
conquistar
conseguir 0consigue 4consigáis aconsiguió
consentir 0consiente 4consintáis aconsintió
conservar
construir 0construye 4construyáis aconstruyó
contratar
corregir 0corrige 4corrijáis acorrigió
correr
cortar
coser
crear
creer
cruzar
cuestionar
cultivar
dar 3dé 4deis 6da 8dais 9diste adio bdieron
decidir
declarar
defender 0defiende
dejar
deleitar
denunciar
depurar
desayunar
desconectar
desear
despedir 0despide 4despidáis adespidió
despertar 0despierta
desplegar 0despliega
devolver 0devuelve
dialogar
difundir
divertir 0divierte 4divirtáis adivirtió
doblar
dormir 0duerme 4durmáis adurmió
duplicar
eliminar
empacar
emprender
enamorar
encender 0enciende
enfocar
entender 0entiende
enterar
entregar
entrenar
escapar
esperar
estrenar
evitar
exfoliar
exigir
financiar
freír 0fríe 4friais afrio bfrieron
fundir
girar
hablar
hervir 0hierve 4hirváis ahirvió
hidratar
hospedar
ilusionar
implementar
incorporar
informar
iniciar
inspirar
integrar
investigar
invitar
jugar 0juega
juntar
lanzar
levantar
limpiar
llevar
lograr
manejar
mejorar
migrar
mojar
monetizar
montar
mostrar 0muestra
mover 0mueve
multiplicar
nadar
negociar
notar
obsequiar
observar
ofrecer
oír 0oye 3oiga 4oigáis
oler 0huele
optimizar
organizar
pasar
pegar
peinar
perdonar
permitir
pintar
plantar
premiar
presentar
prestar
prometer
pronunciar
proteger
publicar
quedar
querer 0quiere 9quisiste aquiso bquisieron dquerr
rechazar
reclamar
recomendar 0recomienda
reconocer
reducir 9redujiste aredujo bredujeron
reflexionar
refrescar
registrar
regresar
relajar
renovar 0renueva
repartir
reportar
reproducir 9reprodujiste areprodujo breprodujeron
resolver 0resuelve
respetar
respirar
restaurar
retar
revivir
revolver 0revuelve
rodear
romper
sacar
sanar
seguir 0sigue 4sigáis asiguió
sembrar 0siembra
sentar 0sienta
sentir 0siente 4sintáis asintió
separar
servir 0sirve 4sirváis asirvió
sonreír 0sonríe 4sonriáis asonrió
sorprender
sostener 0sostiene 3sostenga 4sostengáis 5sostén 9sostuviste asostuvo bsostuvieron dsostendr
subir
sumergir
sustituir 0sustituye 4sustituyáis asustituyó
temer
tocar
tomar
tostar 0tuesta
trabajar
traer 3traiga 9trajiste atrajo btrajeron
transferir 0transfiere 4transfiráis atransfirió
transformar
transmitir
unir
vacunar
vender
ver 3vea 6ve 8veis avio bvieron cveía
verter 0vierte
vestir 0viste 4vistáis avistió
viralizar
vivir
volar 0vuela
voltear
zarpar`;

export const OTHERS = `abandonar
abarcar
abrir
abundar
aburrir
acabar
acampar
acelerar
acertar 0acierta
aclarar
acoger
acordar 0acuerda
acostar 0acuesta
acostumbrar
actuar 0actúa
acudir
acusar
adaptar
adherir 0adhiere 4adhiráis aadhirió
admirar
admitir
adorar
advertir 0advierte 4advirtáis aadvirtió
afectar
afirmar
afrontar
agotar
aguantar
aislar 0aísla
alargar
alcanzar
alegrar
alimentar
aliviar
almorzar 0almuerza
alterar
amanecer
amenazar
ampliar 0amplía
andar 9anduviste aanduvo banduvieron
anhelar
anticipar
antojar
anunciar
aparecer
apasionar
apetecer
apreciar
apretar 0aprieta
aprobar 0aprueba
aproximar
apurar
arder
arrancar
arreglar
arrojar
asaltar
ascender 0asciende
asomar
asombrar
asumir
asustar
atacar
atar
atender 0atiende
aterrizar
atraer 3atraiga 9atrajiste aatrajo batrajeron
atrapar
atravesar 0atraviesa
aumentar
avanzar
aventurar
bajar
balancear
bañar
barrer
bastar
bendecir 0bendice 3bendiga 4bendigáis 9bendijiste abendijo bbendijeron
besar
borrar
brillar
bucear
burlar
caber 3quepa 9cupiste acupo bcupieron dcabr
caer 3caiga
callar
calmar
cansar
caracterizar
carecer
casar
castigar
causar
cazar
ceder
cerrar 0cierra
charlar
chocar
citar
clasificar
cobrar
coger
coincidir
colgar 0cuelga
colocar
comenzar 0comienza
cometer
compensar
competir 0compite 4compitáis acompitió
complacer
complicar
componer 3componga 5compón 9compusiste acompuso bcompusieron dcompondr
comprender
comprometer
concebir 0concibe 4concibáis aconcibió
conceder
concentrar
concluir 0concluye 4concluyáis aconcluyó
condenar
confesar 0confiesa
confundir
congelar
consistir
constar
constituir 0constituye 4constituyáis aconstituyó
consumir
contagiar
contaminar
contemplar
contener 0contiene 3contenga 4contengáis 5contén 9contuviste acontuvo bcontuvieron dcontendr
continuar 0continúa
contribuir 0contribuye 4contribuyáis acontribuyó
controlar
convencer
convenir 0conviene 3convenga 4convengáis 5convén 9conviniste aconvino bconvinieron dconvendr
conversar
convidar
cooperar
costar 0cuesta
crecer
criar 0cría 4crieis 6cria 8criais acrio
criticar
cubrir
culminar
cumplir
curar
curiosear
currar
debatir
deber
dedicar
deducir 9dedujiste adedujo bdedujeron
demorar
demostrar 0demuestra
depender
derretir 0derrite 4derritáis aderritió
derribar
desaparecer
desarrollar
descartar
descender 0desciende
desconfiar 0desconfía
describir
deshacer 3deshaga 5deshaz 9deshiciste adeshizo bdeshicieron ddeshar
desmontar
despegar
despejar
despreciar
destacar
destinar
destruir 0destruye 4destruyáis adestruyó
desvelar
desviar 0desvía
detallar
detectar
determinar
dictar
diferenciar
digerir 0digiere 4digiráis adigirió
dirigir
discutir
disponer 3disponga 5dispón 9dispusiste adispuso bdispusieron ddispondr
distinguir
distribuir 0distribuye 4distribuyáis adistribuyó
dominar
dudar
durar
ejecutar
elaborar
elevar
embarcar
emitir
emocionar
empatar
empezar 0empieza
emplear
empujar
encabezar
encajar
encantar
encargar
encerrar 0encierra
encoger
enfadar
enfermar
enfrentar
enganchar
engañar
enojar
enriquecer
ensayar
enseñar
ensuciar
entrar
entretener 0entretiene 3entretenga 4entretengáis 5entretén 9entretuviste aentretuvo bentretuvieron dentretendr
entusiasmar
envejecer
envidiar
envolver 0envuelve
equilibrar
equipar
equivocar
errar 0yerra
esconder
esforzar 0esfuerza
establecer
estallar
estar 0está 3esté 9estuviste aestuvo bestuvieron
estimular
estropear
existir
explicar
explotar
exponer 3exponga 5expón 9expusiste aexpuso bexpusieron dexpondr
expresar
extender 0extiende
extrañar
fabricar
facilitar
facturar
fallar
faltar
felicitar
flipar
fluir 0fluye 4fluyáis 6flui 8fluis afluyó
fomentar
formar
fortalecer
forzar 0fuerza
frenar
fumar
funcionar
ganar
garantizar
gastar
generar
golpear
gozar
graduar 0gradúa
gritar
guiar 0guía 4guieis 6guia 8guiais aguio
gustar
haber 0ha 3haya 4hayáis 5he 6he 7has 9hubiste ahubo bhubieron dhabr
habitar
hallar
heredar
herir 0hiere 4hiráis ahirió
hipotecar
huir 0huye 4huyáis 6hui 8huis ahuyó
identificar
ignorar
igualar
iluminar
imitar
impactar
impedir 0impide 4impidáis aimpidió
implicar
imponer 3imponga 5impón 9impusiste aimpuso bimpusieron dimpondr
importar
impresionar
impulsar
incluir 0incluye 4incluyáis aincluyó
incrementar
indicar
influir 0influye 4influyáis ainfluyó
insistir
interesar
interpretar
introducir 9introdujiste aintrodujo bintrodujeron
inventar
involucrar
ir 0va 3vaya 4vayáis 5ve 6andá 7vas 8vais 9fuiste afue bfueron ciba
justificar
ladrar
lamentar
lastimar
liberar
liderar
ligar
limitar
llegar
llorar
llover 0llueve
localizar
luchar
lucir
madrugar
madurar
manchar
manifestar 0manifiesta
maravillar
matar
meditar
mentir 0miente 4mintáis amintió
merecer
merendar 0merienda
meter
modificar
molar
molestar
morder 0muerde
morir 0muere 4muráis amurió
motivar
motorizar
nacer
narrar
necesitar
negar 0niega
nombrar
obligar
ocultar
ocupar
ocurrir
odiar
oponer 3oponga 5opón 9opusiste aopuso bopusieron dopondr
oprimir
ostentar
padecer
parar
parecer
parrandear
partir
patinar
pedalear
percibir
perder 0pierde
perdurar
permanecer
perseguir 0persigue 4persigáis apersiguió
persistir
pertenecer
pesar
pescar
picar
pillar
pisar
pitar
poder 0puede 9pudiste apudo bpudieron dpodr
posar
posponer 3posponga 5pospón 9pospusiste apospuso bpospusieron dpospondr
potenciar
predecir 0predice 3prediga 4predigáis 9predijiste apredijo bpredijeron dpredir
preferir 0prefiere 4prefiráis aprefirió
preocupar
prescindir
presumir
pretender
prevenir 0previene 3prevenga 4prevengáis 5prevén 9previniste aprevino bprevinieron dprevendr
proceder
procurar
producir 9produjiste aprodujo bprodujeron
progresar
prohibir 0prohíbe
prolongar
promover 0promueve
protagonizar
provocar
quejar
quemar
reaccionar
realizar
rebajar
recaudar
recuperar
recurrir
reemplazar
referir 0refiere 4refiráis arefirió
reflejar
reforzar 0refuerza
regar 0riega
regir 0rige 4rijáis arigió
regular
rehacer 3rehaga 5rehaz 9rehiciste arehízo brehicieron drehar
rehusar 0rehúsa
reinar
reír 0ríe 4riais ario brieron
reiterar
relacionar
remediar
remontar
remover 0remueve
rendir 0rinde 4rindáis arindió
reparar
repetir 0repite 4repitáis arepitió
reponer 3reponga 5repón 9repusiste arepuso brepusieron drepondr
representar
requerir 0requiere 4requiráis arequirió
resaltar
rescatar
resfriar 0resfría
resistir
respaldar
restar
resultar
resumir
retener 0retiene 3retenga 4retengáis 5retén 9retuviste aretuvo bretuvieron dretendr
retomar
retrasar
reunir 0reúne
revelar
rezar
rimar
robar
rogar 0ruega
rumbear
saber 3sepa 9supiste asupo bsupieron dsabr
salir 3salga 5sal dsaldr
saltar
salvar
satisfacer 3satisfaga 5satisfaz 9satisficiste asatisfizo bsatisficieron dsatisfar
secar
seducir 9sedujiste asedujo bsedujeron
señalar
ser 0es 1eres 2son 3sea 4seáis 5sé 7sos 8sois 9fuiste afue bfueron cera
significar
situar 0sitúa
sobrar
sobrevivir
soltar 0suelta
solucionar
sonar 0suena
soñar 0sueña
soportar
sospechar
suceder
sudar
sufrir
sugerir 0sugiere 4sugiráis asugirió
superar
suponer 3suponga 5supón 9supusiste asupuso bsupusieron dsupondr
suprimir
surfear
surgir
suspender
tapar
tardar
temblar 0tiembla
tender 0tiende
terminar
tirar
titular
torcer 0tuerce
traicionar
transcurrir
transportar
trasladar
trasnochar
tratar
trazar
trepar
tributar
triunfar
tropezar 0tropieza
untar
urgir
valer 3valga dvaldr
variar 0varía
vencer
ventilar
vibrar
volver 0vuelve`;
