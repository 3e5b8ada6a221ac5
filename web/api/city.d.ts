// Generated from docs/openapi.city.json by `npm run docs`. Do not edit.
export interface paths {
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the city’s API answers
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["getApiDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The city, its districts, and how its people sign in
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["getCity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who you are here
         * @description Roles: superAdmin.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/districts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How every district stands now
         * @description Base numbers as a district’s own summary has them (reference §6.2), of all time.
         *
         *     Roles: superAdmin.
         */
        get: operations["listDistricts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in a month, in the city and in each district
         * @description The city’s numbers are the sums of its districts’.
         *
         *     Roles: superAdmin.
         */
        get: operations["getSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came in and went out today, what is open, what is overdue: in the city, or in one district
         * @description Figures come with the events of the districts and may lag behind by seconds. Each district has its own day. Lights are as the timers recorded them.
         *
         *     Roles: superAdmin.
         */
        get: operations["getToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/base-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The districts and their streets as GeoJSON; codes are `district#street`
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["getBaseMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The districts and their streets
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["listAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * None: a city is shown from too far above
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["listRoads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is open in a view: by district, or by street where the view meets few districts
         * @description A city knows no spots: each number stands in the middle of its district or street. What a district has in none of its streets stands in its middle.
         *
         *     Roles: superAdmin.
         */
        get: operations["getMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open cases over their limit, of all districts or of one
         * @description Of all districts the 50 of each that were reported longest ago. No words of a report, no person.
         *
         *     Roles: superAdmin.
         */
        get: operations["listOverdueCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the city has ordered, the newest first, with what districts said to it
         * @description Roles: superAdmin.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Presses a district about a case (督办), or has it hand the case over to another (跨区移交)
         * @description The district carries it out in its own time; `state` says how far it is. A case is handed over with its timeline and under the limits that run. An order that a district refuses says why.
         *
         *     Roles: superAdmin.
         */
        post: operations["giveOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order of the city
         * @description Roles: superAdmin.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends an order again that the district has not taken; a district takes each once
         * @description Roles: superAdmin.
         */
        post: operations["sendOrderAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** @description `urn:chengyun:problem:` and one of the types of `GET /v1/problems` */
            type: string;
            title: string;
            status: number;
            detail: string;
            requestId: string;
            /** @description every fault of the request, with the field that has it */
            errors: {
                field?: string;
                type: string;
                detail: string;
            }[];
            params?: {
                [key: string]: string | number | boolean;
            };
        };
    };
    responses: never;
    parameters: {
        /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
        "Idempotency-Key": string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Problem = components['schemas']['Problem'];
export type ParameterIdempotencyKey = components['parameters']['Idempotency-Key'];
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the city’s API answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                        city: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        time: string;
                    };
                };
            };
            /** @description token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    };
                };
            };
            /** @description token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The city, its districts, and how its people sign in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        city: {
                            code: string;
                            name: string;
                        };
                        /** @enum {string} */
                        language: "zh-CN" | "en";
                        /** @description of its first district */
                        timeZone: string;
                        /** @description OpenID Connect, code with PKCE */
                        signIn: {
                            issuer: string;
                            clientId: string;
                        };
                        /** @constant */
                        live: "poll";
                        /** @description how often to ask for what is new */
                        pollSeconds: number;
                        /** @description as far as the city has been told of them */
                        districts: {
                            /** @description `<city>/<district>` */
                            tenant: string;
                            code: string;
                            name: string;
                            timeZone: string;
                            centre: [
                                number,
                                number
                            ];
                        }[];
                    };
                };
            };
            /** @description token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who you are here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        roles: "superAdmin"[];
                    };
                };
            };
            /** @description sign-in-required, token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description role-not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDistricts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How every district stands now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description `<city>/<district>` */
                            tenant: string;
                            /** @description 立案数 */
                            filed: number;
                            /** @description 结案数 */
                            closed: number;
                            /** @description now being handled */
                            inHand: number;
                            /** @description of these, over their limit */
                            overdueInHand: number;
                        }[];
                    };
                };
            };
            /** @description sign-in-required, token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description role-not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSummary: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened in a month, in the city and in each district */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        month: string;
                        all: {
                            /** @description 立案数 */
                            filed: number;
                            /** @description 结案数 */
                            closed: number;
                            /** @description now being handled */
                            inHand: number;
                            /** @description of these, over their limit */
                            overdueInHand: number;
                        };
                        districts: {
                            /** @description `<city>/<district>` */
                            tenant: string;
                            /** @description 立案数 */
                            filed: number;
                            /** @description 结案数 */
                            closed: number;
                            /** @description now being handled */
                            inHand: number;
                            /** @description of these, over their limit */
                            overdueInHand: number;
                        }[];
                    };
                };
            };
            /** @description sign-in-required, token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description role-not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getToday: {
        parameters: {
            query?: {
                district?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came in and went out today, what is open, what is overdue: in the city, or in one district */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the local dates that it is in these districts */
                        days: string[];
                        inflow: {
                            reported: number;
                            filed: number;
                        };
                        outflow: {
                            closed: number;
                        };
                        open: number;
                        overdue: number;
                        lights: {
                            green: number;
                            amber: number;
                            red: number;
                        };
                        hours: {
                            hour: number;
                            reported: number;
                            closed: number;
                        }[];
                        /** @description districts, or the streets of the one that was asked for */
                        ranking: {
                            code: string;
                            name: string;
                            reported?: number;
                            filed?: number;
                            closed?: number;
                            closedOnTime?: number;
                            onTimeRate?: number;
                            open?: number;
                            overdue?: number;
                            lights: {
                                green?: number;
                                amber?: number;
                                red?: number;
                            };
                            /** @description numbers of a street that are not shown, by name: `<n`, or `…` for any size */
                            withheld?: {
                                [key: string]: string;
                            };
                        }[];
                        newest: {
                            id: string;
                            /** @description `<city>/<district>` */
                            tenant: string;
                            districtName: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            channelName: string;
                            streetName?: string;
                            subcategoryName?: string;
                        }[];
                    };
                };
            };
            /** @description sign-in-required, token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description role-not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBaseMap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The districts and their streets as GeoJSON; codes are `district#street` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        type: "FeatureCollection";
                        features: {
                            /** @constant */
                            type: "Feature";
                            properties: {
                                /** @enum {string} */
                                level: "district" | "street" | "community";
                                code: string;
                                name: string;
                            };
                            geometry: {
                                /** @constant */
                                type: "MultiPolygon";
                                coordinates: [
                                    number,
                                    number
                                ][][][];
                            };
                        }[];
                    };
                };
            };
            /** @description token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAreas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The districts and their streets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            name: string;
                            /** @enum {string} */
                            level: "district" | "street";
                            centre: [
                                number,
                                number
                            ];
                        }[];
                    };
                };
            };
            /** @description token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None: a city is shown from too far above */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        type: "FeatureCollection";
                        features: {
                            /** @constant */
                            type: "Feature";
                            properties: {
                                /** @enum {string} */
                                class: "main" | "minor";
                                name?: string;
                            };
                            geometry: {
                                /** @constant */
                                type: "MultiLineString";
                                coordinates: [
                                    number,
                                    number
                                ][][];
                            };
                        }[];
                    };
                };
            };
            /** @description token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMap: {
        parameters: {
            query: {
                west: number;
                south: number;
                east: number;
                north: number;
                zoom: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is open in a view: by district, or by street where the view meets few districts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cells: {
                            /** @description geohash of 5, 6 or 7 characters */
                            cell: string;
                            /** @description of the middle of the cell */
                            lng: number;
                            lat: number;
                            count: number;
                            /** @description of these, whose disposal ever ran over its limit */
                            overdue: number;
                        }[];
                        cases: {
                            id: string;
                            number: string;
                            point: [
                                number,
                                number
                            ];
                            /** @enum {string} */
                            state: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
                            stateName: string;
                            /**
                             * @description green to the warning share of the limit, amber to its end, red after it
                             * @enum {string}
                             */
                            light?: "green" | "amber" | "red";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            dueAt?: string;
                            subcategory?: string;
                            subcategoryName?: string;
                        }[];
                        /** @description whether every open case of the view is in one of the lists */
                        complete: boolean;
                    };
                };
            };
            /** @description sign-in-required, token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description role-not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-value, malformed-geometry */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOverdueCases: {
        parameters: {
            query?: {
                district?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open cases over their limit, of all districts or of one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            district: string;
                            caseId: string;
                            number?: string;
                            /** @enum {string} */
                            state: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
                            stateName: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            reportedAt: string;
                            street?: {
                                code: string;
                                name: string;
                            };
                            subcategory?: {
                                code: string;
                                name: string;
                            };
                        }[];
                        /** @description only where one district was asked for */
                        next?: string;
                    };
                };
            };
            /** @description cursor-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-required, token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description role-not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the city has ordered, the newest first, with what districts said to it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            kind: "supervision" | "handOver";
                            /** @enum {string} */
                            state: "sent" | "refused" | "received" | "answered" | "underWay" | "arrived" | "givenBack" | "back";
                            district: string;
                            to?: string;
                            /** @description as it was ordered */
                            case: string;
                            /** @description of the case, once a district has told */
                            number?: string;
                            text: string;
                            by: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            steps: {
                                /** @description what happened in the district, as `supervisionAnswered` */
                                event: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                district: string;
                                /** @description what its people said */
                                text?: string;
                            }[];
                        }[];
                        next?: string;
                    };
                };
            };
            /** @description cursor-invalid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-required, token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description role-not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-value */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    kind: "supervision";
                    /** @description the district that has the case */
                    district: string;
                    /** @description the number of the case, or its id */
                    case: string;
                    /** @description what is to be done */
                    text: string;
                } | {
                    /** @constant */
                    kind: "handOver";
                    /** @description the district that has the case */
                    district: string;
                    /** @description the number of the case, or its id */
                    case: string;
                    /** @description the district that is to have it */
                    to: string;
                    /** @description why */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Presses a district about a case (督办), or has it hand the case over to another (跨区移交) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "supervision" | "handOver";
                        /** @enum {string} */
                        state: "sent" | "refused" | "received" | "answered" | "underWay" | "arrived" | "givenBack" | "back";
                        district: string;
                        to?: string;
                        /** @description as it was ordered */
                        case: string;
                        /** @description of the case, once a district has told */
                        number?: string;
                        text: string;
                        by: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                        steps: {
                            /** @description what happened in the district, as `supervisionAnswered` */
                            event: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            district: string;
                            /** @description what its people said */
                            text?: string;
                        }[];
                    };
                };
            };
            /** @description malformed-body */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sign-in-required, token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description role-not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description media-type-not-supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description district-unreachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One order of the city */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "supervision" | "handOver";
                        /** @enum {string} */
                        state: "sent" | "refused" | "received" | "answered" | "underWay" | "arrived" | "givenBack" | "back";
                        district: string;
                        to?: string;
                        /** @description as it was ordered */
                        case: string;
                        /** @description of the case, once a district has told */
                        number?: string;
                        text: string;
                        by: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                        steps: {
                            /** @description what happened in the district, as `supervisionAnswered` */
                            event: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            district: string;
                            /** @description what its people said */
                            text?: string;
                        }[];
                    };
                };
            };
            /** @description sign-in-required, token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description role-not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendOrderAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sends an order again that the district has not taken; a district takes each once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "supervision" | "handOver";
                        /** @enum {string} */
                        state: "sent" | "refused" | "received" | "answered" | "underWay" | "arrived" | "givenBack" | "back";
                        district: string;
                        to?: string;
                        /** @description as it was ordered */
                        case: string;
                        /** @description of the case, once a district has told */
                        number?: string;
                        text: string;
                        by: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                        steps: {
                            /** @description what happened in the district, as `supervisionAnswered` */
                            event: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            district: string;
                            /** @description what its people said */
                            text?: string;
                        }[];
                    };
                };
            };
            /** @description sign-in-required, token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description role-not-allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unexpected-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description district-unreachable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
