/** English words that tell what a name names where they stand beside it: what things are called, do and have. */

import type { NameSigns } from '../names.ts';
import { byKind, words } from '../word-list.ts';

const relations = `
  mother father wife husband son daughter brother sister uncle aunt nephew niece cousin widow widower girlfriend
  boyfriend fiance fiancee grandfather grandmother grandson granddaughter twin parent
`;

export const signs: NameSigns = {
  kinds: byKind({
    place: `
      town city village hamlet suburb district province region county island islet isle archipelago peninsula river
      stream creek tributary lake lagoon sea ocean gulf bay strait cape headland mountain hill valley volcano glacier
      forest desert plateau oasis planet moon asteroid comet galaxy exoplanet continent country republic kingdom capital
      neighbourhood neighborhood municipality settlement township
    `,
    facility:
      'dam stadium arena airport airfield bridge prison hospital mosque pagoda temple shrine refinery mine pit colliery quarry',
    work: `
      ferry ship vessel boat tanker freighter frigate destroyer warship submarine yacht trawler corvette schooner barge
      steamer lifeboat spacecraft spaceship orbiter lander satellite telescope rocket phone smartphone handset laptop tablet monitor camera
      headset charger scooter console app film movie novel album song musical vaccine drug
    `,
    organisation: `
      company firm airline club charity manufacturer retailer supplier newspaper tabloid broadcaster regulator
      contractor utility lender insurer brewer startup start-up gang militia cartel syndicate
    `,
    event: 'hurricane typhoon cyclone',
  }),
  firms: words(`
    accountant auctioneer solicitor architect consultant publisher brewer builder broker surveyor auditor shipbuilder
  `),
  itself: words('itself themselves'),
  calling: words('call style'),
  ofPlaces: words(`
    north south east west northeast northwest southeast southwest outskirts suburb shore bank mouth mayor resident
    inhabitant governor coast street waters
  `),
  dwellers: words('resident villager inhabitant local islander'),
  had: byKind({
    organisation: `
      captain goalkeeper striker midfielder defender winger player shareholder share stock subsidiary
    `,
    place: 'mayor resident inhabitant coast outskirts parliament street',
    person: relations,
  }),
  relatives: words(relations),
  shares: words('% percent'),
  doing: byKind({
    place: 'flow overflow orbit burst_bank',
    work: 'sink capsize dock sail',
    event: 'make_landfall',
    person: 'marry smile resign weep retire',
  }),
  clauses: new Map([
    ['where', ['place', 3]],
    ['who', ['person', 3]],
    ['which', ['person', -3]],
  ]),
  within: words('in near outside throughout across'),
  notWithin: words('faith confidence trust believe interest believer publish appear write print report read'),
  aboard: words('aboard onboard on_board'),
  plural: words('have are were'),
  persons: words('he she'),
  saying: words('say tell add warn claim insist admit explain deny write believe think'),
  negations: words("not n't never"),
  article: 'the',
  of: 'of',
};
