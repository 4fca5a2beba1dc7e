/** Why a proposal is dropped, as readers are told. */

export const REASONS = {
  form: 'It was not in the form that was asked for.',
  nowhere: 'It cites words that stand in no article.',
  unsupported: 'It says what the cited words do not.',
  number: 'It has a number that the cited words do not have.',
  name: 'It names somebody or something that the cited words do not name.',
  polarity: 'It says yes where the cited words say no, or no where they say yes.',
  modality: 'It is more or less certain than the cited words.',
  quoted: 'It puts words between quotation marks that the cited words do not have.',
  unattributed: 'It does not say whose words they are.',
  differing: 'It joins statements that differ.',
  holder: 'The cited words do not say that it is theirs.',
  label: 'The cited words do not bear out the label.',
  addressed: 'It takes up words that are addressed to a language model.',
  nothing: 'It says nothing new.',
} as const;

export type Reason = keyof typeof REASONS;
