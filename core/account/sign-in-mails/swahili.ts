import type { SignInWords } from "./words.ts";

export const swahili = (provider: string): SignInWords => ({
  greeting: "Habari,",
  signInWith: "Ingia kwa",
  footer: `${provider} imetuma barua hii kwa sababu mtu aliandika anwani hii kwenye ukurasa wa kuingia. Hatuombi kamwe nenosiri wala msimbo kwa barua pepe au simu.`,
  signUp: {
    title: `Msimbo wako wa ${provider}`,
    paragraphs: [
      "Andika msimbo huu kwenye ukurasa uliojisajilia. Unatumika kwa saa 24.",
      "Kama hukujisajili, huna la kufanya: bila msimbo huu hakuna kitakachotokea.",
    ],
    code: "Msimbo wako",
    button: "Andika msimbo",
  },
  known: {
    title: `Tayari una akaunti ya kuingia ${provider}`,
    paragraphs: [
      "Mtu, huenda ni wewe, alitaka kujisajili kwa anwani hii. Tayari inatumika, kwa hiyo hakuna kilichobadilika: ingia kwa nenosiri lako.",
      "Kama umelisahau, chagua jipya kwa msimbo huu. Unatumika kwa saa moja.",
    ],
    code: "Msimbo wa nenosiri jipya",
    button: "Ingia",
  },
  reset: {
    title: "Chagua nenosiri jipya",
    paragraphs: [
      "Andika msimbo huu pamoja na nenosiri lako jipya. Unatumika kwa saa moja; kisha utatolewa kwenye vifaa vyote.",
      "Kama hukuomba, huna la kufanya: nenosiri lako halijabadilika.",
    ],
    code: "Msimbo wako",
    button: "Chagua nenosiri jipya",
  },
  invitation: {
    title: `Umealikwa ${provider}`,
    paragraphs: ["Ofisi inakukaribisha. Ingia kwa nenosiri hili ndani ya siku saba; utachagua lako mwenyewe papo hapo."],
    code: "Nenosiri la kwanza",
    button: "Ingia",
  },
});
