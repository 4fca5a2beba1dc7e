/** Kinds of stories, by the words of their headlines and leads, and the headings an English newspaper gives them. */

import type { StoryKind } from '../brief.ts';

export const kinds: readonly StoryKind[] = [
  {
    name: 'trial',
    words:
      /\b(?:trials?|courts?|courtroom|jury|jurors?|verdict|prosecut(?:or|ors|ion|ed)|defendants?|convicted|convicts|acquitted|acquits|sentenced|pleaded|appeals? court|fraud charges|murder charges)\b/giu,
    headings: { event: 'The trial', absent: 'Who did not appear', aims: 'What each side wants' },
    end: { words: /\b(?:guilty|convicted|acquitted|cleared|sentenced|verdict)\b/iu, heading: 'The verdict' },
  },
  {
    name: 'election',
    words:
      /\b(?:elections?|electoral|referendum|polling stations?|voters|run-?off|seats in parliament|turnout|exit polls?|landslide)\b/giu,
    headings: { event: 'The vote', absent: 'Who did not stand', aims: 'Who wants what' },
    end: { words: /\b(?:won|wins|lost|conceded|elected|counted|majority)\b/iu, heading: 'The result' },
  },
  {
    name: 'match',
    words:
      /\b(?:match|matches|final|semi-?finals?|kick-?off|goals?|goalkeeper|scored|scorer|half-time|penalty shoot-?out|penalties|league|cup|innings|wickets?|quarterback|touchdowns?|midfielder|striker|coach|referee|fixture|stadium)\b/giu,
    headings: { event: 'The match', absent: 'Who did not play', aims: 'What each side says' },
    end: {
      words: /\b(?:won|wins|beat|beats|lost|drew|draw|victory|defeat(?:ed)?|\d+[-–]\d+)\b/iu,
      heading: 'The result',
    },
  },
  {
    name: 'strike',
    words:
      /\b(?:strikes?|strikers?|striking|walk-?outs?|walked out|unions?|pickets?|picket line|stoppages?|industrial action|pay claim|dockers|workers)\b/giu,
    headings: { event: 'The dispute', absent: 'Who stayed away', aims: 'What each side wants' },
    end: {
      words: /\b(?:agreed|agreement|deal|ended|is over|accepted|settled|called off|return to work)\b/iu,
      heading: 'How it ended',
    },
  },
  {
    name: 'takeover',
    words:
      /\b(?:take-?overs?|acquisition|acquires?|merger|bid|bidder|buyout|shareholders?|shares|stake|purchase|sale of)\b/giu,
    headings: { event: 'The deal', absent: 'Who was left out', aims: 'Who wants what' },
    end: {
      words:
        /\b(?:blocked|approved|completed|closed|collapsed|withdrew|withdrawn|abandoned|cleared|rejected)\b/iu,
      heading: 'What became of the deal',
    },
  },
  {
    name: 'talks',
    words:
      /\b(?:summits?|talks|negotiat(?:ions?|ors?|ing)|peace conference|meeting|meet(?:s|ing)? (?:in|with|on|face)|ceasefire|truce|delegations?)\b/giu,
    headings: { event: 'The meeting', absent: 'Who was left out', aims: 'What each side wants' },
  },
  {
    name: 'disaster',
    words:
      /\b(?:floods?|flooding|flooded|earthquakes?|quake|hurricane|typhoon|cyclone|storms?|wildfires?|blaze|eruption|landslides?|mudslides?|tsunami|crash(?:ed)?|derail(?:ed|ment)|capsized|explosion|blast|sank|burst|dam|evacuat(?:ed|ion|ions)|rescuers?|death toll|missing)\b/giu,
    headings: { event: 'Where, when and who', absent: 'Who was not there', aims: 'Who asks for what' },
  },
  {
    name: 'attack',
    words:
      /\b(?:attack(?:s|ed|ers?)?|bomb(?:s|ed|ers?|ings?)?|gunm[ae]n|shootings?|shot dead|stabb(?:ed|ings?)|militants?|insurgents?|extremists?|hostages?|kidnap(?:s|ped|pers?|ping)|abduct(?:ed|ors?|ions?)|captors?|captives?|captivity|ransom|siege)\b/giu,
    headings: {},
  },
  {
    name: 'protest',
    words:
      /\b(?:protest(?:s|ed|ers?|ing)?|demonstrat(?:ors?|ions?|ed)|rall(?:y|ies|ied)|march(?:ed|ers)|riot(?:s|ed|ers|ing)?|tear gas|crackdown|unrest|barricades?)\b/giu,
    headings: { event: 'The protest', aims: 'What each side wants' },
  },
];
