import * as z from "zod";
import { hashOf } from "../physical-name.ts";
import { parseProperties } from "../template/parse-properties.ts";
import type { ResourceKind } from "../template/resource-kind.ts";

/** Headers that a policy puts on answers; one without `override` gives way to the origin's own. */
export type ResponseHeaders = readonly { readonly name: string; readonly value: string; readonly override: boolean }[];

const override = { Override: z.boolean() };
const schema = z.object({
  ResponseHeadersPolicyConfig: z.object({
    CustomHeadersConfig: z.object({ Items: z.array(z.object({ Header: z.string(), Value: z.string(), ...override })) }).optional(),
    SecurityHeadersConfig: z
      .object({
        ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string(), ...override }).optional(),
        ContentTypeOptions: z.object(override).optional(),
        FrameOptions: z.object({ FrameOption: z.string(), ...override }).optional(),
        ReferrerPolicy: z.object({ ReferrerPolicy: z.string(), ...override }).optional(),
        StrictTransportSecurity: z
          .object({
            AccessControlMaxAgeSec: z.coerce.number(),
            IncludeSubdomains: z.boolean().default(false),
            Preload: z.boolean().default(false),
            ...override,
          })
          .optional(),
      })
      .default({}),
  }),
});

/** AWS::CloudFront::ResponseHeadersPolicy. */
export const responseHeadersPolicy: ResourceKind = (resource, site) => {
  const { SecurityHeadersConfig: security, CustomHeadersConfig } = parseProperties(schema, resource).ResponseHeadersPolicyConfig;
  const headers = (CustomHeadersConfig?.Items ?? []).map(({ Header, Value, Override }) => ({
    name: Header,
    value: site.localAddresses(Value),
    override: Override,
  }));
  const add = (name: string, value: string, given: { Override: boolean }) =>
    headers.push({ name, value: site.localAddresses(value), override: given.Override });
  const { ContentSecurityPolicy: csp, ContentTypeOptions, FrameOptions, ReferrerPolicy, StrictTransportSecurity: hsts } = security;
  if (csp !== undefined) add("content-security-policy", csp.ContentSecurityPolicy, csp);
  if (ContentTypeOptions !== undefined) add("x-content-type-options", "nosniff", ContentTypeOptions);
  if (FrameOptions !== undefined) add("x-frame-options", FrameOptions.FrameOption, FrameOptions);
  if (ReferrerPolicy !== undefined) add("referrer-policy", ReferrerPolicy.ReferrerPolicy, ReferrerPolicy);
  if (hsts !== undefined) {
    add(
      "strict-transport-security",
      `max-age=${hsts.AccessControlMaxAgeSec}${hsts.IncludeSubdomains ? "; includeSubDomains" : ""}${hsts.Preload ? "; preload" : ""}`,
      hsts,
    );
  }
  const id = hashOf(resource.defaultName, 14);
  site.responseHeaders.set(id, headers);
  return { ref: id, attributes: { Id: id } };
};
