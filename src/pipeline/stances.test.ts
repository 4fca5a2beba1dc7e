import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Dossier } from '../model/dossier.ts';
import type { StanceLabel } from '../model/stance.ts';
import { brief } from './brief.ts';

/** Of Monday 3 March 2031 and of the Monday after it. */
const DAYS = ['Monday 3 March 2031', 'Monday 10 March 2031'];

/** Returns the dossier of reports of two outlets, a week apart. */
async function dossierOf(...reports: readonly string[]): Promise<Dossier> {
  const folder = mkdtempSync(join(tmpdir(), 'stances-'));
  try {
    const files = reports.map((report, at) => {
      const file = join(folder, `${at}.txt`);
      const outlet = ['Valley Post', 'Marrow Mail'][at]!;
      writeFileSync(file, `${outlet}\n${DAYS[at]}\n\nNews from Ostrand\n\n${report}\n`);
      return file;
    });
    return await brief(files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const PARTIES =
  'Carla Dorn, general secretary of the Ferry Workers’ Union, met Tomas Reik, chief executive of Selby Lines, on Sunday.';

/** Returns holder, party, label and text of each position that a report states beside who is who. */
async function heldIn(report: string): Promise<string[][]> {
  const { stances, entities } = await dossierOf(`${PARTIES} ${report}`);
  const nameOf = (id: string): string => entities.find((entity) => entity.id === id)!.name;
  return stances.map(({ holder, party, label, text }) => [nameOf(party ?? holder), label, text]);
}

describe('positions', () => {
  const stated: readonly [report: string, party: string, label: StanceLabel][] = [
    ['The Ferry Workers’ Union wants a night allowance of 40 crowns.', 'Ferry Workers’ Union', 'demands'],
    ['Selby Lines has rejected the night allowance.', 'Selby Lines', 'rejects'],
    ['Selby Lines did not rule out a night allowance.', 'Selby Lines', 'open to'],
    ['Dorn said the company must publish the rosters.', 'Ferry Workers’ Union', 'demands'],
    ['“We will not sail with two men on the bridge,” Dorn said.', 'Ferry Workers’ Union', 'rejects'],
    ['“We will pay every captain for the lost week,” Reik said.', 'Selby Lines', 'offers'],
    ['Reik warned that the winter ferries could be cancelled.', 'Selby Lines', 'warns'],
    ['Selby Lines is ready to talk about the winter rosters.', 'Selby Lines', 'open to'],
    ['Selby Lines has no plans to sell the old ferries.', 'Selby Lines', 'rejects'],
    ['Dorn appealed to all captains to stay on land.', 'Ferry Workers’ Union', 'demands'],
    ['The Ferry Workers’ Union has pushed back against any night shift.', 'Ferry Workers’ Union', 'opposes'],
    ['Selby Lines said in June it was committed to keeping the ferries.', 'Selby Lines', 'offers'],
    ['The Ferry Workers’ Union aims to close the harbour.', 'Ferry Workers’ Union', 'demands'],
    ['Dorn called the winter roster an insult.', 'Ferry Workers’ Union', 'opposes'],
    ['Dorn called on Selby Lines to publish the rosters.', 'Ferry Workers’ Union', 'demands'],
    ['Selby Lines could imagine paying a night allowance.', 'Selby Lines', 'open to'],
    ['Reik saw no reason to publish the rosters.', 'Selby Lines', 'rejects'],
    ['Reik said a night allowance was out of the question.', 'Selby Lines', 'rejects'],
    ['Dorn suggested that the old bridge be repaired.', 'Ferry Workers’ Union', 'offers'],
    ['Selby Lines will not tolerate a night allowance.', 'Selby Lines', 'rejects'],
    ['Dorn said no captain would be dismissed.', 'Ferry Workers’ Union', 'offers'],
    ['“Nobody will be dismissed,” Reik said.', 'Selby Lines', 'offers'],
    ['Reik wants to see the winter rosters.', 'Selby Lines', 'demands'],
    ['Reik called the winter roster "a robbery".', 'Selby Lines', 'opposes'],
    ['The union made its support conditional on a night allowance.', 'Ferry Workers’ Union', 'demands'],
    ['Selby Lines vowed to retaliate against the union.', 'Selby Lines', 'warns'],
    ['Reik is in favour of the winter roster.', 'Selby Lines', 'supports'],
    [
      '“It is also important to counter the rumours about the ferry,” Dorn said.',
      'Ferry Workers’ Union',
      'demands',
    ],
    ['“The old ferries are a move in the right direction,” Reik said.', 'Selby Lines', 'supports'],
    ['“It is a good opportunity for the captains to rest,” Reik said.', 'Selby Lines', 'supports'],
    ['“The roster is not a good idea,” Dorn said.', 'Ferry Workers’ Union', 'opposes'],
    ['Dorn said the winter roster was discriminatory.', 'Ferry Workers’ Union', 'opposes'],
    ['Reik said the captain made the “right decision” to stay in port.', 'Selby Lines', 'supports'],
    ['“We see the new timetable as a credible step for the islands,” Reik said.', 'Selby Lines', 'supports'],
    ['“To our customers, your old tickets are welcome,” Reik said.', 'Selby Lines', 'supports'],
    ['Dorn said that passengers should feel safe everywhere.', 'Ferry Workers’ Union', 'demands'],
    [
      '“The new roster could result in the end of night ferries,” Dorn said.',
      'Ferry Workers’ Union',
      'warns',
    ],
    ['“This truce does not mean the end of the strike,” Dorn said.', 'Ferry Workers’ Union', 'rejects'],
    ['“We never allow captains to sail alone,” Reik said.', 'Selby Lines', 'rejects'],
    [
      'The captains call it a lockout. Reik said the winter roster was “not a lockout”.',
      'Selby Lines',
      'rejects',
    ],
    ['Selby Lines did not apologise for enforcing its dress code.', 'Selby Lines', 'supports'],
    ['“We appeal to all captains to stay on land,” Dorn said.', 'Ferry Workers’ Union', 'demands'],
    ['“All we are after is to keep both ferries,” Dorn said.', 'Ferry Workers’ Union', 'demands'],
    ['What we want is a new roster, Dorn said.', 'Ferry Workers’ Union', 'demands'],
    ['“What this bay needs is a second bridge,” Reik said.', 'Selby Lines', 'demands'],
    ['“It would be a mistake to close the harbour,” Dorn said.', 'Ferry Workers’ Union', 'opposes'],
    ['Dorn said closing the harbour would be wrong.', 'Ferry Workers’ Union', 'opposes'],
    ['“I am very happy with the new roster,” Dorn said.', 'Ferry Workers’ Union', 'supports'],
    ['Reik expressed joy over the truce.', 'Selby Lines', 'supports'],
    ['Dorn voiced anger at the winter roster.', 'Ferry Workers’ Union', 'opposes'],
    ['“If they do not sign the roster, then I will close the harbour,” Reik said.', 'Selby Lines', 'warns'],
    ['Critics say the winter roster is unfair.', 'critics', 'opposes'],
    ['Reik denied reports that a ferry had sunk.', 'Selby Lines', 'rejects'],
    ['Reik denied that anything had gone wrong.', 'Selby Lines', 'rejects'],
    ['Reik said earlier reports of a leak were wrong.', 'Selby Lines', 'rejects'],
    ['Reik has rejected claims that Selby Lines ignored the warnings.', 'Selby Lines', 'rejects'],
    ['The company denied selling the old ferries to a rival.', 'Selby Lines', 'rejects'],
    ['Selby Lines insists that there was no breach of the rules.', 'Selby Lines', 'rejects'],
    ['“The accident that you describe simply does not exist,” Reik said.', 'Selby Lines', 'rejects'],
    ['Reik said the report was “baseless”.', 'Selby Lines', 'rejects'],
    ['Selby Lines has banned night sailings.', 'Selby Lines', 'rejects'],
    ['Selby Lines questioned the accounts of the union.', 'Selby Lines', 'opposes'],
    ['Dorn lashed out at the winter roster.', 'Ferry Workers’ Union', 'opposes'],
    ['“There is certainly a lapse in safety,” Dorn said.', 'Ferry Workers’ Union', 'opposes'],
    ['“Strikes and lockouts cannot be the solution to this dispute,” Reik said.', 'Selby Lines', 'opposes'],
    ['“This fine will not solve the problem,” Dorn said.', 'Ferry Workers’ Union', 'opposes'],
    ['“There will never be a fair roster if this goes on,” Dorn said.', 'Ferry Workers’ Union', 'warns'],
    [
      '“If they do not help us with the rosters, then I do what I have always wanted to do,” Dorn said.',
      'Ferry Workers’ Union',
      'warns',
    ],
    [
      '“Whatever is paid to the pirates would be used against our own ships,” Dorn said.',
      'Ferry Workers’ Union',
      'warns',
    ],
    ['“We have a roster that could lead to chaos,” Dorn said.', 'Ferry Workers’ Union', 'warns'],
    ['Dorn made demands, such as a night allowance.', 'Ferry Workers’ Union', 'demands'],
    ['Police told residents to stay indoors.', 'police', 'demands'],
    ['Analysts warn that Selby Lines is unlikely to pay its debts.', 'analysts', 'warns'],
    ['Some people say the harbour should be closed.', 'people', 'demands'],
    ['“Selby Lines will deal firmly with captains who break the rules,” Reik said.', 'Selby Lines', 'offers'],
    ['Some residents say the harbour should be closed.', 'residents', 'demands'],
    [
      'Not all of them liked the roster, with some critics claiming the roster is unfair.',
      'critics',
      'opposes',
    ],
    [
      'The truce comes amid pressure from the captains’ families on the company to publish the rosters.',
      "captains' families",
      'demands',
    ],
    [
      'Selby Lines showed a captain to the cameras, a move that was criticised by the union.',
      'Ferry Workers’ Union',
      'opposes',
    ],
    ['Ada Venn, head of Ostrand’s pilots’ union, wants a second bridge.', 'Ada Venn', 'demands'],
    ['Dorn complained that the night ferries were dirty.', 'Ferry Workers’ Union', 'opposes'],
    ['Dorn doubts that the old ferries are safe.', 'Ferry Workers’ Union', 'opposes'],
    ['Dorn expressed dismay that the harbour had closed.', 'Ferry Workers’ Union', 'opposes'],
    ['Selby Lines revoked the rule on night shifts.', 'Selby Lines', 'rejects'],
    ['Dorn said there was no need for a second roster.', 'Ferry Workers’ Union', 'rejects'],
    ['Dorn said Selby Lines had failed to repair the old ferries.', 'Ferry Workers’ Union', 'opposes'],
    ['“This roster undermines the safety of all captains,” Dorn said.', 'Ferry Workers’ Union', 'opposes'],
    ['“They did not have to close the harbour,” Dorn said.', 'Ferry Workers’ Union', 'opposes'],
    ['“Selby Lines should have warned the captains,” Dorn said.', 'Ferry Workers’ Union', 'opposes'],
    ['“The rise is not enough,” Dorn said.', 'Ferry Workers’ Union', 'opposes'],
    ['“We need new ferries,” Dorn said.', 'Ferry Workers’ Union', 'demands'],
    ['“Please leave the harbour at once,” Dorn said.', 'Ferry Workers’ Union', 'demands'],
    ['“The captains have a right to rest,” Dorn said.', 'Ferry Workers’ Union', 'supports'],
    ['Dorn said the roster could have serious consequences.', 'Ferry Workers’ Union', 'warns'],
    ['A police spokesman said the harbour must be closed.', 'police', 'demands'],
    ['Government officials want a second bridge.', 'government', 'demands'],
    ['The demand of the pilots for a night allowance has not been met.', 'pilots', 'demands'],
    ['A demand by the growers for dry cabins was turned down.', 'growers', 'demands'],
    ['There were demands from shopkeepers that the old quay be reopened.', 'shopkeepers', 'demands'],
    ['Appeals by the families for an inquiry went unanswered.', 'families', 'demands'],
    ['The mayor faced criticism from shopkeepers over the closure of the quay.', 'shopkeepers', 'opposes'],
    ['The winter roster has been met with anger by pilots.', 'pilots', 'opposes'],
    ['The winter roster has won support from shopkeepers.', 'shopkeepers', 'supports'],
    ['Hundreds of pilots protested against the winter roster.', 'pilots', 'opposes'],
    ['A group of pilots demanded dry cabins.', 'pilots', 'demands'],
    ['But residents at the quay of Ostrand complained that ferry traffic was slow.', 'residents', 'opposes'],
    [
      '“Most of the cabins on the old ferry are not safe to sleep in,” Dorn said.',
      'Ferry Workers’ Union',
      'warns',
    ],
    ['The union’s leader said the old quay must be reopened.', 'Ferry Workers’ Union', 'demands'],
    ['The union’s leader wants a second bridge.', 'Ferry Workers’ Union', 'demands'],
    [
      'The head of the ferry workers’ union said the winter roster was unfair.',
      'Ferry Workers’ Union',
      'opposes',
    ],
    ['The head of the teachers’ union said the winter roster was unfair.', "teachers' union", 'opposes'],
    ['The growers’ league wants a second bridge.', "growers' league", 'demands'],
    ['The growers’ union wants a second bridge.', "growers' union", 'demands'],
    ['Members of the union voted to accept the winter roster.', 'Ferry Workers’ Union', 'supports'],
    ['Members of the union voted to reject the winter roster.', 'Ferry Workers’ Union', 'rejects'],
    ['The Ferry Workers’ Union voted not to strike.', 'Ferry Workers’ Union', 'opposes'],
    [
      'Shopkeepers have been sending letters to the ports urging them to close the bridge.',
      'shopkeepers',
      'demands',
    ],
  ];
  for (const [report, party, label] of stated)
    test(`${label}: ${report}`, async () => {
      const held = await heldIn(report);
      assert.deepEqual(
        held.map(([who, how]) => [who, how]),
        [[party, label]],
      );
    });

  const holdersIn = async (report: string): Promise<(string | undefined)[][]> => {
    const { stances, entities } = await dossierOf(report);
    const nameOf = (id?: string): string | undefined => entities.find((entity) => entity.id === id)?.name;
    return stances.map(({ holder, party }) => [nameOf(holder), nameOf(party)]).toSorted();
  };

  test('his family is not he, nor is the rector of a college who was named before', async () => {
    const his = await heldIn('Reik rejected the winter roster. His family wants a second bridge.');
    assert.deepEqual(
      his.map(([, label]) => label),
      ['rejects'],
    );
    const rector = await holdersIn(
      'Mayor Adan Meer has announced that he is naming an Ostrand shopkeeper to be the new harbour captain. Hearing of it, the rector of Marrow’s old college, where she teaches, is urging her to close the quay.',
    );
    assert.deepEqual(rector, []);
  });

  test('a government is no more than a part of its state', async () => {
    assert.deepEqual(
      await holdersIn(
        'The Peruvian government rejected the loan. Peru’s government promised on Friday to raise wages.',
      ),
      [
        ["Peru's government", 'Peru'],
        ['Peruvian government', 'Peru'],
      ],
    );
  });

  test('an administration is called by who leads it', async () => {
    assert.deepEqual(
      await holdersIn(
        'Tomas Reik, the mayor, met captains on Sunday. The Reik administration revoked the rule on night shifts.',
      ),
      [['Reik administration', 'Tomas Reik']],
    );
  });

  test('what a capital wants its state does', async () => {
    assert.deepEqual(
      await holdersIn(
        'Denmark and Peru will meet on Monday. Copenhagen has defended its ban on steel, Danish Foreign Minister Ole Brandt said. Copenhagen wants a new treaty.',
      ),
      [
        ['Denmark', undefined],
        ['Denmark', undefined],
      ],
    );
  });

  test('with whom somebody agrees to do something agrees too', async () => {
    const held = await heldIn(
      'Selby Lines agreed with the Ferry Workers’ Union to raise the night allowance.',
    );
    assert.deepEqual(held.map(([who, how]) => [who, how]).toSorted(), [
      ['Ferry Workers’ Union', 'supports'],
      ['Selby Lines', 'supports'],
    ]);
  });

  test('who is called on is told with what to do, whatever the commas', async () => {
    const [held] = await heldIn('Dorn called for the head of Selby Lines, Tomas Reik, to resign.');
    assert.equal(held![2], 'Carla Dorn called for the head of Selby Lines, Tomas Reik, to resign');
  });

  test('what is rejected in a word is told', async () => {
    const held = await heldIn(
      'Dorn demanded a second count. Reik rejected that, saying the law provides for only one.',
    );
    assert.deepEqual(held.at(-1)!.slice(1), ['rejects', 'Tomas Reik rejected that: a second count']);
  });

  test('an agency that prints an article is not the company that it writes of', async () => {
    const { stances, entities } = await dossierOf(
      `${PARTIES} "We wait," Dorn told Marrow Mail. Reik said the company had offered a rise of 7 percent.`,
      'The ferries lie still.',
    );
    const names = stances.map(({ holder }) => entities.find(({ id }) => id === holder)?.name);
    assert.ok(!names.includes('Marrow Mail'), names.join());
  });

  const none = [
    'Would Selby Lines reject the night allowance?',
    'If Selby Lines rejects the night allowance, the ferries stop.',
    'Reik declined to comment on the rosters.',
    'Selby Lines could refuse the night allowance.',
    'Reik asked whether the captains were asleep.',
    'Reik insisted on Sunday.',
    'Reik asked why the captains were asleep.',
    'Reik asked who had moved the rosters.',
    'Reik preferred to watch the ferries.',
    'A cut in fares is not what Reik wants to hear.',
    '“They refused my money because they want to sell the ferries to their friends,” Reik said.',
    'The repair of the old bridge will begin on Monday and should be finished within five days, Dorn said.',
    '“Nobody will be put ashore by a machine,” Dorn said.',
    'Selby Lines pledged allegiance to the crown.',
    'Selby Lines wants forty of us on the street.',
    '“We will all have to live with the rosters,” Dorn said.',
    'Reik vowed Selby Lines has always put its captains first.',
    'Selby Lines vowed the company has “been fully and strictly paying its captains”.',
    '“I will not pretend otherwise,” Reik said.',
    '“We got this wrong, and I am sorry,” Reik said.',
    'Reik had never refused to publish the rosters.',
    '“We will act without fear of any union,” Reik said.',
    'Dorn would rather hold the harbour hostage than accept a generous offer.',
    'Selby Lines slammed the doors on its captains.',
    '“The captains have not forgotten that,” warns Carla Dorn.',
    'Reik has said the company, which owns the old bridge, will vote against the roster.',
    'Reik said the old bridge was not a museum.',
    '“This is an important bridge,” Reik said.',
    '“We made a bad decision,” Reik said.',
    'Reik apologised for closing the old bridge.',
    '“The truce could lead to the end of the crisis,” Reik said.',
    '“The old bridge is more dangerous than the new one,” Reik said.',
    'Reik said the old bridge might be dangerous.',
    '“War and hunger will not be the end of it,” Reik said.',
    'Reik said the ferries should be back to normal by Friday.',
    'Reik said the old ferry would not arrive until Monday.',
    '“We had to move the ferries,” Reik said.',
    'Reik said the ferries would be moved should they burn.',
    'Selby Lines is making calls to the harbour.',
    'Selby Lines is undertaking a search of the harbour.',
    'Selby Lines considered the roster a clever trick.',
    'Selby Lines overturned the tables in the harbour.',
    'The Safe Harbours Act calls for a second bridge.',
    'Firefighters fought the blaze in the harbour.',
    '“The impact of the strike cannot be underestimated,” Dorn said.',
    'Dorn walked away from her friends.',
    '“She needs a new coat,” Dorn said.',
    '“Look at the harbour,” Dorn said.',
    'Reik was accused of having told the captains to sink the ferry.',
    'The harbour was full of form letters decrying the roster.',
    '“This committee has rejected every roster,” Dorn said.',
    'Opponents considered the roster at a meeting.',
    'The ferries lie still. “They need coal,” Dorn said.',
    '“Do you think the captain should have left the bridge?” Dorn said.',
    'According to the Harbour Safety Act, all old ferries must be sold.',
    'The council’s chief executive wants a second bridge.',
    '“I applaud Selby Lines’ proposal to repair the roof that others let rot for so many years,” Ada Venn said.',
    'The watch was a request by the Ferry Workers’ Union, who heard from colleagues in Marrow that a like watch had worked well during the regatta, said Reik.',
    'Reik repeated his criticism of Carla Dorn.',
    'The Harbour Safety Act calls for a second bridge.',
  ];
  for (const report of none) test(`none: ${report}`, async () => assert.deepEqual(await heldIn(report), []));

  test('each member of a list of wishes is one, with its own words as evidence', async () => {
    const { stances } = await dossierOf(
      `${PARTIES} The Ferry Workers’ Union wants Selby Lines to raise the night allowance, publish the winter rosters and repair the old bridge.`,
    );
    assert.deepEqual(stances.map(({ text }) => text).sort(), [
      'Ferry Workers’ Union wants Selby Lines to publish the winter rosters',
      'Ferry Workers’ Union wants Selby Lines to raise the night allowance',
      'Ferry Workers’ Union wants Selby Lines to repair the old bridge',
    ]);
    assert.ok(stances.some(({ evidence }) => evidence[0].exact === 'publish the winter rosters'));
  });

  test('those who have no name but that of their campaign want what each sentence of their words says', async () => {
    const held = await heldIn(
      '“We welcome the truce,” the Selby-based Free Captains campaign said in a statement. “We further urge the harbour council to close the old bridge.”',
    );
    assert.deepEqual(held.toSorted(), [
      [
        'Free Captains campaign',
        'demands',
        'Free Captains campaign urges the harbour council to close the old bridge',
      ],
      ['Free Captains campaign', 'supports', 'Free Captains campaign welcomes the truce'],
    ]);
  });

  test('words in quotation marks are shown to their end', async () => {
    const held = await heldIn(
      'Reik wants a truce ‘by nightfall’ and has warned the union of ‘a long, severe winter’ if it keeps up its strike.',
    );
    assert.deepEqual(
      held.map(([, , text]) => text).filter((text) => text!.includes('severe')),
      ['Tomas Reik has warned the union of ‘a long, severe winter’'],
    );
  });

  const shown: readonly [report: string, text: string][] = [
    ['“I would like my old name back,” Dorn said.', 'Carla Dorn: “I would like my old name back”'],
    [
      'Dorn wants all ferries in the bay to stop until the cause is known.',
      'Carla Dorn wants all ferries in the bay to stop until the cause is known',
    ],
    [
      'Selby Lines abandoned its merger with the old ferry on Sunday, a day after the council blocked it.',
      'Selby Lines abandoned its merger with the old ferry on Sunday',
    ],
    [
      'Dorn wants the owner of the ferry, Karl Venn, to be arrested.',
      'Carla Dorn wants the owner of the ferry, Karl Venn, to be arrested',
    ],
    [
      'The Ferry Workers’ Union is “very disappointed” in the harbour council.',
      'Ferry Workers’ Union is disappointed in the harbour council',
    ],
    [
      'Dorn appealed to all captains, including the retired and the sick, to stay on land and support the strike.',
      'Carla Dorn appealed to all captains, including the retired and the sick, to support the strike',
    ],
    ['Reik rejected calls for Carla Dorn to go.', 'Tomas Reik rejected calls for Carla Dorn to go'],
    [
      'Dorn asked for the roster to be thrown out. Reik refused.',
      'Tomas Reik refused (Carla Dorn asked for the roster to be thrown out)',
    ],
    [
      'The mayor was urged by residents to close the old quay.',
      'Residents: The mayor was urged by residents to close the old quay',
    ],
  ];
  for (const [report, text] of shown)
    test(`shown as ${text}`, async () => {
      const held = await heldIn(report);
      assert.ok(
        held.some(([, , words]) => words === text),
        JSON.stringify(held),
      );
    });

  test('the place from which a report was sent wants nothing', async () => {
    const { stances, entities } = await dossierOf(
      'OSTRAND, March 3 (Valley Post) - Selby Lines and Marrow Ferries agreed on Sunday to merge in a deal worth 3 million crowns.',
    );
    const nameOf = (id: string): string => entities.find((entity) => entity.id === id)!.name;
    assert.deepEqual(stances.map(({ holder }) => nameOf(holder)).sort(), ['Marrow Ferries', 'Selby Lines']);
    assert.match(stances[0]!.evidence[0].exact, /^Selby Lines and/);
  });

  test('what all wishes of a list share is said once of each', async () => {
    const held = await heldIn(
      '“We’re determined to keep the winter roster, repair the old bridge and publish the books of the pier,” Reik said.',
    );
    assert.deepEqual(held.map(([, , text]) => text).sort(), [
      'Tomas Reik is determined to keep the winter roster',
      'Tomas Reik is determined to publish the books of the pier',
      'Tomas Reik is determined to repair the old bridge',
    ]);
  });

  test('“that” is what was said before, and who takes it back has shifted', async () => {
    const { stances, shifts } = await dossierOf(
      `${PARTIES} Selby Lines offered a night allowance of 40 crowns. On Sunday Selby Lines backed away from that.`,
    );
    assert.deepEqual(
      stances.map(({ label }) => label),
      ['offers', 'rejects'],
    );
    assert.equal(shifts.length, 1);
    assert.equal(shifts[0]!.from, stances[0]!.id);
    assert.equal(shifts[0]!.to, stances[1]!.id);
  });

  test('what a brother says that she wanted is none, whoever else speaks of it', async () => {
    const held = await heldIn(
      'Ottilie Marn, a deckhand, was hurt. Her brother, Joss Marn, said she was in good spirits and wanted the race results. Selby Lines wants the race results published.',
    );
    assert.deepEqual(
      held.map(([party]) => party),
      ['Selby Lines'],
    );
  });

  test('“a yes” is to what was said before', async () => {
    const held = await heldIn(
      'The strike committee accepted the winter roster. Members will vote on it, and Dorn said she would recommend a yes.',
    );
    assert.deepEqual(
      held.filter(([party]) => party === 'Ferry Workers’ Union'),
      [['Ferry Workers’ Union', 'supports', 'Carla Dorn would recommend a yes: the winter roster']],
    );
  });

  test('the same of two articles is one position with the origins of both', async () => {
    const { stances } = await dossierOf(
      `${PARTIES} The Ferry Workers’ Union wants a night allowance of 40 crowns.`,
      'After a week of talks the Ferry Workers’ Union is still demanding the night allowance of 40 crowns. Nobody at the harbour expects snow.',
    );
    assert.equal(stances.length, 1);
    assert.equal(stances[0]!.origins.length, 2);
    assert.deepEqual(stances[0]!.reportedBy, ['Marrow Mail', 'Valley Post']);
  });

  test('an issue is named with what its noun is of, with all of a hyphened word, and not by where it was said', async () => {
    const nameOf = async (report: string): Promise<string> => {
      const { issues } = await dossierOf(`${PARTIES} ${report}`);
      return issues.map(({ name }) => name).join(', ');
    };
    assert.equal(
      await nameOf('The Ferry Workers’ Union worries that a repeat of the strike could help the railways.'),
      'repeat of the strike',
    );
    assert.equal(await nameOf('Selby Lines promised Friday to pay boat-builders.'), 'boat-builders');
    assert.equal(
      await nameOf('Dorn criticised the night shift in an interview with a radio station.'),
      'night shift',
    );
  });

  test('whom positions are about joins none of them', async () => {
    const { issues } = await dossierOf(
      `${PARTIES} The Ferry Workers’ Union wants a night allowance for women. Selby Lines rejects any night allowance for women. The Ferry Workers’ Union wants safe cabins for women. Selby Lines opposes new cabins for women.`,
    );
    assert.deepEqual(issues.map(({ name }) => name).sort(), ['cabins', 'night allowance']);
  });

  test('opponents stand on one issue, which the texts name', async () => {
    const { issues, stances } = await dossierOf(
      `${PARTIES} The Ferry Workers’ Union wants a night allowance of 40 crowns. Selby Lines rejects any night allowance. Selby Lines wants new uniforms for the captains.`,
    );
    assert.equal(issues[0]!.name, 'night allowance');
    assert.deepEqual(
      stances.filter(({ issue }) => issue === issues[0]!.id).map(({ label }) => label),
      ['demands', 'rejects'],
    );
  });
});
