export type NoticeLanguage = "en" | "sw";

/** Who is told, about which office, and how they write money and time. Names may be any text: they are made harmless here. */
export interface NoticeContext {
  readonly tenantName: string;
  /** The reader's; may be empty. */
  readonly name: string;
  readonly language: NoticeLanguage;
  /** IANA zone of the office. */
  readonly zone: string;
  /** ISO 3166. */
  readonly country: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Where the office's pages are (core/tenants/office-address.ts). */
  readonly officeUrl: string;
  readonly providerName: string;
}
