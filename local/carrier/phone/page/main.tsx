import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { createPageAudio } from "./audio/page-audio.ts";
import { BrowserPhone, type BrowserPhoneOptions } from "./phone/browser-phone.ts";
import { firstPerson } from "./phone/first-person.ts";
import "./style/tokens.css";
import "./style/page.css";
import "./style/phone.css";

const audio = createPageAudio();
const socketUrl = new URL("/phone/socket", location.href.replace(/^http/, "ws")).href;
const newPhone = (choose: BrowserPhoneOptions["choose"]) => new BrowserPhone({ audio, socketUrl, choose });
const root = document.querySelector("#root");
if (root !== null)
  createRoot(root).render(<App newPhone={newPhone} first={newPhone((persons) => firstPerson(location.search, persons))} />);
