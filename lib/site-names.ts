/** The names under which the site answers: one wildcard for every office, and for the common entrance. */
import { Certificate, type ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import { SecurityPolicyProtocol, type Distribution } from "aws-cdk-lib/aws-cloudfront";
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from "aws-cdk-lib/aws-route53";
import { CloudFrontTarget } from "aws-cdk-lib/aws-route53-targets";
import type { Construct } from "constructs";
import type { Domain } from "./deployment.ts";

/** What a distribution has to know about its names. */
export interface SiteNames {
  readonly domainNames: string[];
  readonly certificate?: ICertificate;
  readonly minimumProtocolVersion?: SecurityPolicyProtocol;
}

/** @param certificate of a domain in one of our hosted zones */
export function siteNames(scope: Construct, { name, tls }: Domain, certificate: ICertificate | undefined): SiteNames {
  const domainNames = [`*.${name}`];
  const given = tls.kind === "certificate" ? Certificate.fromCertificateArn(scope, "Certificate", tls.certificateArn) : certificate;
  return given === undefined
    ? { domainNames }
    : { domainNames, certificate: given, minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021 };
}

/** One wildcard record: an office has its address the moment it exists. */
export function pointNames(scope: Construct, { name, tls }: Domain, distribution: Distribution): void {
  if (tls.kind !== "hosted-zone") return;
  const zone = HostedZone.fromHostedZoneAttributes(scope, "Zone", { hostedZoneId: tls.hostedZoneId, zoneName: name });
  const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
  for (const Kind of [ARecord, AaaaRecord]) new Kind(scope, `Offices${Kind.name}`, { zone, recordName: `*.${name}`, target });
}
