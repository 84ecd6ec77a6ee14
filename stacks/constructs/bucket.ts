import { Duration, type RemovalPolicy } from "aws-cdk-lib";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

export interface TandemBucketProps {
  bucketName: string;
  removalPolicy: RemovalPolicy;
  /** After how many days objects are deleted; absent is never. */
  keepDays?: number;
  /** The origin whose pages load from and upload to it by presigned addresses; absent is none. */
  uploadsFrom?: string;
}

/** A bucket as all of them have to be: closed to the public, encrypted, by TLS alone. */
export class TandemBucket extends Bucket {
  constructor(scope: Construct, id: string, props: TandemBucketProps) {
    super(scope, id, {
      bucketName: props.bucketName,
      removalPolicy: props.removalPolicy,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [
        {
          id: "unfinished",
          // What was begun in parts and never completed is paid for and shows nowhere.
          abortIncompleteMultipartUploadAfter: Duration.days(2),
        },
        ...(props.keepDays === undefined
          ? []
          : [{ id: "old", expiration: Duration.days(props.keepDays) }]),
      ],
      cors: props.uploadsFrom
        ? [
            {
              allowedOrigins: [props.uploadsFrom],
              allowedMethods: [HttpMethods.GET, HttpMethods.PUT, HttpMethods.HEAD],
              allowedHeaders: ["*"],
              exposedHeaders: ["ETag"],
              maxAge: 3_600,
            },
          ]
        : [],
    });
  }
}
