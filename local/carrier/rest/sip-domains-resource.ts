/** SIP domains: where an office's desk phones register (Twilio, SIP Domain resource). */
import { newSid } from "../sid.ts";
import { page } from "./page.ts";
import { notFound, RestError } from "./rest-error.ts";
import type { Resource, RestRequest } from "./rest.ts";

interface SipDomain {
  readonly sid: string;
  readonly account: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, string | null>>;
}

export function sipDomainsResource(): Resource {
  const domains = new Map<string, SipDomain>();
  return (request) => {
    const [first, second, sid, ...rest] = request.path;
    if (first !== "SIP" || second !== "Domains" || rest.length > 0) return undefined;
    if (sid === undefined) {
      if (request.method === "POST") return { status: 201, json: asJson(create(domains, request)) };
      const own = [...domains.values()].filter(({ account }) => account === request.account);
      return page(request, "domains", own.map(asJson));
    }
    const domain = domains.get(sid);
    if (domain?.account !== request.account) throw notFound(sid);
    if (request.method === "DELETE") return { status: domains.delete(sid) ? 204 : 404 };
    if (request.method === "POST") domains.set(sid, { ...domain, settings: { ...domain.settings, ...settingsOf(request.form) } });
    return { status: 200, json: asJson(domains.get(sid) ?? domain) };
  };
}

/** Names are unique over all accounts, and end as the carrier's do. */
function create(domains: Map<string, SipDomain>, { account, form }: RestRequest): SipDomain {
  const name = form.get("DomainName") ?? "";
  if (!/^[a-z0-9-]{1,63}\.sip\.twilio\.com$/.test(name)) throw new RestError(400, 21_231, `DomainName is invalid: ${name}`);
  if ([...domains.values()].some((domain) => domain.name === name)) throw new RestError(400, 21_232, `DomainName is taken: ${name}`);
  const domain = { sid: newSid("SD"), account, name, settings: settingsOf(form) };
  domains.set(domain.sid, domain);
  return domain;
}

const settingsOf = (form: URLSearchParams) => ({
  voice_url: form.get("VoiceUrl"),
  voice_method: form.get("VoiceMethod") ?? "POST",
  voice_fallback_url: form.get("VoiceFallbackUrl"),
  voice_status_callback_url: form.get("VoiceStatusCallbackUrl"),
  friendly_name: form.get("FriendlyName") ?? "",
});

const asJson = ({ sid, account, name, settings }: SipDomain) => ({
  sid,
  account_sid: account,
  domain_name: name,
  auth_type: "",
  sip_registration: true,
  secure: false,
  emergency_calling_enabled: false,
  ...settings,
  uri: `/2010-04-01/Accounts/${account}/SIP/Domains/${sid}.json`,
});
