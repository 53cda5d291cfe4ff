/** The certificate for `<domain>` and every name under it. CloudFront takes certificates of us-east-1 only, so it is a stack there. */
import { Stack, Validations, type StackProps } from "aws-cdk-lib";
import { Certificate, CertificateValidation, type ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import { HostedZone } from "aws-cdk-lib/aws-route53";
import type { Construct } from "constructs";
import { acknowledgeWildcard } from "./acknowledge.ts";

export interface CertificateProps extends StackProps {
  readonly domain: string;
  readonly hostedZoneId: string;
}

export class CertificateStack extends Stack {
  readonly certificate: ICertificate;

  constructor(scope: Construct, id: string, { domain, hostedZoneId, ...props }: CertificateProps) {
    super(scope, id, { ...props, crossRegionReferences: true });
    const zone = HostedZone.fromHostedZoneAttributes(this, "Zone", { hostedZoneId, zoneName: domain });
    this.certificate = new Certificate(this, "Certificate", {
      domainName: domain,
      subjectAlternativeNames: [`*.${domain}`],
      validation: CertificateValidation.fromDns(zone),
    });
  }
}

/** CDK carries the certificate's name from one region to the other with functions of its own; their code and rights are CDK's. */
export function acknowledgeCrossRegion(stack: Stack): void {
  const reason = "CDK's own function carries the certificate's ARN between regions at deploy time.";
  for (const carrier of stack.node.children.filter(({ node }) => /^Custom::CrossRegionExport(Reader|Writer)/.test(node.id))) {
    Validations.of(carrier).acknowledge(
      { id: "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]", reason },
      { id: "AwsSolutions-L1", reason },
    );
    acknowledgeWildcard(carrier, "Resource::*", reason);
  }
}
