/** Spanish words in and around names. Where a list of names serves the whole world, it is the English one. */

import type { BasicNameWords } from '../names.ts';
import { byKind, words } from '../word-list.ts';
import { gazetteer } from './gazetteer.ts';

/** Forms of address: "Ortografía de la lengua española" (2010), on "tratamientos", and their abbreviations. */
const honorifics = words(
  'señor señora señorita señores sr sra srta don doña d dña dr dra doctor doctora fray sor excmo excma',
);

/** Offices and occupations that Spanish newspapers print before a name or behind it, for men and women. */
const titles = words(`
  presidente presidenta vicepresidente vicepresidenta expresidente expresidenta primer primera ministro ministra
  viceministro viceministra exministro exministra canciller secretario secretaria subsecretario subsecretaria senador
  senadora diputado diputada congresista gobernador gobernadora alcalde alcaldesa exalcalde exalcaldesa concejal
  concejala consejero consejera delegado delegada embajador embajadora cónsul comisario comisaria portavoz vocero
  vocera líder lideresa jefe jefa director directora general coronel capitán capitana comandante teniente sargento
  almirante fiscal juez jueza magistrado magistrada abogado abogada inspector inspectora profesor profesora rector
  rectora decano decana catedrático catedrática papa cardenal arzobispo obispo padre madre hermano hermana rey reina
  príncipe princesa duque duquesa conde condesa emperador sultán emir entrenador entrenadora seleccionador delantero
  portero defensa capitán presentador presentadora periodista corresponsal escritor escritora actor actriz cantante
  músico poeta pintor pintora historiador historiadora científico científica investigador investigadora ingeniero
  ingeniera economista analista empresario empresaria médico médica enfermero enfermera maestro maestra activista
  coordinador coordinadora gerente fundador fundadora candidato candidata sindicalista vecino vecina pescador pescadora
  dueño dueña propietario propietaria responsable experto experta
`);

/** First words of names that say what they name; Spanish puts the noun first. */
const openers = byKind({
  organisation: `
    ministerio secretaría consejería departamento ayuntamiento diputación gobierno junta parlamento congreso senado
    asamblea tribunal audiencia juzgado fiscalía policía guardia ejército armada universidad instituto academia colegio
    escuela facultad consejo comisión comité agencia autoridad dirección oficina servicio banco caja cámara sindicato
    unión federación confederación asociación sociedad club partido movimiento frente alianza coalición fundación grupo
    compañía empresa corporación consorcio cooperativa hermandad cofradía orquesta editorial radio televisión diario
    organización observatorio cruz cabildo
  `,
  facility: `
    aeropuerto puerto estación puente túnel presa embalse hospital clínica estadio plaza calle avenida paseo parque museo
    teatro catedral iglesia basílica ermita monasterio convento palacio castillo torre faro mercado cementerio cárcel
    biblioteca hotel edificio muelle
  `,
  place:
    'isla islas río lago monte sierra cabo bahía golfo valle provincia ciudad villa barrio costa península mar océano',
  event: 'copa mundial festival feria cumbre guerra batalla juegos olimpiadas liga',
  law: 'ley constitución tratado código decreto estatuto',
});

/** Capitals that name nothing of these kinds: feasts, networks, pronouns of respect. Months and weekdays have none. */
const notNames = words(`
  navidad navidades nochebuena pascua cuaresma internet twitter facebook instagram whatsapp youtube tiktok usted ustedes
  dios
`);

export const names: BasicNameWords = {
  gazetteer,
  honorifics,
  titles,
  heads: byKind({ organisation: 'fc cf press news' }),
  openers,
  headLinks: words('de del la las los el y e para'),
  particles: words('de del la las los von van di da dos al bin ibn'),
  companySuffixes: words('sa s.a sl s.l sau slu cía'),
  notNames,
  placePrepositions: new Map([
    ['en', 2],
    ['desde', 2],
    ['hacia', 2],
    ['hasta', 1],
    ['a', 1],
    ['de', 1],
  ]),
};
