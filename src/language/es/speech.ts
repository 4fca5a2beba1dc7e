/** Spanish words of reported speech. */

import type { BasicSpeechWords, CueVerb } from '../speech.ts';
import { words } from '../word-list.ts';

/**
 * Verbs of saying after the "Nueva gramática de la lengua española" (Real Academia Española, 2009), 43.9 to 43.10
 * (direct and indirect speech), and newspaper use. Those whose stem changes have their other forms behind a slash.
 */
const VERBS = `
  afirmar declarar asegurar señalar explicar indicar contestar preguntar comentar subrayar destacar apuntar recalcar
  denunciar anunciar precisar aclarar agregar lamentar alertar sentenciar zanjar exclamar gritar relatar matizar
  argumentar justificar reclamar informar confirmar revelar expresar avanzar adelantar ironizar bromear pronosticar
  vaticinar enfatizar puntualizar remarcar reiterar alegar criticar celebrar valorar opinar narrar concretar detallar
  objetar replicar susurrar murmurar ratificar resaltar proclamar clamar espetar rematar apostillar razonar
  reflexionar reprochar sugerir/sugirió/sugirieron/sugiere/sugieren
  manifestar/manifiesta/manifiestan confesar/confiesa/confiesan contar/cuenta/cuentan recordar/recuerda/recuerdan
  negar/niega/niegan
  responder prometer defender/defiende/defienden reconocer sostener/sostuvo/sostuvieron/sostiene/sostienen
  mantener/mantuvo/mantuvieron/mantiene/mantienen exponer/expuso/expusieron/expuesto
  proponer/propuso/propusieron/propuesto
  añadir insistir admitir escribir/escrito asumir inquirir/inquiere resumir exigir coincidir
  decir/dijo/dijeron/dice/dicen/dicho/diciendo
  advertir/advirtió/advirtieron/advierte/advierten/advirtiendo concluir/concluyó/concluyeron/concluye/concluyen/concluyendo
  repetir/repitió/repitieron/repite/repiten/repitiendo pedir/pidió/pidieron/pide/piden/pidiendo
  referir/refirió/refirieron/refiere/refieren predecir/predijo/predijeron/predice/predicen/predicho
`;

/** Endings of the third persons, the gerund and the participle, by that of the infinitive. */
const ENDINGS: Readonly<Record<string, Readonly<Partial<Record<CueVerb['form'], string>>>>> = {
  ar: { past: 'ó aron aba aban ado', present: 'a an', gerund: 'ando' },
  er: { past: 'ió ieron ía ían ido', present: 'e en', gerund: 'iendo' },
  ir: { past: 'ió ieron ía ían ido', present: 'e en', gerund: 'iendo' },
};

/** Also nouns: "la denuncia". */
const NOUNS = words('denuncia pregunta cuenta cuentan dicho propuesto');

function conjugate(entry: string): [string, CueVerb][] {
  const [infinitive = '', ...irregular] = entry.split('/');
  const stem = infinitive.slice(0, -2);
  const regular = Object.entries(ENDINGS[infinitive.slice(-2)]!).flatMap(([form, endings]) =>
    endings.split(' ').map((ending): [string, CueVerb['form']] => [stem + ending, form as CueVerb['form']]),
  );
  const others = irregular.map((form): [string, CueVerb['form']] => [form, tenseOf(form)]);
  return [...regular, ...others].map(([word, form]) => [word, { kind: 'say', form, noun: NOUNS.has(word) }]);
}

const tenseOf = (form: string): CueVerb['form'] =>
  form.endsWith('ndo') ? 'gerund' : /(?:[óo]|ron)$/.test(form) ? 'past' : 'present';

/** Nouns for those who speak and are no offices; the plurals of offices are made below. */
const speakers = words(`
  bomberos policía policías autoridades gobierno vecinos vecinas residentes testigo testigos víctima víctimas familiares
  familia madre padre hijo hija mujer hombre mujeres hombres joven jóvenes trabajadores trabajadoras empleados sindicato
  sindicatos empresa compañía ayuntamiento ministerio partido oposición manifestantes expertos científicos médicos
  pescadores comerciantes agricultores estudiantes organización organizadores fuentes funcionario funcionaria
  funcionarios oficial oficiales portavoces alcaldes ministros diputados abogados jueces fiscales investigadores
  turista turistas pasajero pasajeros conductor conductora agente agentes defensa acusado acusada comunicado informe
  mandatario mandataria político política edil regidor regidora titular dirigente dirigentes
`);

export const speech: BasicSpeechWords = {
  verbs: new Map(VERBS.trim().split(/\s+/).flatMap(conjugate)),
  sourceFollows: [
    ['según'],
    ['de', 'acuerdo', 'con'],
    ['en', 'palabras', 'de'],
    ['a', 'juicio', 'de'],
    ['en', 'opinión', 'de'],
  ],
  betweenSubjectAndVerb: words(`
    ha han había habían hubo se le les lo nos no también ya ayer hoy anoche además luego después antes asimismo entonces
    este esta mismo misma lunes martes miércoles jueves viernes sábado domingo mañana tarde noche pasado pasada tajante así
    semana
  `),
  complementisers: words('que'),
  determiners: words(`
    el la los las un una unos unas este esta estos estas ese esa esos esas su sus varios varias dos tres algunos algunas
    otro otra otros otras
  `),
  speakers,
  hearerPreposition: 'a',
};
