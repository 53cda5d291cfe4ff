/** Puts a deployment into the CDK app: its stack and, for a domain of its own, the certificate's. It shares nothing with any other. */
import type { App, Environment } from "aws-cdk-lib";
import type { ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import { acknowledgeCrossRegion, CertificateStack } from "./certificate.ts";
import type { Deployment } from "./deployment.ts";
import { SimuStack } from "./simu-stack.ts";

const CLOUDFRONTS_REGION = "us-east-1";

export function addDeployment(app: App, deployment: Deployment): SimuStack {
  const { stackName, account, region } = deployment;
  const env: Environment = { account, region };
  const certificates = certificateOf(app, deployment);
  const stack = new SimuStack(app, stackName, {
    description: "Simu: a serverless cloud PBX",
    env,
    deployment,
    ...certificates,
    crossRegionReferences: certificates.certificate !== undefined,
  });
  acknowledgeCrossRegion(stack);
  return stack;
}

function certificateOf(app: App, { stackName, account, domain }: Deployment): { readonly certificate?: ICertificate } {
  if (domain?.tls.kind !== "hosted-zone") return {};
  const stack = new CertificateStack(app, `${stackName}-Certificate`, {
    description: `Simu: the certificate of ${domain.name}`,
    env: { account, region: CLOUDFRONTS_REGION },
    domain: domain.name,
    hostedZoneId: domain.tls.hostedZoneId,
  });
  return { certificate: stack.certificate };
}
