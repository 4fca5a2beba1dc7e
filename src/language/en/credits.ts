/** English forms of credit: agencies by the names that English-language papers print, and their credit lines. */

import type { CreditWords } from '../credits.ts';

/** National and international agencies, from the members of the world and regional alliances of news agencies. */
const AGENCIES = `
  Associated Press|AP|The Associated Press
  Reuters|Thomson Reuters|Reuters News Agency
  Agence France-Presse|AFP
  United Press International|UPI
  Bloomberg News|Bloomberg
  Press Association|PA Media|PA
  Australian Associated Press|AAP
  Canadian Press|The Canadian Press|CP
  Press Trust of India|PTI
  Asian News International|ANI
  Indo-Asian News Service|IANS
  United News of India|UNI
  Associated Press of Pakistan|APP
  Deutsche Presse-Agentur|DPA
  Austria Presse Agentur|APA
  Keystone-SDA|SDA
  Agenzia Nazionale Stampa Associata|ANSA
  Adnkronos
  EFE|Agencia EFE
  Europa Press
  Lusa|Lusa News Agency
  Belga|Belga News Agency
  ANP
  Ritzau
  NTB
  TT News Agency|TT
  STT
  BNS|Baltic News Service
  PAP|Polish Press Agency
  CTK|Czech News Agency
  MTI
  Agerpres
  HINA
  Tanjug
  ANA-MPA|Athens News Agency
  Anadolu Agency|Anadolu
  DHA|Demiroren News Agency
  TASS|ITAR-TASS
  Interfax
  RIA Novosti|RIA
  Ukrinform
  UNIAN
  BelTA
  Xinhua|Xinhua News Agency
  China News Service
  Central News Agency
  Kyodo News|Kyodo
  Jiji Press|Jiji
  Yonhap News Agency|Yonhap
  KCNA|Korean Central News Agency
  Bernama
  Antara
  Vietnam News Agency|VNA
  Philippine News Agency|PNA
  IRNA|Islamic Republic News Agency
  Tasnim|Tasnim News Agency
  SANA
  WAFA
  Petra News Agency
  MENA|Middle East News Agency
  Saudi Press Agency|SPA
  WAM|Emirates News Agency
  QNA|Qatar News Agency
  News Agency of Nigeria|NAN
  Ghana News Agency|GNA
  Pan African News Agency|PANA
  Telam
  Agencia Brasil
  Inter Press Service|IPS
  States Newsroom
  Capital News Service
  Tribune News Service|TNS
`;

const agencies = new Map(
  AGENCIES.trim()
    .split('\n')
    .flatMap((line) => {
      const forms = line.trim().split('|');
      return forms.flatMap((form): [string, string][] => [
        [form, forms[0]!],
        [form.toUpperCase(), forms[0]!],
      ]);
    }),
);

/** A name of up to five words, small ones within. */
const OUTLET =
  '\\p{Lu}[\\p{L}\\p{N}.&’-]{0,40}(?: (?:(?:of|the|and|for) )?\\p{Lu}[\\p{L}\\p{N}.&’-]{0,40}){0,4}';

export const credits: CreditWords = {
  agencies,
  agencyName:
    /\b(?:news agency|press agency|news service|press service|wire service|newswire|wire|press association)$/iu,
  besideName:
    /^(?:by|from|via|source|the staff of)\b[\s:]*|[\s-]{1,20}(?:staff|staff writers?|reporters?|writers?|correspondents?|team)$/giu,
  creditLines: [
    /^source\s*:\s*(?<name>\p{Lu}[^.:;\n]{1,60})\.?$/iu,
    /^(?:this|the) (?:article|story|report|text|piece) (?:was |is |has been )?(?:first |originally )?(?:appeared|published|printed|supplied|provided|republished|reprinted|syndicated|distributed|written)(?: here)? (?:by|on|in|at|with|from|with permission (?:from|of))(?: the)? (?<name>\p{Lu}[^.:;,\n]{1,60})\b/iu,
    /^(?:republished|reprinted|reproduced|published|used)(?: here)?(?: with (?:the )?permission)? (?:from|of|by|courtesy of)(?: the)? (?<name>\p{Lu}[^.:;,\n]{1,60})\b/iu,
    /^(?:©|\(c\)|copyright(?: ©| \(c\))?)\s*(?:\d{4}(?:[-–]\d{2,4})?,?\s+)?(?:by )?(?:the )?(?<name>\p{Lu}[^.:;,|\n]{1,60}?)(?=\s*(?:[.:;,|]|\ball rights\b|$))/iu,
    /^(?:the )?(?<name>\p{Lu}[^.:;,|\n]{1,60}?)[.,]?\s*(?:©\s*)?(?:\d{4}[.,]?\s*)?all rights reserved\b/iu,
  ],
  sharedWith: /\b(?:and|with)\b|&/i,
  contributed:
    /\b(?:contribut(?:ed|ing|ions?)|with (?:inputs?|files?|reporting|information|material|agenc(?:y|ies))|additional)\b/iu,
  compiledFrom:
    /^\(?(?:compiled|adapted|put together|with (?:additional |some )?(?:material|information|inputs?|files|dispatches)|this (?:report|article|story) (?:was|is) (?:compiled|put together|based)) (?:from|on|with)(?: (?:(?:news |wire )?(?:reports?|articles|stories|material|dispatches)) (?:of|by|from|in))? (?<names>.{3,120}?)[.)]*$/iu,
  reportOf: [
    new RegExp(
      `\\b(?:told|according to|(?:reported|revealed|published|cited|quoted) (?:first )?(?:by|in)|(?:reports?|interview) (?:by|in|with)|speaking to|talking to|citing|reports|writes)\\s+(?:[Tt]he )?(?<name>${OUTLET})`,
      'gu',
    ),
    new RegExp(
      `(?<name>${OUTLET})(?:[’']s report|,? (?:first |had |has |also |which |earlier ){0,2}(?:reported|reports|wrote|writes|revealed|learn(?:ed|t)|broke the))\\b`,
      'gu',
    ),
  ],
};
