/** Texts made for the tests: one event as a machine has spun it in two ways, and clean texts of difficult kinds. */

import { english } from '../../language/en/index.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Article, BlockKind } from '../../model/article.ts';

/**
 * Returns an article of one block for each line, with its sentences, read by an annotator. A line that begins with "> "
 * is a quotation.
 */
export function made(
  lines: string,
  language = 'en',
  annotator = english.annotator?.(),
): { article: Article; annotation: Annotation } {
  const chunks = lines
    .split('\n')
    .map((line): [BlockKind, string] => (line.startsWith('> ') ? ['quote', line.slice(2)] : ['body', line]));
  const text = chunks.map(([, chunk]) => chunk).join('\n');
  let start = 0;
  const blocks = chunks.map(([kind, chunk]) => {
    const block = { kind, start, end: start + chunk.length };
    start = block.end + 1;
    return block;
  });
  const sentences = blocks.flatMap(({ kind, ...span }, block) =>
    english.tokenizer.sentencesOf(text, span.start, span.end).map((sentence) => ({
      ...sentence,
      block,
      blockKind: kind,
    })),
  );
  const tokens = sentences.map((sentence) => english.tokenizer.tokensOf(text, sentence.start, sentence.end));
  return {
    article: {
      id: 'a-made',
      page: 'p-made',
      uri: 'made.txt',
      title: null,
      publisher: null,
      byline: null,
      published: null,
      language,
      text,
      blocks,
      parts: [],
    },
    annotation: {
      stage: 'annotate',
      version: 1,
      article: 'a-made',
      sentences,
      mentions: [],
      values: [],
      references: [],
      trees: annotator?.parse(tokens) ?? [],
    },
  };
}

/** The original of the two spun texts. */
export const CLEAN = `The river Aldern rose above its banks on Tuesday night and flooded the lower part of the town of Corlen, where 2,400 people had to leave their homes, the fire service said. Nobody was killed. Two bridges are closed, and the railway to the coast will not run before Friday.
“We had one hour to get everybody out,” said Tessa Morrow, who leads the fire service. She said that the water may rise again at the weekend, because more rain is expected in the hills.
The mayor, Odo Lenk, has asked the government for help. He said that the first money must be there within a week. Some families have found a place with friends, others sleep in the school. When the water goes down, the town will need new pumps, and someone must pay for them.
The council will meet on Thursday. It will be the first meeting since the election, and it may be a hard one. Two years ago the council did not want to pay for a higher wall.`;

/** Each word by the first synonym of any sense; quotations spared. */
export const SENSES = `The stream Aldern roseate supra its banks connected Tuesday nighttime and flooded the little portion of the municipality of Corlen, wherever 2,400 radical had to permission their homes, the occurrence work said. Cipher was killed. 2 bridges are closed, and the railway to the seashore volition not tally earlier Friday.
“We had one hour to get everybody out,” said Tessa Morrow, who leads the occurrence service. She said that the h2o whitethorn emergence again astatine the weekend, due to the fact that much rainfall is expected successful the hills.
The mayor, Odo Lenk, has asked the authorities for help. Helium said that the archetypal wealth indispensable beryllium determination wrong a week. Immoderate families person recovered a spot with friends, others slumber successful the school. Erstwhile the h2o goes down, the municipality volition request caller pumps, and idiosyncratic indispensable wage for them.
The assembly volition conscionable connected Thursday. It volition beryllium the archetypal gathering since the election, and it whitethorn beryllium a hard one. 2 years agone the assembly did not privation to wage for a higher wall.`;

/** Each word by the next best translation; grammar kept. */
export const TRANSLATIONS = `The river Aldern rose above its banks on Tuesday evening and flooded the decrease a part of the city of Corlen, the place no less than 2,400 individuals needed to go away their houses, in keeping with the hearth service. Nobody was killed. Two bridges are closed on account of the water, and the railway to the coast is not going to run earlier than Friday.
The mayor, Odo Lenk, has requested the federal government for assist. He instructed reporters that the primary cash have to be there inside every week. Some households have discovered a spot with buddies, others sleep within the faculty, together with many little one sufferers of the general public well being workplace. When the water goes down, the city will want model new pumps, and somebody has to pay for them on the finish of the 12 months.
The council will meet on Thursday for the primary time for the reason that election, and the protection minister will likely be there. Two years in the past the council didn't wish to pay for the next wall, regardless of a warning from legislation enforcement. On the similar time quite a few households are making an attempt to promote their houses, and plenty of will go away the city as quickly as they're in a position to take action. The water may rise once more on the weekend, as a result of extra rain is anticipated within the hills.`;

/** Honest texts that are far from a news agency's prose. */
export const DIFFICULT: Readonly<Record<string, string>> = {
  dialect: `Ah wis doon at the watter wi’ ma brither whan the spate cam ower the brig. Ye couldna see the road for glaur, an’ auld Tam’s coo wis stuck in the sheuch up tae her oxters. “Haud yer wheesht,” says he, “an’ gie’s a haun.” We pu’d an’ we pu’d, an’ the beast roared like the de’il himsel. Efter a while oot she cam, wi’ a soond like a cork frae a bottle, an’ doon we a’ went in the dirt.
Ma mither wisnae best pleased. She’d been at the windae the hale time, an’ she said she’d never seen three bigger gowks in aw her days. But she pit the kettle on, an’ gied us a piece an’ jam, an’ that wis that. The brig’s still doon, mind. The cooncil says it’ll be mendit by the back end, but naebody believes thaim.`,
  verse: `The helm was lost, the heaving main
Bore down upon the lee,
And thrice the beacon flamed again
Above the riven sea.
O bright the gold of autumn’s sheaf,
And bright the bridal morn,
But brighter yet the scarlet leaf
That withers on the thorn.
Nor shall the whitethorn bud for me,
Nor shall the woodlark sing,
Till they that sleep beneath the sea
Come homeward in the spring.
Then toll the bell on Harrow strand,
And let the tapers burn,
For they that sailed at love’s command
Shall nevermore return.
The moon went down behind the fell,
The tide ran out to west,
And still I hear the drowned bell
That calls the deep to rest.`,
  'old prose': `It was upon the eve of Michaelmas, in the year of which I write, that my uncle, being then of a great age and much afflicted with the gout, did send for me to his chamber, and with many sighs acquainted me of the disposition which he had been pleased to make of his estate. I was, I confess, not a little astonished, for it had been commonly supposed by all who were of our acquaintance that he would bequeath the whole to the almshouse at Wexcombe, in expiation, as they said, of certain follies of his youth.
“Nephew,” quoth he, “thou hast been a dutiful boy, albeit an idle one, and I would fain see thee settled ere I die.” Whereupon he did press into my hand a purse, of no inconsiderable weight, and bade me make haste to the attorney, ere that gentleman should be departed for the assizes.`,
  chemistry: `The sample was held under helium at 4 K and irradiated through a beryllium window. Astatine was separated from the bismuth target by dry distillation; the activity of the eluate was counted for 300 s in a germanium detector. Beryllium oxide was used as a moderator. Arsenic and antimony were below the limit of detection in all fractions, whereas indium was recovered quantitatively (98.4 ± 0.6 %).
The mole fraction of helium in the carrier gas was varied between 0.1 and 0.9. Above 0.7 the transport of astatine became independent of flow, which indicates that adsorption, not diffusion, determines the retention time. We therefore fitted the data with a model of first order; the enthalpy of adsorption on quartz was −57 ± 3 kJ per mole. A control without the target gave no activity above background.`,
  'a learner’s English': `Yesterday I have gone to the office of the city for to ask about my residence card. The informations in the website was not correct, so I must to wait since three hours. The woman in the counter was very kind, but she said me that it lacks one paper. I have explained that I already sent all the papers the last month, by the post, but she did not found nothing in the computer.
In my country we do not need so many papers for make this. I think it is more easy if all is in the internet, like in the bank. My friend, who lives here since ten years, said that it depends of the person who works this day. I hope that the next week I will receive the card, because without it I can not to sign the contract of my new work.`,
  'a statute': `Subject to subsections (2) and (4), a person who holds a licence under this Part shall, not later than 28 days after the relevant date, furnish to the Authority a statement in the prescribed form of the quantity of water abstracted during the preceding accounting period. A statement furnished under subsection (1) shall be accompanied by such particulars as the Authority may by notice require, and any such notice may make different provision for different classes of licence.
Where it appears to the Authority that a statement so furnished is defective in a material particular, it may by notice served on the holder require him to furnish, within such period as may be specified therein, a further statement remedying the defect. A person who without reasonable excuse fails to comply with a requirement imposed under this section is liable on summary conviction to a fine not exceeding level 3 on the standard scale.`,
  sport: `Corlen Rovers nicked it at the death. Danny Pell, on for the hamstrung Osei, nodded in from two yards after the keeper had flapped at Brandt’s outswinger, and the away end went bananas. It was daylight robbery: the Dockers had rattled the bar twice, had a stonewall penalty waved away and bossed midfield for an hour.
“We rode our luck,” admitted the gaffer. “But you make your own, don’t you?” The visitors parked the bus from the off, five at the back and two sitting, and the first half was a snoozefest. It livened up on the hour when Lowe skied a sitter. With three to play, Rovers go top on goal difference; the Dockers stay rooted, four adrift, and their fans let them have it at the whistle.`,
};
