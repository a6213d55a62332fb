// The package brings no types: those of what is used here, as its README describes it.
declare module '@gorhill/ubo-core' {
  interface Request {
    originURL: string;
    url: string;
    type: string;
  }
  export class StaticNetFilteringEngine {
    static create(): Promise<StaticNetFilteringEngine>;
    useLists(lists: readonly { name: string; raw: string }[]): Promise<void>;
    /** 0: not matched; 1: blocked; 2: allowed by an exception. */
    matchRequest(request: Request): 0 | 1 | 2;
  }
}
