/** What the API answers, as far as a vendor's program needs it; the OpenAPI document has all of it. Instants are ISO 8601. */

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly unit?: string;
  readonly scopes?: readonly string[];
}

/** A case in a list. */
export interface CaseSummary {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly stateName: string;
  readonly text: string;
  readonly subcategory?: string;
  readonly subcategoryName?: string;
  readonly unit?: string;
  /** [longitude, latitude], WGS-84 */
  readonly point?: readonly [number, number];
  readonly address?: string;
  readonly dueAt?: string;
  readonly light?: 'green' | 'amber' | 'red';
  readonly overdue: boolean;
}

/** A case, and what may be done with it now. */
export interface Case {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly stateName: string;
  readonly text: string;
  readonly subcategory?: string;
  readonly unit?: string;
  readonly place: { readonly point?: readonly [number, number]; readonly address?: string };
  readonly photos: readonly { readonly id: string; readonly phase: string; readonly at: string }[];
  readonly dispatches: readonly {
    readonly unit: string;
    readonly at: string;
    readonly taken?: { readonly by: string; readonly at: string };
  }[];
  readonly supervisionOrders: readonly {
    readonly id: string;
    readonly text: string;
    readonly answer?: { readonly text: string };
  }[];
  readonly dueAt?: string;
  readonly light?: 'green' | 'amber' | 'red';
  readonly overdue: boolean;
  readonly actions: readonly {
    readonly action: string;
    readonly allowed: boolean;
    readonly because?: { readonly type: string; readonly detail: string };
    /** fields that must be given with it */
    readonly requires: readonly string[];
  }[];
}

/** One thing that happened to a case. */
export interface CaseEvent {
  readonly id: string;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly actor: {
    readonly id: string;
    readonly role: string;
    readonly name?: string;
    /** the name of the program, where it was no person */
    readonly client?: string;
  };
  readonly to: string;
  readonly reason?: string;
}

/** A case in the version on which something is decided, such as a `Case` that was read. */
export interface CaseAt {
  readonly id: string;
  readonly version: number;
}

/** A photo that was uploaded before, taken before or after the work. */
export interface DisposalPhoto {
  readonly id: string;
  readonly phase: 'before' | 'after';
}

export interface Limit {
  readonly amount: number;
  readonly unit: 'workingHour' | 'workingDay' | 'urgentWorkingHour' | 'urgentWorkingDay' | 'calendarDay';
}

export interface ActionOptions {
  /**
   * Names this attempt; drawn unless given. Give one that you keep, such as the `webhook-id` of what you react to, and nothing is
   * done twice even if your program is ended in between.
   */
  readonly key?: string;
}

/** A problem document (RFC 9457). */
export interface Problem {
  /** `urn:chengyun:problem:…`, stable */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** to be quoted to support */
  readonly requestId?: string;
  /** every fault of the request, with the field or header that has it */
  readonly errors?: readonly { readonly field?: string; readonly type: string; readonly detail: string }[];
  readonly params?: Readonly<Record<string, string | number | boolean>>;
}
