/** GET /api/billing/notices: everything that the office was told about money, and how that went. */
import { listNotices as readNotices, type StoredNotice } from "../../../adapters/dynamodb/notices.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import type { NoticeView } from "../../../core/account/api/movements.ts";
import { noticeMail } from "../../../core/billing/notices/notice-mail.ts";
import type { NoticeContext } from "../../../core/billing/notices/notice-context.ts";
import { officeAddress } from "../../../core/tenants/office-address.ts";
import { pageOf, refuseCursor } from "../read-page.ts";
import { accountOf } from "./account-of.ts";
import { readerOf } from "./reader.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

export const listNotices: EndpointHandler<"GET /api/billing/notices"> = async ({ query }, services, member) => {
  const { account } = await accountOf(member.tenant, services);
  const profile = await readTenant(services.table, member.tenant);
  const context: NoticeContext = {
    ...readerOf(query.language, profile),
    tenantName: profile?.name ?? "",
    name: member.name,
    currency: account.facts.currency,
    officeUrl: officeAddress(services, member.tenant),
    providerName: services.providerName,
  };
  const page = await readNotices(services.table, member.tenant, pageOf(query, 50)).catch(refuseCursor);
  const view = { notices: page.notices.map((notice) => noticeView(notice, context)) };
  return page.cursor === undefined ? view : { ...view, cursor: page.cursor };
};

function noticeView({ id, at, notice, deliveries = [] }: StoredNotice, context: NoticeContext): NoticeView {
  return { id, at, kind: notice.kind, subject: noticeMail(notice, context).subject, deliveries };
}
