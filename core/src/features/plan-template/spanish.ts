import type { PlanTemplate } from './plan-template.ts';

export const spanish: PlanTemplate = {
  head: `# El plan de redes sociales de {title}: quién habla, dónde, cómo y cuándo.
# Cada publicación se revisa con este archivo mientras se escribe. Cámbialo cuando quieras.
# Las líneas que empiezan con # sin espacio son ejemplos: quita el # para usarlas.

`,
  brand: `brand:
  name: {name}
  languages: [{languages}] # primero el principal
  timezone: {zone} # el reloj de todas las horas, salvo que el canal tenga el suyo
  #currency: EUR # de todos los importes de abajo
  #domains: [example.com] # los tuyos; sus enlaces se etiquetan para las estadísticas
`,
  handles: `  handles: # nombres que son tuyos, también donde aún no se publica
`,
  channels: `
# Una entrada por cuenta. El nombre antes de los dos puntos es el que usan las publicaciones: channels: [{first}]
channels:
`,
  channel: `  {id}:
    network: {network} # {networkName}
    {handle}{server}
    language: {language}
    #purpose: Para qué sirve esta cuenta, en una frase.
    cadence:
      week: { max: 5 } # si en una semana hay más, se avisa
    minGap: 4h # si dos publicaciones están más cerca, se avisa
    hours: # si algo sale fuera de estas horas, se avisa
      weekdays: 08:00-21:00
      weekend: 10:00-20:00
    #bestTimes: { weekdays: ['10:00', '15:00'] } # las primeras que se ofrecen como horas libres
    #firstResponse: 4h # en cuánto tiempo se responde
`,
  voice: `
# Cómo suena la marca. Lo que se escribe aquí se busca en cada publicación.
voice:
  register: {register} # cómo se trata a quien lee; si un texto cambia a la mitad, se avisa
  formality: neutral # casual, neutral o formal
  emoji:
    max: 2 # por parte de una publicación
  exclamation:
    max: 1
  hashtags:
    max: 4
    style: camel # #CaféDeOrigen, que un lector de pantalla puede leer
  #banned: # palabras que no se usan
  #  - word: revolucionario
  #    prefer: nuevo
  #    reason: Mejor contar qué hace.
  #preferred: # la palabra que se usa y las que sustituye
  #  correo: [e-mail, mail]
  #claims: [el mejor, número uno] # lo que necesita prueba antes de salir

#topics:
#  welcome: [cómo se hace, preguntas de clientes]
#  avoid: [política de partidos]
#  sensitive: [precios] # necesitan una segunda aprobación

# De qué se habla y qué parte del total debe ser cada tema. Las cuotas suman 100%.
pillars:
  util:
    name: Útil
    description: Lo que la gente puede usar hoy, aunque nunca compre.
    share: 50%
  por-dentro:
    name: Por dentro
    description: Las personas, el trabajo y lo que sale mal.
    share: 30%
  producto:
    name: Producto
    description: Lo que se vende y lo que hay de nuevo.
    share: 20%

mix:
  promotion: { max: 25% } # como mucho, una de cada cuatro publicaciones vende algo

#kpis:
#  altas:
#    name: Altas
#    definition: Cuentas nuevas que llegaron por un enlace con parámetros UTM.
#    unit: personas
#    source: Estadísticas de la web, los lunes.

# Un objetivo se puede comprobar cuando tiene un KPI, una meta y una fecha.
#objectives:
#  altas:
#    statement: 300 personas se dan de alta antes del {due}.
#    kpi: altas
#    baseline: 0
#    target: 300
#    due: {due}

#audiences:
#  nuevos:
#    name: Quien empieza
#    description: Han oído hablar de la marca y nunca la han probado.
#    needs: [ver cómo funciona, saber cuánto cuesta]
#    networks: [{networks}]

#campaigns:
#  primavera:
#    name: Primavera
#    type: promotion # giveaway, contest, ads, influencer o event
#    start: {start}
#    end: {end}
#    channels: [{channelIds}]
#    budget: 500
#    utm: { campaign: primavera }
`,
  calendar: `
# Días sin publicaciones, con el motivo por el que alguien preguntará.
`,
  holidays: `calendar:
  holidays:
    - country: {country} # si algo sale en uno de sus festivos, se avisa
  #blackouts:
  #  - from: {end}
  #    reason: La tienda se muda.
  #keyDates:
  #  - date: {start}
  #    name: Aniversario
`,
  noHolidays: `#calendar:
#  holidays: [{ country: ES }] # código ISO del país; si algo sale en uno de sus festivos, se avisa
#  blackouts:
#    - from: {end}
#      reason: La tienda se muda.
#  keyDates:
#    - date: {start}
#      name: Aniversario
`,
  rest: `
#budget:
#  total: 1500
#  lines:
#    - name: Fotografías
#      planned: 400
#      approved: 400
#      spent: 0

# Quién hace qué. Las publicaciones usan estos nombres en author y en approvals.
team:
  responsable:
    role: Responde de este plan
    mayApprove: true
    mayPublish: true

workflow:
  approval: optional # none, optional, required o two-people

#coverage: # quién responde, cuándo y en cuánto tiempo
#  - who: responsable
#    hours: { weekdays: 08:00-21:00, weekend: 10:00-20:00 }
#    within: 4h

#tasks:
#  - task: Escribir para qué sirve cada canal
#    owner: responsable
#    due: {start}

# Léelo antes de necesitarlo. En una crisis, cambia el estado y nombra los canales en pausa: lo que
# siga programado en ellos se señala al momento.
crisis:
  state: normal # watch o crisis, con el motivo y desde cuándo
  protocol:
    - step: Parar lo programado y avisar al equipo.
      who: responsable
      within: 15 min
    - step: Averiguar qué pasó. Escribir lo que se sabe y lo que no.
      who: responsable
      within: 1 h
    - step: Publicar el comunicado de espera, con la hora del siguiente aviso.
      who: responsable
      within: 1 h
    - Responder a todo el mundo con las mismas palabras. Ningún dato nuevo en las respuestas.
  contacts:
    - name: Responsable
      role: Decide qué se dice
      reach: La lista de teléfonos del equipo
  statements:
    - when: Algo falló y aún no se sabe por qué
      text: >-
        Sabemos que algo no funciona y lo estamos revisando. Contaremos aquí lo que sepamos antes de dos horas.
  mayLift: responsable

# Las reglas pueden ser más estrictas, más suaves o no correr.
#rules:
#  limit/too-long: error
#  tone/emoji: hint
`,
};
