/** The personal account's pages and the static fallbacks: a private bucket behind CloudFront, with the API under /api. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Duration, Fn, RemovalPolicy, Stack, Token, Validations } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { ICertificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { acknowledgeWildcard, cfnOf } from "./acknowledge.ts";
import type { Domain } from "./deployment.ts";
import { officeHost, pageAddresses } from "./edge.ts";
import { pointNames, siteNames, type SiteNames } from "./site-names.ts";

export interface SiteProps {
  readonly api: HttpApi;
  readonly recordings: IBucket;
  readonly accessLogs: IBucket;
  readonly domain?: Domain | undefined;
  /** For a domain in one of our hosted zones. */
  readonly certificate?: ICertificate | undefined;
}

const PAGES = join(import.meta.dirname, "../web/dist");

export class Site extends Construct {
  readonly bucket: Bucket;
  /** Origin of the personal account, without a slash at the end. */
  readonly url: string;
  /** Offices have names of their own below it; empty without a domain. */
  readonly tenantDomain: string;

  constructor(scope: Construct, id: string, { api, recordings, accessLogs, domain, certificate }: SiteProps) {
    super(scope, id);
    if (!existsSync(PAGES)) throw new Error("The account's pages are not built: run `npm run build` first.");
    this.bucket = new Bucket(this, "Bucket", {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: "site/",
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const names = domain === undefined ? undefined : siteNames(this, domain, certificate);
    const distribution = this.#distribution(api, this.#headers(recordings), domain, names);
    this.url = domain === undefined ? `https://${distribution.distributionDomainName}` : `https://app.${domain.name}`;
    this.tenantDomain = domain?.name ?? "";
    if (domain !== undefined) pointNames(this, domain, distribution);
    this.#deployment(distribution);
  }

  #distribution(
    api: HttpApi,
    responseHeadersPolicy: ResponseHeadersPolicy,
    domain: Domain | undefined,
    names: SiteNames | undefined,
  ): Distribution {
    const pages = S3BucketOrigin.withOriginAccessControl(this.bucket);
    const viewerProtocolPolicy = ViewerProtocolPolicy.REDIRECT_TO_HTTPS;
    const atEdge = (id: string, code: string) => ({
      function: new EdgeFunction(this, id, { code: FunctionCode.fromInline(code), runtime: FunctionRuntime.JS_2_0 }),
      eventType: FunctionEventType.VIEWER_REQUEST,
    });
    const distribution = new Distribution(this, "Distribution", {
      comment: "Simu: the personal account",
      ...names,
      defaultRootObject: "index.html",
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: {
        origin: pages,
        viewerProtocolPolicy,
        responseHeadersPolicy,
        compress: true,
        functionAssociations: [atEdge("PageAddresses", pageAddresses(domain?.name))],
      },
      additionalBehaviors: {
        "/api/*": {
          origin: new HttpOrigin(Fn.select(2, Fn.split("/", api.apiEndpoint))),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          ...(domain === undefined ? {} : { functionAssociations: [atEdge("OfficeHost", officeHost(domain.name))] }),
        },
        // Sounds of the offices' libraries: carriers fetch them. A sound is never read as anything else.
        "/audio/*": { origin: pages, viewerProtocolPolicy, responseHeadersPolicy, cachePolicy: CachePolicy.CACHING_OPTIMIZED },
        "/fallback/*": { origin: pages, viewerProtocolPolicy, cachePolicy: CachePolicy.CACHING_OPTIMIZED },
      },
    });
    Validations.of(distribution).acknowledge(
      { id: "AwsSolutions-CFR1", reason: "Offices are scattered round the world; nobody is shut out by country." },
      {
        id: "AwsSolutions-CFR2",
        reason:
          "A firewall costs more a month than a small deployment; the API is throttled and every request is authorized. The provider may attach one.",
      },
      { id: "AwsSolutions-CFR3", reason: "Requests to the API are logged at the API; who looks at static pages is nobody's business." },
      {
        id: "AwsSolutions-CFR4",
        reason: "Without a domain of its own CloudFront's certificate sets the oldest protocol; with one it is TLS 1.2 (2021).",
      },
    );
    return distribution;
  }

  #headers(recordings: IBucket): ResponseHeadersPolicy {
    const sound = `https://${recordings.bucketRegionalDomainName}`;
    return new ResponseHeadersPolicy(this, "Headers", {
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          override: true,
          // The component library sets styles from scripts, which style-src has to allow; scripts themselves are files of ours only.
          contentSecurityPolicy: `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self' blob: ${sound}; media-src 'self' blob: ${sound}; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
        },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
      },
    });
  }

  #deployment(distribution: Distribution): void {
    new BucketDeployment(this, "Pages", {
      destinationBucket: this.bucket,
      sources: [Source.asset(PAGES)],
      // Publishing an office writes fallback/ here; a deploy of the pages must leave it alone.
      prune: false,
      distribution,
      distributionPaths: ["/index.html"],
      cacheControl: [CacheControl.fromString("public, max-age=0, must-revalidate")],
    });
    acknowledgeDeployer(this, this.bucket);
  }
}

/** The helper that CDK itself brings to copy the pages; its code and rights are CDK's. */
function acknowledgeDeployer(scope: Construct, bucket: Bucket): void {
  const stack = Stack.of(scope);
  const deployer = stack.node.children.find((child) => child.node.id.startsWith("Custom::CDKBucketDeployment"));
  if (deployer === undefined) throw new Error("CDK's bucket deployment has changed its name");
  const reason = "CDK's own helper copies the built pages into the bucket at deploy time.";
  const actions = ["GetObject*", "GetBucket*", "List*", "DeleteObject*", "Abort*"].map((action) => `Action::s3:${action}`);
  const region = known(stack.region, "<AWS::Region>");
  // CDK writes the partition out where it knows the region.
  const partition = Token.isUnresolved(stack.region) ? "<AWS::Partition>" : region.startsWith("cn-") ? "aws-cn" : "aws";
  const assets = `Resource::arn:${partition}:s3:::cdk-hnb659fds-assets-${known(stack.account, "<AWS::AccountId>")}-${region}/*`;
  for (const finding of [...actions, assets, `Resource::<${stack.getLogicalId(cfnOf(bucket))}.Arn>/*`, "Resource::*"])
    acknowledgeWildcard(deployer, finding, reason);
  const basic = "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]";
  Validations.of(deployer).acknowledge({ id: basic, reason }, { id: "AwsSolutions-L1", reason });
}

const known = (value: string, otherwise: string): string => (Token.isUnresolved(value) ? otherwise : value);
