import { buckets, site } from "@tandem/functions/wiring";
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { CfnStage, HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate, CertificateValidation } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  type HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from "aws-cdk-lib/aws-route53";
import { CloudFrontTarget } from "aws-cdk-lib/aws-route53-targets";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import { bucketOf, bucketOrigin, type Config } from "./config.ts";
import { TandemBucket } from "./constructs/bucket.ts";
import { languageOfReader } from "./language.ts";
import { pagesOfTheApp } from "./pages.ts";

export interface SiteStackProps extends StackProps {
  config: Config;
}

/**
 * What faces the internet: one name for app and API. The API's address is made here, without its
 * function, because the function is told this name.
 */
export class SiteStack extends Stack {
  readonly files: IBucket;
  readonly httpApi: HttpApi;
  /** Where people find the app, without a slash at its end. */
  readonly publicUrl: string;
  /** What CloudFront shows the API, so that it believes the address of who asks. */
  readonly originSecret: string;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { config, ...props }: SiteStackProps) {
    super(scope, id, props);
    this.files = new TandemBucket(this, "Files", {
      bucketName: bucketOf(config, "site"),
      // Built anew by each deployment.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.httpApi = this.api(config);
    this.originSecret = new Secret(this, "OriginSecret", {
      secretName: `${config.prefix}/origin`,
      description: "CloudFront shows it to the API, which then believes the address of who asks.",
      generateSecretString: { excludePunctuation: true, passwordLength: 40 },
      removalPolicy: RemovalPolicy.DESTROY,
    }).secretValue.unsafeUnwrap();

    const { domain } = config;
    this.distribution = new Distribution(this, "Distribution", {
      comment: config.prefix,
      defaultRootObject: "index.html",
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      ...(domain && { domainNames: [domain.name], certificate: this.certificate(config) }),
      ...(config.firewallRate && { webAclId: this.firewall(config, config.firewallRate) }),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.files),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        compress: true,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: this.headers(config),
        functionAssociations: [
          {
            eventType: FunctionEventType.VIEWER_REQUEST,
            function: new EdgeFunction(this, "Pages", {
              functionName: `${config.prefix}-pages`,
              comment: "Every path that is no file is the app.",
              runtime: FunctionRuntime.JS_2_0,
              code: FunctionCode.fromInline(pagesOfTheApp(site)),
            }),
          },
        ],
      },
      additionalBehaviors: this.answered(config),
    });
    this.publicUrl = `https://${domain?.name ?? this.distribution.distributionDomainName}`;
    if (domain?.hostedZoneId) this.records(domain.name, domain.hostedZoneId);

    new CfnOutput(this, "Url", { value: this.publicUrl });
    new CfnOutput(this, "DistributionId", { value: this.distribution.distributionId });
    new CfnOutput(this, "DistributionName", { value: this.distribution.distributionDomainName });
    new CfnOutput(this, "FilesBucket", { value: this.files.bucketName });
    new CfnOutput(this, "ApiId", { value: this.httpApi.apiId });
  }

  private api(config: Config): HttpApi {
    const api = new HttpApi(this, "Api", {
      apiName: config.prefix,
      createDefaultStage: false,
    });
    const logs = new LogGroup(this, "ApiLogs", {
      logGroupName: `/aws/apigateway/${config.prefix}`,
      retention: config.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // No address and no path: a path can hold a token, an address is a person's.
    const facts = {
      requestId: "$context.requestId",
      route: "$context.routeKey",
      status: "$context.status",
      latency: "$context.responseLatency",
      length: "$context.responseLength",
      error: "$context.integrationErrorMessage",
    };
    new CfnStage(this, "ApiStage", {
      apiId: api.apiId,
      stageName: "$default",
      autoDeploy: true,
      defaultRouteSettings: {
        throttlingRateLimit: config.throttle.perSecond,
        throttlingBurstLimit: config.throttle.burst,
        detailedMetricsEnabled: false,
      },
      accessLogSettings: { destinationArn: logs.logGroupArn, format: JSON.stringify(facts) },
    });
    return api;
  }

  /** What the API answers, apart for whoever asks or for the language that they read. */
  private answered(config: Config): Record<string, BehaviorOptions> {
    const origin = new HttpOrigin(
      `${this.httpApi.apiId}.execute-api.${this.region}.${this.urlSuffix}`,
      {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        customHeaders: { "x-tandem-origin": this.originSecret },
      },
    );
    const shared = {
      origin,
      compress: true,
      // All but the host, by which the API would look for another API.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
    return {
      "/api/*": {
        ...shared,
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: this.apiCaching(config, "ApiCaching", "api", "/api"),
      },
      "/kit/*": {
        ...shared,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        cachePolicy: this.apiCaching(config, "KitCaching", "kit", "/kit"),
        functionAssociations: [
          {
            eventType: FunctionEventType.VIEWER_REQUEST,
            function: new EdgeFunction(this, "Language", {
              functionName: `${config.prefix}-language`,
              comment: "One of the languages that there are, so that few answers are kept.",
              runtime: FunctionRuntime.JS_2_0,
              code: FunctionCode.fromInline(languageOfReader(site.languages)),
            }),
          },
        ],
      },
    };
  }

  /** What the API lets caches keep (`s-maxage`) is kept; everything else is asked for each time. */
  private apiCaching(
    { prefix }: Config,
    id: string,
    name: string,
    path: keyof typeof site.answered,
  ): CachePolicy {
    return new CachePolicy(this, id, {
      cachePolicyName: `${prefix}-${name}`,
      comment: `As long as the answer says, apart by ${site.answered[path].apart}.`,
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.hours(1),
      headerBehavior: CacheHeaderBehavior.allowList(site.answered[path].apart),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      cookieBehavior: CacheCookieBehavior.none(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }

  private headers(config: Config): ResponseHeadersPolicy {
    const connect = Object.keys(buckets).map((name) => bucketOrigin(config, name));
    const policy = { ...site.policy, "connect-src": [...site.policy["connect-src"], ...connect] };
    const known = site.headers;
    return new ResponseHeadersPolicy(this, "Headers", {
      responseHeadersPolicyName: `${config.prefix}-site`,
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: Object.entries(policy)
            .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
            .join("; "),
          override: true,
        },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          preload: true,
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: {
          referrerPolicy: known["referrer-policy"] as HeadersReferrerPolicy,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: (["cross-origin-opener-policy", "permissions-policy"] as const).map(
          (header) => ({ header, value: known[header], override: true }),
        ),
      },
    });
  }

  private certificate({ domain }: Config) {
    if (domain?.certificateArn) {
      return Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn);
    }
    const { name = "", hostedZoneId = "" } = domain ?? {};
    return new Certificate(this, "Certificate", {
      domainName: name,
      validation: CertificateValidation.fromDns(this.zone("CertificateZone", name, hostedZoneId)),
    });
  }

  private records(name: string, hostedZoneId: string): void {
    const zone = this.zone("Zone", name, hostedZoneId);
    const target = RecordTarget.fromAlias(new CloudFrontTarget(this.distribution));
    const recordName = `${name}.`;
    new ARecord(this, "Address", { zone, recordName, target });
    new AaaaRecord(this, "Address6", { zone, recordName, target });
  }

  private zone(id: string, zoneName: string, hostedZoneId: string) {
    return HostedZone.fromHostedZoneAttributes(this, id, { hostedZoneId, zoneName });
  }

  /** Lets no address ask more often than so in five minutes. */
  private firewall({ prefix }: Config, limit: number): string {
    const seen = (metricName: string) => ({
      cloudWatchMetricsEnabled: true,
      sampledRequestsEnabled: true,
      metricName,
    });
    return new CfnWebACL(this, "Firewall", {
      name: prefix,
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: seen(prefix),
      rules: [
        {
          name: "rate",
          priority: 0,
          action: { block: {} },
          statement: { rateBasedStatement: { limit, aggregateKeyType: "IP" } },
          visibilityConfig: seen(`${prefix}-rate`),
        },
      ],
    }).attrArn;
  }
}
