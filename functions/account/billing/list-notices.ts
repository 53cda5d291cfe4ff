/** GET /api/billing/notices: everything that the office was told about money, and how that went. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { BadCursor } from "../../../adapters/dynamodb/cursor.ts";
import { listNotices as readNotices, type StoredNotice } from "../../../adapters/dynamodb/notices.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import type { NoticeListView, NoticeView } from "../../../core/account/billing-views.ts";
import { noticeMail } from "../../../core/billing/notices/notice-mail.ts";
import type { NoticeContext } from "../../../core/billing/notices/notice-context.ts";
import { Refusal } from "../../../core/errors.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import { officeAddress } from "../../../core/tenants/office-address.ts";
import { answer, type Answer } from "../answer.ts";
import { readQuery } from "../read-request.ts";
import type { AccountServices } from "../services.ts";
import { accountOf } from "./account-of.ts";
import { readerOf } from "./reader.ts";

const PAGE = 50;
const cursorSchema = z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,1000}$/)));

export async function listNotices(request: APIGatewayProxyEventV2, services: AccountServices, member: StoredMember): Promise<Answer> {
  const cursor = readQuery(request, "cursor", cursorSchema);
  const { account } = await accountOf(member.tenant, services);
  const profile = await readTenant(services.table, member.tenant);
  const context: NoticeContext = {
    ...readerOf(request, profile),
    tenantName: profile?.name ?? "",
    name: member.name,
    currency: account.facts.currency,
    officeUrl: officeAddress(services, member.tenant),
    providerName: services.providerName,
  };
  const page = await readNotices(services.table, member.tenant, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }).catch(
    refuseCursor,
  );
  const view: NoticeListView = { notices: page.notices.map((notice) => noticeView(notice, context)) };
  return answer(page.cursor === undefined ? view : { ...view, cursor: page.cursor });
}

function noticeView({ id, at, notice, deliveries = [] }: StoredNotice, context: NoticeContext): NoticeView {
  return { id, at, kind: notice.kind, subject: noticeMail(notice, context).subject, deliveries };
}

function refuseCursor(cause: unknown): never {
  throw cause instanceof BadCursor ? new Refusal("bad-request", { detail: '"cursor" is not one that this list gave.', cause }) : cause;
}
