/**
 * What `http://www.w3.org/ns/anno.jsonld` says of the words that our annotations use, so that a processor can read them
 * without the network. A word that is not here is refused by its strict reading.
 */
const oa = (term: string) => ({ '@id': `http://www.w3.org/ns/oa#${term}`, '@type': '@id' });
const as = (term: string) => ({ '@id': `http://www.w3.org/ns/activitystreams#${term}`, '@type': '@id' });
const number = (id: string) => ({
  '@id': id,
  '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger',
});
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';

export const ANNO_CONTEXT = {
  '@context': {
    id: { '@type': '@id', '@id': '@id' },
    type: { '@type': '@id', '@id': '@type' },
    Annotation: `${OA}Annotation`,
    SpecificResource: `${OA}SpecificResource`,
    TextualBody: `${OA}TextualBody`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    TimeState: `${OA}TimeState`,
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    Text: 'http://purl.org/dc/dcmitype/Text',
    Software: `${AS}Application`,
    describing: `${OA}describing`,
    identifying: `${OA}identifying`,
    editing: `${OA}editing`,
    linking: `${OA}linking`,
    tagging: `${OA}tagging`,
    body: oa('hasBody'),
    target: oa('hasTarget'),
    source: oa('hasSource'),
    selector: oa('hasSelector'),
    state: oa('hasState'),
    motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
    purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
    exact: `${OA}exact`,
    prefix: `${OA}prefix`,
    suffix: `${OA}suffix`,
    cached: oa('cachedSource'),
    start: number(`${OA}start`),
    end: number(`${OA}end`),
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    format: 'http://purl.org/dc/elements/1.1/format',
    language: 'http://purl.org/dc/elements/1.1/language',
    name: 'http://xmlns.com/foaf/0.1/name',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    generator: as('generator'),
    first: { ...as('first'), '@type': '@id' },
    partOf: as('partOf'),
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
    total: number(`${AS}totalItems`),
    startIndex: number(`${AS}startIndex`),
  },
};
