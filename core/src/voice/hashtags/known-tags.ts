/**
 * Hashtags of several words that people write in small letters, spelt so that they can be read, and
 * whose words alone would not settle how. Without accents, because a hashtag keeps its letters.
 */
export const KNOWN_TAGS: readonly string[] = (
  'BlackFriday CyberMonday GivingTuesday SmallBusinessSaturday ThrowbackThursday FlashbackFriday MondayMotivation ' +
  'MotivationMonday TuesdayThoughts WednesdayWisdom WisdomWednesday ThursdayThoughts FridayFeeling FridayFeels ' +
  'SundayFunday SelfCareSunday TravelTuesday FollowFriday ShopSmall ShopLocal SupportLocal ' +
  'BuildInPublic BehindTheScenes WorkFromHome NewYearNewMe HappyNewYear MerryChristmas HappyHolidays ' +
  'MothersDay FathersDay ValentinesDay EarthDay WorldBookDay InternationalWomensDay WomensDay PrideMonth ' +
  'BlackHistoryMonth MentalHealth MentalHealthAwareness MentalHealthMatters ClimateAction ClimateChange ' +
  'OpenSource MachineLearning ArtificialIntelligence DataScience DeepLearning CyberSecurity CloudComputing ' +
  'WebDevelopment WebDesign SoftwareEngineering SocialMedia SocialMediaMarketing SocialMediaTips ' +
  'ContentMarketing ContentCreator ContentCreation DigitalMarketing EmailMarketing InfluencerMarketing ' +
  'PersonalBranding SmallBusiness SmallBusinessOwner WomenInTech WomenInBusiness WomenInStem GirlsWhoCode ' +
  'LifeAtWork CompanyCulture RemoteWork DigitalNomad CareerAdvice JobSearch NowHiring OpenToWork ' +
  'PhotoOfTheDay PictureOfTheDay OutfitOfTheDay QuoteOfTheDay WordOfTheDay TipOfTheDay SongOfTheDay ' +
  'CoffeeLovers CoffeeTime SpecialtyCoffee FoodPorn PlantBased SlowFashion SustainableFashion FairTrade ' +
  'NoFilter LoveIsLove BlackLivesMatter StopTheSpread StayHome BackToSchool BackToWork LastChance ' +
  'SaveTheDate ComingSoon NewArrivals OnSale FlashSale FreeShipping GiftIdeas GiftGuide HolidaySeason ' +
  // Spanish.
  'BuenFin ElBuenFin HotSale DiaDeLaMadre DiaDelPadre DiaDelTrabajo DiaDeLaMujer DiaDelLibro DiaDelAmor ' +
  'DiaDelMaestro DiaDelNino DiaDeMuertos DiaDeLosMuertos DiaDeReyes DiaInternacionalDeLaMujer DiaMundialDelCafe ' +
  'FelizLunes FelizMartes FelizMiercoles FelizJueves FelizViernes FelizSabado FelizDomingo FelizNavidad ' +
  'FelizAnoNuevo FelicesFiestas BuenosDias BuenasNoches BuenasTardes SemanaSanta NocheBuena RedesSociales ' +
  'MarketingDigital MarketingDeContenidos ComercioElectronico ComercioLocal ComercioJusto CompraLocal ' +
  'ApoyaLoLocal ConsumeLocal HechoAMano HechoEnMexico HechoEnColombia HechoEnEspana HechoEnArgentina ' +
  'VidaSana VidaSaludable SaludMental ComidaSaludable CuidadoPersonal CambioClimatico MedioAmbiente ' +
  'EnergiasRenovables EconomiaCircular ModaSostenible InteligenciaArtificial CienciaDeDatos ' +
  'DesarrolloWeb DisenoGrafico DisenoWeb CodigoAbierto SoftwareLibre TrabajoRemoto EmpleoDigital ' +
  'OfertaDeEmpleo BuscoTrabajo MujeresEnTecnologia MujeresEnLaCiencia MujeresQueInspiran NiUnaMenos ' +
  'YoTeCreo FotoDelDia FraseDelDia ConsejoDelDia TipDelDia LibroDelMes CafeDeEspecialidad CafeColombiano ' +
  'CafeDeColombia CafeConLeche AmantesDelCafe AmorPropio FinDeSemana VueltaAlCole RegresoAClases ' +
  'UltimaHora UltimosDias EnvioGratis IdeasDeRegalo GuiaDeRegalos'
).split(' ');
