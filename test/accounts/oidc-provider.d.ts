/** As much of the server as tests use: its package has no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export class Provider {
    constructor(
      issuer: string,
      configuration: Readonly<Record<string, unknown>> & {
        readonly findAccount: (context: unknown, id: string) => object;
      },
    );
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    on(
      event: 'grant.success',
      listener: (context: {
        readonly body: unknown;
        readonly oidc: { readonly params: Readonly<Record<string, unknown>> };
      }) => void,
    ): void;
    on(event: 'access_token.destroyed', listener: (token: { readonly jti: string }) => void): void;
  }
}
