/**
 * Time zones of places, by their English names in lower case: countries that keep one time, and states, provinces and large
 * towns after which the IANA database (public domain; zone1970.tab of 2025b) does not name a zone itself. Countries and
 * states that keep several times are left out.
 */

const TABLE = `
Europe/London: uk|britain|united kingdom|england|scotland|wales|northern ireland|manchester|birmingham|leeds|liverpool|edinburgh|glasgow|cardiff|belfast|bristol|sheffield|newcastle
Europe/Dublin: ireland|cork|galway
Europe/Paris: france|marseille|lyon|toulouse|nice|strasbourg|bordeaux|lille|nantes
Europe/Berlin: germany|munich|hamburg|frankfurt|cologne|stuttgart|leipzig|dresden|bonn|düsseldorf
Europe/Madrid: barcelona|seville|valencia|bilbao
Europe/Rome: italy|milan|naples|turin|venice|florence|bologna|palermo
Europe/Lisbon: porto
Europe/Brussels: belgium|antwerp|ghent
Europe/Amsterdam: netherlands|the netherlands|rotterdam|the hague|utrecht
Europe/Zurich: switzerland|geneva|bern|basel|lausanne|davos
Europe/Vienna: austria|salzburg|graz
Europe/Prague: czech republic|czechia|brno
Europe/Warsaw: poland|krakow|gdansk
Europe/Budapest: hungary
Europe/Bucharest: romania
Europe/Sofia: bulgaria
Europe/Athens: greece|thessaloniki
Europe/Stockholm: sweden|gothenburg|malmö
Europe/Oslo: norway|bergen
Europe/Copenhagen: denmark|aarhus
Europe/Helsinki: finland|tampere
Europe/Kyiv: ukraine|kyiv|kiev|kharkiv|odesa|odessa|lviv
Europe/Minsk: belarus
Europe/Moscow: st petersburg|st. petersburg|kremlin
Europe/Belgrade: serbia
Europe/Zagreb: croatia
Europe/Istanbul: turkey|türkiye|ankara|izmir
Europe/Tallinn: estonia
Europe/Riga: latvia
Europe/Vilnius: lithuania
Atlantic/Reykjavik: iceland
Asia/Jerusalem: israel|tel aviv|haifa
Asia/Beirut: lebanon
Asia/Damascus: syria
Asia/Amman: jordan
Asia/Baghdad: iraq|basra|mosul
Asia/Riyadh: saudi arabia|jeddah|mecca
Asia/Dubai: uae|united arab emirates|abu dhabi
Asia/Qatar: doha
Asia/Tehran: iran
Asia/Kabul: afghanistan
Asia/Karachi: pakistan|islamabad|lahore
Asia/Kolkata: india|delhi|new delhi|mumbai|chennai|bangalore|bengaluru|hyderabad|kolkata
Asia/Kathmandu: nepal
Asia/Dhaka: bangladesh
Asia/Colombo: sri lanka
Asia/Yangon: myanmar|rangoon
Asia/Bangkok: thailand
Asia/Ho_Chi_Minh: vietnam|hanoi
Asia/Phnom_Penh: cambodia
Asia/Kuala_Lumpur: malaysia
Asia/Singapore: singapore
Asia/Manila: philippines|the philippines
Asia/Taipei: taiwan
Asia/Shanghai: china|beijing|shenzhen|guangzhou|wuhan
Asia/Seoul: south korea|busan
Asia/Pyongyang: north korea
Asia/Tokyo: japan|osaka|kyoto|yokohama|hiroshima
Africa/Cairo: egypt|alexandria
Africa/Tunis: tunisia
Africa/Algiers: algeria
Africa/Casablanca: morocco|rabat|marrakesh
Africa/Lagos: nigeria|abuja
Africa/Accra: ghana
Africa/Nairobi: kenya|mombasa
Africa/Addis_Ababa: ethiopia
Africa/Kampala: uganda
Africa/Dar_es_Salaam: tanzania
Africa/Khartoum: sudan
Africa/Johannesburg: south africa|pretoria|cape town|durban|soweto
Africa/Harare: zimbabwe
America/New_York: washington|washington dc|washington, d.c|new york city|boston|philadelphia|atlanta|miami|pittsburgh|cleveland|baltimore|charlotte|orlando|massachusetts|connecticut|rhode island|new jersey|pennsylvania|maryland|delaware|virginia|north carolina|south carolina|vermont|maine|new hampshire|ohio|west virginia|eastern seaboard
America/Chicago: illinois|wisconsin|minnesota|iowa|missouri|arkansas|louisiana|mississippi|alabama|oklahoma|houston|dallas|austin|san antonio|new orleans|milwaukee|minneapolis|st louis|kansas city|memphis|nashville
America/Denver: colorado|utah|wyoming|montana|new mexico|salt lake city|albuquerque
America/Phoenix: arizona|tucson
America/Los_Angeles: california|nevada|san francisco|san diego|seattle|las vegas|sacramento|oakland|portland|washington state
America/Anchorage: alaska|fairbanks|juneau
Pacific/Honolulu: hawaii
America/Toronto: ottawa|montreal|quebec city
America/Halifax: nova scotia|new brunswick|prince edward island
America/St_Johns: newfoundland
America/Winnipeg: manitoba
America/Regina: saskatchewan|saskatoon
America/Edmonton: alberta|calgary
America/Vancouver: british columbia
America/Mexico_City: guadalajara|puebla
America/Havana: cuba
America/Port-au-Prince: haiti
America/Jamaica: kingston
America/Bogota: colombia|medellin
America/Lima: peru
America/Caracas: venezuela
America/La_Paz: bolivia
America/Santiago: valparaiso
America/Argentina/Buenos_Aires: argentina
America/Montevideo: uruguay
America/Asuncion: paraguay
America/Sao_Paulo: rio de janeiro|brasilia|brasília|são paulo
Australia/Sydney: new south wales|canberra|newcastle, nsw
Australia/Melbourne: victoria, australia
Australia/Brisbane: queensland
Australia/Adelaide: south australia
Australia/Perth: western australia
Pacific/Auckland: new zealand|wellington|christchurch
`;

export const ZONES_OF_PLACES: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [zone = '', places = ''] = line.split(': ');
      return places.split('|').map((place): [string, string] => [place, zone]);
    }),
);
