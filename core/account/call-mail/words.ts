/** What mails about calls say, in the office's language. */

export interface CallMailWords {
  readonly missed: string;
  readonly voicemail: string;
  readonly missedText: string;
  readonly voicemailText: string;
  readonly caller: string;
  readonly called: string;
  readonly when: string;
  readonly length: string;
  readonly withheld: string;
  readonly greeting: (name: string) => string;
  readonly button: string;
  readonly footer: (office: string) => string;
  readonly seconds: (seconds: number) => string;
}

const english: CallMailWords = {
  missed: "Missed call from",
  voicemail: "Message from",
  missedText: "Somebody called for you, and nobody was reached.",
  voicemailText: "Somebody left a message. You can listen to it in your account.",
  caller: "Caller",
  called: "Called",
  when: "When",
  length: "Length",
  withheld: "a withheld number",
  greeting: (name) => `Hello ${name},`,
  button: "Open the call",
  footer: (office) => `${office} sends you this because you asked for it under “My phone”. You can switch it off there.`,
  seconds: (seconds) => `${seconds} seconds`,
};

const kiswahili: CallMailWords = {
  missed: "Simu isiyojibiwa kutoka",
  voicemail: "Ujumbe kutoka",
  missedText: "Mtu alikupigia simu, na hakumpata mtu.",
  voicemailText: "Mtu ameacha ujumbe. Unaweza kuusikiliza katika akaunti yako.",
  caller: "Mpigaji",
  called: "Alipiga",
  when: "Lini",
  length: "Urefu",
  withheld: "namba iliyofichwa",
  greeting: (name) => `Habari ${name},`,
  button: "Fungua simu",
  footer: (office) => `${office} inakutumia hii kwa sababu uliiomba chini ya “Simu yangu”. Unaweza kuizima huko.`,
  seconds: (seconds) => `Sekunde ${seconds}`,
};

export const callMailWords: Readonly<Record<"en" | "sw", CallMailWords>> = { en: english, sw: kiswahili };
