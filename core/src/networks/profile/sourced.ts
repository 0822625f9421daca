/** A fact that a network publishes, where it stands, and the day it was read there. */
export type Sourced<Value> = {
  readonly value: Value;
  /** Address of the document or specification that states the fact. */
  readonly source: string;
  /** Day on which it was read, `YYYY-MM-DD`. */
  readonly read: string;
};

export type SourcedNumber = Sourced<number>;
