/** The trail in Swahili, written for people and not word by word. */
import { names } from "./names.ts";
import type { TrailEntry } from "./trail.ts";

type Ended = Extract<TrailEntry, { kind: "ring-ended" }>;
type Refused = Extract<TrailEntry, { kind: "paid-refused" }>;
type Stopped = Extract<TrailEntry, { kind: "not-in-service" }>;
type PassedOver = Extract<TrailEntry, { kind: "passed-over" }>;
type Forwarded = Extract<TrailEntry, { kind: "forwarded" }>;
type Hours = Extract<TrailEntry, { kind: "office-open" }>;

export function kiswahili(entry: TrailEntry): string {
  switch (entry.kind) {
    case "arrived":
      return `Simu iliingia kwenye namba ${entry.number}.`;
    case "office-open":
      return swahiliHours(entry);
    case "menu":
      return entry.attempt === 1
        ? `Mpigaji alisikia "${entry.menu}".`
        : `Mpigaji alisikia "${entry.menu}" tena (mara ya ${entry.attempt}).`;
    case "pressed":
      return `Mpigaji alibonyeza ${entry.digits}: ${entry.choice}.`;
    case "wrong-key":
      return entry.digits === "" ? "Alichobonyeza mpigaji si chaguo." : `Mpigaji alibonyeza ${entry.digits}, ambayo si chaguo.`;
    case "silence":
      return "Mpigaji hakubonyeza chochote.";
    case "extension":
      return `Mpigaji alipiga namba ya ndani ${entry.extension}: ${entry.person}.`;
    case "no-such-extension":
      return `Mpigaji alipiga ${entry.extension}, ambayo si namba ya ndani ya mtu yeyote.`;
    case "ring":
      return `Simu iliita kwa ${names(entry.people, "na")} hadi sekunde ${entry.seconds}.`;
    case "own-phone":
      return `Hapa simu ingeita kwa ${names(entry.people, "na")}, lakini simu hiyo tayari ilikuwa kwenye mazungumzo haya.`;
    case "own-phone-taken":
      return "Kitufe cha kupokea simu kilibonyezwa.";
    case "passed-over":
      return swahiliPassedOver(entry);
    case "forwarded":
      return swahiliForward(entry);
    case "forward-ended":
      return `${entry.person} anaelekeza simu kwa ${entry.to}, ambako simu ilikwishapita au haikuweza kuendelea: haikuelekezwa tena.`;
    case "group":
      return entry.extension === undefined
        ? `Simu ilikuwa ya kikundi cha ${entry.group}.`
        : `Mpigaji alipiga namba ya ndani ${entry.extension}: kikundi cha ${entry.group}.`;
    case "nobody-to-ring":
      return entry.people.length === 0 ? "Hapakuwa na mtu wa kupigiwa." : `${names(entry.people, "na")} hakuwa na simu ya kuita.`;
    case "paid-refused":
      return swahiliRefusal(entry);
    case "not-in-service":
      return swahiliStop(entry);
    case "lines-busy":
      return entry.lines === 1
        ? "Laini moja ya namba hii ilikuwa na shughuli: mpigaji alisikia mlio wa laini yenye shughuli."
        : `Laini zote ${entry.lines} za namba hii zilikuwa na shughuli: mpigaji alisikia mlio wa laini yenye shughuli.`;
    case "ring-ended":
      return swahiliEnd(entry);
    case "voicemail":
      return entry.mailbox === "office"
        ? "Mpigaji aliombwa kuacha ujumbe kwa ofisi."
        : `Mpigaji aliombwa kuacha ujumbe kwa namba ya ndani ${entry.mailbox}.`;
    case "message-left":
      return entry.seconds === undefined ? "Ujumbe uliachwa." : `Ujumbe wa sekunde ${entry.seconds} uliachwa.`;
    case "no-message":
      return "Hakuna ujumbe uliosikika.";
    case "said":
      return `Mpigaji alisikia "${entry.what}".`;
    case "mailbox-asked":
      return "Mpigaji aliomba kusikiliza ujumbe wake.";
    case "mailbox-pin":
      return entry.pin === "right"
        ? `PIN ilikuwa sahihi: kisanduku cha namba ya ndani ${entry.extension} kilifunguliwa.`
        : `PIN ya kisanduku cha namba ya ndani ${entry.extension} haikukubaliwa.`;
    case "mailbox-message":
      return "Ujumbe ulichezwa.";
    case "mailbox-done":
      return entry.did === "deleted" ? "Ujumbe ulifutwa." : "Ujumbe ulibaki.";
    case "mailbox-end":
      return "Hapakuwa na ujumbe mwingine.";
    case "goodbye":
      return "Ofisi iliaga na kukata simu.";
    case "caller-gone":
      return "Mpigaji alikata simu.";
    case "too-many-steps":
      return "Simu ilizunguka mara nyingi mno, ikakatwa.";
    default:
      return entry satisfies never;
  }
}

function swahiliPassedOver({ person, because }: PassedOver): string {
  switch (because) {
    case "do-not-disturb":
      return `${person} hakutaka kusumbuliwa.`;
    case "away":
      return `${person} hakuwepo.`;
    case "suspended":
      return `${person} amesimamishwa, hivyo hakupatikana.`;
    case "forwarded":
      return `${person} huelekeza simu zote kwenye ujumbe wa sauti.`;
    default:
      return because satisfies never;
  }
}

function swahiliForward({ person, because, to }: Forwarded): string {
  const why = {
    always: `${person} huelekeza simu zote`,
    away: `${person} hakuwepo, na simu huelekezwa wakati huo`,
    busy: `${person} huelekeza simu laini inapokuwa na shughuli`,
    "no-answer": `${person} huelekeza simu zisizojibiwa`,
  }[because];
  return `${why}: simu ilikwenda kwa ${to}.`;
}

function swahiliHours({ office, open, because, exception, localTime }: Hours): string {
  const clock = localTime.slice(11);
  if (because === "closed-now") return `${office} ilikuwa imefungwa kwa muda (saa ${clock} huko).`;
  const why = because === "exception" && exception !== undefined ? `, kwa sababu ya ${exception}` : "";
  return `${office} ilikuwa ${open ? "wazi" : "imefungwa"} (saa ${clock} huko)${why}.`;
}

function swahiliEnd({ outcome, talked, seconds }: Ended): string {
  if (talked) return seconds === undefined ? "Ilipokelewa, wakazungumza." : `Ilipokelewa, wakazungumza kwa sekunde ${seconds}.`;
  switch (outcome) {
    case "answered":
      return "Simu ilipokelewa, lakini hakuna mtu aliyeichukua.";
    case "busy":
      return "Laini ilikuwa na shughuli.";
    case "no-answer":
      return "Hakuna aliyepokea.";
    case "canceled":
      return "Mlio ulisimamishwa.";
    case "failed":
      return "Simu haikupatikana.";
    default:
      return outcome satisfies never;
  }
}

function swahiliRefusal({ because, numbers }: Refused): string {
  const phones = names(numbers, "na");
  switch (because) {
    case "balance":
      return `${phones} haikuita: salio halikutosha kwa simu hiyo.`;
    case "channels":
      return `${phones} haikuita: simu za kulipia zilizokuwa zikiendelea zimefikia kiwango cha mpango.`;
    case "rate":
      return `${phones} haikuita: hakuna bei ya kupiga huko.`;
    case "limit":
      return `${phones} haikuita: simu za namba hii haziruhusiwi kuita simu za nje.`;
    default:
      return because satisfies never;
  }
}

function swahiliStop({ state, forward }: Stopped): string {
  const why = {
    blocked: "Huduma ya ofisi ilikuwa imezuiwa, kwa sababu muda wa kuongeza salio ulipita",
    held: "Huduma ya ofisi ilikuwa imezuiwa na mtoa huduma",
    off: "Huduma ya ofisi ilikuwa imezimwa",
  }[state];
  return forward === undefined ? `${why}: mpigaji alielezwa kuwa simu haiwezi kupokelewa.` : `${why}: simu ilielekezwa kwa ${forward}.`;
}
