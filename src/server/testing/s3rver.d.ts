/** What the tests use of the S3 server they start; the package brings no types. */
declare module "@20minutes/s3rver" {
  import type { Server } from "node:http";

  interface S3Context {
    readonly path: string;
    readonly state: { vhost: boolean };
    mountPath: string;
  }

  export default class S3rver {
    constructor(options: {
      readonly address: string;
      readonly port: number;
      readonly silent: boolean;
      readonly directory: string;
      readonly vhostBuckets: boolean;
      readonly configureBuckets: readonly { readonly name: string }[];
    });
    readonly httpServer: Server;
    readonly logger: { silent: boolean };
    readonly middleware: ((context: S3Context, next: () => Promise<void>) => Promise<void>)[];
    run(): Promise<{ readonly port: number }>;
  }
}
