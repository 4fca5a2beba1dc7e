/** Spanish abbreviations and function words. */

import type { BasicVocabulary } from '../vocabulary.ts';
import { words } from '../word-list.ts';

/** Those that more of the sentence follows; from the list of abbreviations of the Real Academia Española, "Ortografía de la lengua española" (2010). */
const abbreviations = words(`
  sr sra sres sras srta d dª dña dr dra drs prof profa lic ing arq abog gral gral cnel cap tte sgto cmte alm fr hno hna
  mons pbro rvdo excmo excma ilmo ilma sto sta s.a s.l cía núm núms n.º nº art arts pág págs p pp vol cap ed eds fig
  av avda c/ ctra pza pl dpto dto tel tfno aprox máx mín ej p.ej vid cf cfr vs ee uu ee.uu a.c d.c a.m p.m ene feb mzo
  abr may jun jul ago sept oct nov dic admón gob pdte vda hnos etc
`);

/**
 * After the closed classes of the "Nueva gramática de la lengua española" (Real Academia Española, 2009), with the
 * forms of haber, ser and estar and the adverbs that begin sentences.
 */
const functionWords = words(`
  el la los las lo un una unos unas al del este esta esto estos estas ese esa eso esos esas aquel aquella aquello
  aquellos aquellas mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras
  yo tú él ella ello nosotros nosotras vosotros vosotras ellos ellas usted ustedes me te se nos os le les mí ti sí
  conmigo contigo consigo que quien quienes cual cuales cuyo cuya cuyos cuyas qué quién quiénes cuál cuáles cuánto
  cuánta cuántos cuántas cuanto cuanta cuantos cuantas donde dónde cuando cuándo como cómo adonde
  algo alguien alguno alguna algunos algunas algún nada nadie ninguno ninguna ningún todo toda todos todas otro otra
  otros otras mucho mucha muchos muchas poco poca pocos pocas tanto tanta tantos tantas demasiado varios varias cada
  cualquier cualquiera ambos ambas mismo misma mismos mismas tal tales más menos tan muy
  a ante bajo con contra de desde durante en entre hacia hasta mediante para por según sin so sobre tras excepto salvo
  y e o u ni pero mas sino si aunque porque pues mientras conque luego
  no también tampoco ya aún todavía siempre nunca jamás aquí ahí allí acá allá ahora entonces hoy ayer mañana anoche
  anteayer antes después pronto tarde así bien mal casi solo sólo además incluso asimismo quizá quizás acaso apenas
  cerca lejos dentro fuera arriba abajo encima debajo delante detrás finalmente posteriormente actualmente
  he has ha hemos habéis han había habías habíamos habían hubo hubieron habrá habrán habría habrían haya hayan hay haber
  soy eres es somos sois son era eras éramos eran fue fueron será serán sería serían sea sean fuera fueran ser sido
  estoy estás está estamos están estaba estaban estuvo estuvieron estará estarán esté estén estar estado
`);

export const vocabulary: BasicVocabulary = { abbreviations, functionWords };
