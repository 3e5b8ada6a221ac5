// Generated from docs/openapi.json by `npm run docs`. Do not edit.
export interface paths {
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the district’s API answers
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
    "/v1/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every type of problem that the API can answer with
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["listProblemTypes"];
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
         * The district, and the rules that a client must keep
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["getTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a problem without signing in, through a channel that is open to the public
         * @description An `Idempotency-Key` must have at least 16 characters here; a UUID is right.
         *
         *     Open to anyone; a token that is sent is checked all the same.
         */
        post: operations["reportPublicly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A signed link to send one photo to
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        post: operations["createPublicUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/reports/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a report, by the token of its receipt
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["followReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/reports/{token}/photos/{photo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo of a report: one that its reporter sent, or of the result once it was handled
         * @description Redirects to the link, or gives it as JSON to clients that accept `application/json`.
         *
         *     Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["viewFollowedPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/reports/{token}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say how content you are with the result, once for each closing
         * @description It stands beside what an acceptor hears in a follow-up: neither overwrites the other. `canRate` of the report tells whether and until when.
         *
         *     Open to anyone; a token that is sent is checked all the same.
         */
        post: operations["rateReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/reports/{token}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that it is not settled, so that the centre looks at it again
         * @description The case waits for acceptance again; whether it is taken up or its closing stands is told on the report. `canReopen` of the report tells whether and until when.
         *
         *     Open to anyone; a token that is sent is checked all the same.
         */
        post: operations["reopenReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/cases/near": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open cases around a point that may be the same problem, nearest first
         * @description Within the radius and time that the district takes for duplicates (`duplicates` of `GET /v1/tenant`). Nothing that a reporter said is told.
         *
         *     Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["listFollowableCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/cases/{followable}/photos/{photo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo of a case near by that staff took
         * @description Redirects to the link, or gives it as JSON to clients that accept `application/json`.
         *
         *     Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["viewFollowablePhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/cases/{followable}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Follow a case that somebody else has reported
         * @description By the handle of `GET /v1/public/cases/near`. The receipt’s token shows the progress of the case, and neither rates nor reopens it: those are its reporter’s. The contact is for staff who may see personal data.
         *
         *     Open to anyone; a token that is sent is checked all the same.
         */
        post: operations["followCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hear of a case or an area by e-mail or text message
         * @description Nothing but a question is sent until the link in it was opened. The answer is the same whether the address is known here or not. Of an area only what anybody may know is told: category, stage, street and community.
         *
         *     Open to anyone; a token that is sent is checked all the same.
         */
        post: operations["subscribePublicly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/subscriptions/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a link in a message is for
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["viewPublicSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/subscriptions/{token}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say yes: from now on there are messages
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        post: operations["confirmPublicSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/subscriptions/{token}/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a subscription by the link that stands in each message
         * @description One call is enough, also as mail programs make it (RFC 8058). The address is removed. Calling again changes nothing.
         *
         *     Open to anyone; a token that is sent is checked all the same.
         */
        post: operations["unsubscribePublicly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The hotline and the convenience services, in the caller’s language where there are words in it
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["listPublicServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subcategories with their filing and closing conditions and limits, under their scheme
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["getCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalogue/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subcategories that some words may mean, best first
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["searchCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/catalogue/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subcategories that a report may be about, best first
         * @description By a model made of the district’s own cases, where that has been measured to be better than the search; with how often such a suggestion is right. Only ever suggestions.
         *
         *     Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["suggestCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where reports may come from, and what natures they may have
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["listChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grids/locate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Street, community and unit grid of a point, whatever the datum it comes in
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["locatePoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grids/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A unit grid as GeoJSON
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["getGrid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The unit grids of a community as GeoJSON
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["listGridsOfCommunity"];
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
         * Streets and communities
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
    "/v1/boundary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The district’s boundary as GeoJSON
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["getBoundary"];
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
         * The district, its streets and communities as GeoJSON: what a map can be drawn from without a tile server
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
    "/v1/roads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roads of the base map as GeoJSON; none where the district has no such data
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
    "/v1/geocode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places of a name, best first
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["geocode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/geocode/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Names of a point: the areas it is in, then places near by, nearest first
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["reverseGeocode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/open-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is published of cases: by which rules, under which licence, and how many of which months
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["getOpenData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/open-data/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The data dictionary: what stands in which field, in Chinese and English
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["listOpenDataFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/open-data/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the published cases of the latest month and of twelve months add up to
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["getOpenFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/open-data/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Published cases, page by page
         * @description In the order of their days, 100 unless `limit` says. Fields are empty where they would tell too much.
         *
         *     Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["listOpenCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/open-data/cases.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Published cases as CSV in UTF-8, for spreadsheets too
         * @description In the order of their days. Without `limit`, as many as one answer may hold. Where there are more, the header `Link` names the next page; all pages of one walk are of one publication.
         *
         *     Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["downloadOpenCasesCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/open-data/cases.geojson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Published cases as GeoJSON, each at the centre of an area
         * @description In the order of their days. Without `limit`, as many as one answer may hold. Where there are more, the header `Link` names the next page; all pages of one walk are of one publication.
         *
         *     Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["downloadOpenCasesGeoJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/device-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Readings, detections and positions of a device, up to 100 at once
         * @description Signed as Standard Webhooks are (`webhook-id`, `webhook-timestamp`, `webhook-signature`), with the device in `device-id`. Each item is answered by itself. A repeat with the same `webhook-id` is answered as before for a day.
         *
         *     Signed by a device, as Standard Webhooks are; no other sign-in.
         */
        post: operations["sendDeviceEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/device-uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A signed link to send the photo of a detection to
         * @description Signed by a device, as Standard Webhooks are; no other sign-in.
         */
        post: operations["createDeviceUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exchange/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand over a report of another platform
         * @description Signed by a device of kind `source`, whose channel the report comes by. The same `externalNumber` again is answered with the report that it stands for, whatever else is sent.
         *
         *     Signed by a device, as Standard Webhooks are; no other sign-in.
         */
        post: operations["handOverReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exchange/reports/{externalNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a report stands that was handed over: state, unit, promised time and result
         * @description Signed by a device, as Standard Webhooks are; no other sign-in.
         */
        get: operations["getHandedOver"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/device-vital-signs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Push readings of vital signs that name the device, up to 100 at once
         * @description Signed as `/device-events` is. Each reading is answered by itself, and counts once for its sign and instant however often it is sent. Instants may lie 5 minutes ahead and 7 days back.
         *
         *     Signed by a device, as Standard Webhooks are; no other sign-in.
         */
        post: operations["sendDeviceVitalSigns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handed-over/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A case that was handed over to another district, for that district
         * @description The whole timeline, each entry with its hash, and links to the photos that hold for some minutes. The token comes by the city’s bus; it holds for 30 days, and only while the case is not in this district.
         *
         *     Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["readHandedOverCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/bulletins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bulletins (通报) that the district has published, the newest first
         * @description Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["listPublicBulletins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/bulletins/{code}/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A published bulletin as it was made, with what was adjusted since beside it
         * @description Of areas, units and categories, never of persons.
         *
         *     Open to anyone; a token that is sent is checked all the same.
         */
        get: operations["getPublicBulletin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a problem, one’s own or a caller’s
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, inspector, leader, administrator.
         */
        post: operations["reportCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/self-disposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a small thing that was settled on the spot, with photos before and after
         * @description Roles: supervisor.
         */
        post: operations["reportSelfDisposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A signed link to send one photo to
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator. Machine clients with the scope `photos:write`.
         */
        post: operations["createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/photos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo, by a signed link that holds for some minutes
         * @description Redirects to the link, or gives it as JSON to clients that accept `application/json`.
         *
         *     Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator.
         */
        get: operations["viewPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/near": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recent cases around a point, to see whether it is known already
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, evaluator, inspector, leader, administrator.
         */
        get: operations["listCasesNearPoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases whose number, address or text carry every word, newest first
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, evaluator, inspector, leader, administrator.
         */
        get: operations["searchCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A case, its clocks, and what you may do with it now
         * @description The ETag is the version of the case. Lights and actions move with time and not only with the version, so a client that shows them asks again without `If-None-Match` when a deadline passes.
         *
         *     Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator. Machine clients with the scope `cases:read`.
         */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a case: who, when, why
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator. Machine clients with the scope `cases:read`.
         */
        get: operations["listCaseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/photos/{photo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A photo of a case, by a signed link that holds for some minutes
         * @description Redirects to the link, or gives it as JSON to clients that accept `application/json`.
         *
         *     Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator. Machine clients with the scope `cases:read`.
         */
        get: operations["viewPhotoOfCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/timeline/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the timeline is whole: no gap, no altered event, each hash naming the one before
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator. Machine clients with the scope `cases:read`.
         */
        get: operations["checkCaseTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why this is the deadline, step by step
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator. Machine clients with the scope `cases:read`.
         */
        get: operations["explainCaseDeadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/unit-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Units that may be responsible, best first, each with why
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, evaluator, inspector, leader, administrator.
         */
        get: operations["suggestUnitsForCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/nearby": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recent cases around this one
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, evaluator, inspector, leader, administrator.
         */
        get: operations["listCasesNearCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was told what about a case, and who could not be told
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, evaluator, inspector, leader, administrator.
         */
        get: operations["listCaseNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/requestConfirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发核实 · request confirmation
         * @description What a supervisor did not report is looked at before it is filed. (T2)
         *
         *     Possible in the states reported, pendingAcceptance.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: acceptor.
         */
        post: operations["requestConfirmationCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 核实 · confirm
         * @description A supervisor saw it and found it true. (T3)
         *
         *     Nothing was found; the acceptor may now only decline. (T3)
         *
         *     Possible in the states confirming.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: supervisor.
         */
        post: operations["confirmCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 受理 · accept
         * @description The centre takes it on and says what it is. (T5)
         *
         *     Possible in the states reported, pendingAcceptance.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: acceptor.
         */
        post: operations["acceptCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不予受理 · decline
         * @description It is not for the centre, or not true. (T4)
         *
         *     It was settled after all: the closing stands as it was. (—)
         *
         *     Possible in the states reported, pendingAcceptance.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: acceptor.
         */
        post: operations["declineCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 立案 · file
         * @description A filing condition is met; it fixes the limit and the closing condition. (T6)
         *
         *     Possible in the states pendingFiling.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: shiftLeader.
         */
        post: operations["fileCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不予立案 · refuse filing
         * @description No filing condition is met. (T7)
         *
         *     Possible in the states pendingFiling.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: shiftLeader.
         */
        post: operations["refuseCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 作废 · void
         * @description A duplicate or a mistake, found before filing. (T7)
         *
         *     Possible in the states pendingFiling.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: shiftLeader.
         */
        post: operations["voidCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 派遣 · dispatch
         * @description The responsible unit gets the task and its limit begins. (T8)
         *
         *     Another unit is responsible; the first dispatch counts as wrong. (T12)
         *
         *     Verification failed and the same unit does it again. (T21)
         *
         *     The first dispatch after a hand-over: the limit that the first district promised runs on. (T8)
         *
         *     Possible in the states pendingDispatch, handling.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: dispatcher.
         */
        post: operations["dispatchCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/sendBack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回退值班长 · send back to the shift leader
         * @description Not within the remit of the district’s units; the supervision side decides again. (T9)
         *
         *     Possible in the states pendingDispatch.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: dispatcher.
         */
        post: operations["sendBackCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签收 · take on
         * @description The unit has seen it and goes about it; its limit runs since the dispatch all the same. (§7.1)
         *
         *     Possible in the states handling, extensionRequested.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: unit, handler. Machine clients with the scope `cases:accept`.
         */
        post: operations["takeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/assignHandler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 指派处置人员 · assign a handler
         * @description The unit names who goes there. (§2.2)
         *
         *     Possible in the states handling, extensionRequested.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: unit. Machine clients with the scope `cases:accept`.
         */
        post: operations["assignHandlerCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/requestReturn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请回退 · request return
         * @description The unit says that it is not its task; the limit runs on until a dispatcher agrees. (T10)
         *
         *     Possible in the states handling.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: unit. Machine clients with the scope `cases:request`.
         */
        post: operations["requestReturnCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/requestExtension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请延期 · request an extension
         * @description The unit needs more time and goes on working while it waits for the answer. (T13)
         *
         *     Possible in the states handling.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: unit. Machine clients with the scope `cases:request`.
         */
        post: operations["requestExtensionCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/requestSuspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请挂账 · request suspension
         * @description It cannot be done now: engineering work, season, missing conditions. (T14)
         *
         *     Possible in the states handling.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: unit. Machine clients with the scope `cases:request`.
         */
        post: operations["requestSuspensionCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批准 · approve
         * @description The dispatch was wrong and is made again. (T10)
         *
         *     More time is granted on top of the deadline. (T13)
         *
         *     The clock stands still until the agreed day. (T14)
         *
         *     It leaves the counters of accurate filing. (T24)
         *
         *     Possible in the states returnRequested, extensionRequested, suspensionRequested, voidRequested.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: dispatcher, leader, shiftLeader.
         */
        post: operations["approveCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 驳回 · reject
         * @description It is the unit’s task after all. (T11)
         *
         *     The deadline stands. (T13)
         *
         *     It can be done now. (T14)
         *
         *     It was rightly filed and goes on where it was. (T24)
         *
         *     Possible in the states returnRequested, extensionRequested, suspensionRequested, voidRequested.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: dispatcher, leader, shiftLeader.
         */
        post: operations["rejectCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 恢复处置 · resume
         * @description Work goes on with the time that was left. (T15)
         *
         *     Possible in the states suspended.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: dispatcher, unit. Machine clients with the scope `cases:request`.
         */
        post: operations["resumeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/orderSupervision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 督办 · order supervision
         * @description Someone presses; the case does not move, and an answer is owed. (T16)
         *
         *     Possible in the states handling, extensionRequested, returnRequested, suspensionRequested, pendingDispatch, suspended, fedBack, verifying.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: leader, inspector, dispatcher.
         */
        post: operations["orderSupervisionCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/answerSupervision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 答复督办 · answer a supervision order
         * @description The answer that was owed. (T16)
         *
         *     Possible in the states reported, confirming, pendingAcceptance, pendingFiling, pendingDispatch, handling, extensionRequested, returnRequested, suspensionRequested, suspended, fedBack, verifying, pendingClosing, selfDisposalAudit, voidRequested, split.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: unit, dispatcher. Machine clients with the scope `cases:comment`.
         */
        post: operations["answerSupervisionCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/feedBack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 处理反馈 · feed back
         * @description The unit says it is done; its limit ends here. (T17)
         *
         *     The same, where the tenant sends verification by itself. (T17+T19)
         *
         *     Possible in the states handling, extensionRequested.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: unit, handler. Machine clients with the scope `cases:feedback`.
         */
        post: operations["feedBackCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/sendFeedbackBack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 打回重办 · send feedback back
         * @description The unit’s own first check failed; its limit runs on as if it had never stopped. (T18)
         *
         *     Possible in the states fedBack.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: unit. Machine clients with the scope `cases:feedback`.
         */
        post: operations["sendFeedbackBackCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/sendVerification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发核查 · send for verification
         * @description A supervisor goes to see the result. (T19)
         *
         *     Possible in the states fedBack.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: acceptor.
         */
        post: operations["sendVerificationCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 核查 · verify
         * @description The result is what the closing condition asks for. (T20)
         *
         *     It is not done; the dispatcher sends it to the same unit again. (T21)
         *
         *     Possible in the states verifying.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: supervisor.
         */
        post: operations["verifyCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 结案 · close
         * @description The closing condition is satisfied. (T22)
         *
         *     Possible in the states pendingClosing.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: shiftLeader.
         */
        post: operations["closeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/forceClose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 强制结案 · force-close
         * @description A leader ends it and answers for that with a reason; no rule for when is known (reference U12). (T23)
         *
         *     Possible in the states reported, confirming, pendingAcceptance, pendingFiling, pendingDispatch, handling, extensionRequested, returnRequested, suspensionRequested, suspended, fedBack, verifying, pendingClosing, selfDisposalAudit, voidRequested.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: leader.
         */
        post: operations["forceCloseCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/requestVoid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请作废 · request voiding
         * @description It should never have been filed; the limits run on until the shift leader agrees. (T24)
         *
         *     Possible in the states pendingDispatch, handling, suspended, fedBack, verifying, pendingClosing.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: acceptor, dispatcher.
         */
        post: operations["requestVoidCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申诉 · appeal
         * @description The unit contests an overdue mark, once. (T25)
         *
         *     Possible in the states closed.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: unit.
         */
        post: operations["appealCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/reviewAppeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申诉审核 · review an appeal
         * @description First of two reviews. (T25)
         *
         *     Second review; the overdue mark stays, statistics leave it out. (T25)
         *
         *     Possible in the states closed.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: evaluator, leader.
         */
        post: operations["reviewAppealCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/auditSelfDisposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 自行处置审核 · audit a self-disposal
         * @description The photos show that the small thing is settled. (T26)
         *
         *     The photos do not show it. (T26)
         *
         *     Possible in the states selfDisposalAudit.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: acceptor.
         */
        post: operations["auditSelfDisposalCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/followUp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 回访 · follow up
         * @description The reporter is asked whether it is well. (T27)
         *
         *     Possible in the states closed.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: acceptor.
         */
        post: operations["followUpCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请重办 · reopen
         * @description The reporter says that it is not settled; the centre looks again, and what follows has limits of its own. (§7.1)
         *
         *     Possible in the states closed.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: acceptor.
         */
        post: operations["reopenCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/comment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批注 · comment
         * @description A remark for colleagues; nothing moves. (—)
         *
         *     Possible in the states reported, confirming, pendingAcceptance, declined, pendingFiling, refused, pendingDispatch, handling, extensionRequested, returnRequested, suspensionRequested, suspended, fedBack, verifying, pendingClosing, selfDisposalAudit, voidRequested, split, closed, forceClosed, voided, merged.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator. Machine clients with the scope `cases:comment`.
         */
        post: operations["commentCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 并案 · merge into another case
         * @description Another case says the same; each post merges what stands before it, here what the centre judges. (—)
         *
         *     The same, of what waits for filing or closing. (—)
         *
         *     The same, of what is to be dispatched or has been. (—)
         *
         *     Possible in the states reported, confirming, pendingAcceptance, fedBack, verifying, pendingFiling, pendingClosing, pendingDispatch, handling, extensionRequested, returnRequested, suspensionRequested, suspended.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: acceptor, shiftLeader, dispatcher.
         */
        post: operations["mergeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销并案 · undo merging
         * @description It was a case of its own after all and goes on where it was, with the time that was left. (—)
         *
         *     Possible in the states merged.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: acceptor, shiftLeader, dispatcher.
         */
        post: operations["unmergeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 拆分派遣 · split into parts
         * @description Several units must answer for it: each part is a case of its own, and the whole waits for them. (—)
         *
         *     Possible in the states pendingDispatch.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: dispatcher.
         */
        post: operations["splitCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/unsplit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销拆分 · undo splitting
         * @description No part has been begun, so the whole is dispatched anew. (—)
         *
         *     Possible in the states split.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: dispatcher.
         */
        post: operations["unsplitCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{id}/actions/handBack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回移交区 · give back to the other district
         * @description Not for this district either; it goes back to where it came from. (—)
         *
         *     The same of a case that had been filed. (—)
         *
         *     Possible in the states pendingAcceptance, pendingDispatch.
         *
         *     Without `If-Match`, which people may leave out, it is decided on the case as it is now.
         *
         *     Roles: acceptor, leader, dispatcher.
         */
        post: operations["handBackCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The queues that your posts stand before, with how many cases are in each
         * @description Counts are kept by the outbox and may lag behind by moments; they are never capped by a page.
         *
         *     Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator. Machine clients with the scope `cases:read`.
         */
        get: operations["listWorklists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklists/{queue}/{state}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cases of a queue, nearest deadline first
         * @description `light=red` reads the overdue ones alone. Every other filter looks through the list, at about five hundred cases for one page at most: such a page may be short, even empty, and still have a `next`; `scanned` says how many were looked at.
         *
         *     Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator. Machine clients with the scope `cases:read`.
         */
        get: operations["listWorklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unit}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every open case of a unit whatever its state, nearest deadline first
         * @description `light=red` reads the overdue ones alone. Every other filter looks through the list, at about five hundred cases for one page at most: such a page may be short, even empty, and still have a `next`; `scanned` says how many were looked at.
         *
         *     Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator. Machine clients with the scope `cases:read`.
         */
        get: operations["listCasesOfUnit"];
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
         * Open cases in a view: counted by cell, and singly where the view holds few
         * @description Cells are geohashes; their counts are kept by the outbox and may lag behind by moments. `complete` is false where some of the open cases in the view are in neither list. Cases without a spot are on no map. Posts that work for a unit see the first 1,000 open cases of their unit.
         *
         *     Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator.
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
    "/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes, as it changes
         * @description Server-sent events. `event: change` comes after a change is committed and counted, with the queues that the case left and entered; units hear only of the cases that they have or had. `Last-Event-ID` resumes after a message; where that is no longer known, `event: reset` says that something may have been missed. A comment comes every 20 seconds. The line ends when the token expires. Where `GET /v1/tenant` says `"live": "poll"`, ask every `pollSeconds` instead.
         *
         *     Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator.
         */
        get: operations["followChanges"];
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
         * What came in and went out today, what is open, what is overdue
         * @description Figures are counters that the outbox keeps and may lag behind by moments. Lights are as the timers recorded them. `newest` and `overdueNow` are at most ten cases each, and `overdueNow` may be two seconds old.
         *
         *     Roles: shiftLeader, dispatcher, evaluator, inspector, leader, administrator.
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
    "/v1/my/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for the caller in the field: nearest deadline first, or nearest place
         * @description Supervisors: confirmations and verifications that are theirs by name, and those of nobody in the areas that they walk. Handlers: what their unit handles, as far as it is theirs or nobody’s. Units: what they handle. At most 200 of each kind. With `lng` and `lat` the nearest place comes first.
         *
         *     Roles: supervisor, unit, handler.
         */
        get: operations["listMyTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Standard phrases (意见模板) for what is written with an action
         * @description In the caller’s language, or in the district’s own where it has none in that. In the order of its file.
         *
         *     Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator.
         */
        get: operations["listOpinions"];
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
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator. Machine clients with the scope `cases:read`.
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
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people of the district, by post if asked
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator.
         */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The responsible units of the district
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator.
         */
        get: operations["listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Components around a point, nearest first
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator.
         */
        get: operations["listComponentsNearPoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/components/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A component and its owner
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator.
         */
        get: operations["getComponent"];
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
         * What happened in some months: base numbers of the district as a whole
         * @description An event counts in the month in which it happened, whenever its case was filed. Figures of the evaluation, by level and with the cases behind them, are under `/evaluation`.
         *
         *     Roles: acceptor, shiftLeader, dispatcher, evaluator, inspector, leader, administrator.
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
    "/v1/webhooks/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The types of events that endpoints can be told of, with the schemas of what is sent
         * @description Roles: administrator.
         */
        get: operations["getEventCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The endpoints of the district, oldest first
         * @description Roles: administrator.
         */
        get: operations["listEndpoints"];
        put?: never;
        /**
         * Add an endpoint and ask it to verify itself
         * @description It is pending until an `endpoint.verification.v1`, sent at once, is answered with 2xx and its challenge in the body. The secret is shown in this answer only.
         *
         *     Roles: administrator.
         */
        post: operations["createEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpoint}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An endpoint, and how it has been answering
         * @description Roles: administrator.
         */
        get: operations["getEndpoint"];
        put?: never;
        post?: never;
        /**
         * Remove an endpoint, as it was
         * @description Roles: administrator.
         */
        delete: operations["removeEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change what is given of an endpoint, or switch it off and on
         * @description A new `url` must be verified before it is sent anything; what happens meanwhile waits for it. Switched on again (`enabled: true`), an endpoint begins with a clean slate; what it missed while it was off by itself can be replayed.
         *
         *     Roles: administrator.
         */
        patch: operations["changeEndpoint"];
        trace?: never;
    };
    "/v1/webhooks/{endpoint}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draw a new secret
         * @description Those before it sign too for the overlap. The new one is shown in this answer only.
         *
         *     Roles: administrator.
         */
        post: operations["rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpoint}/secrets/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End the overlap of an older secret now
         * @description Roles: administrator.
         */
        delete: operations["removeSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpoint}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a pending endpoint again to verify itself
         * @description Roles: administrator.
         */
        post: operations["verifyEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpoint}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message of a type to try out
         * @description It looks like a real one, of a case that does not exist, and says `"test": true`.
         *
         *     Roles: administrator.
         */
        post: operations["testEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpoint}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to an endpoint, newest first, of one status, type or time if asked
         * @description Finished ones are kept for 90 days. Of a type, a page may be short or empty and have a `next` all the same.
         *
         *     Roles: administrator.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpoint}/deliveries/{delivery}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A delivery: what is sent, each answer, and when it is tried next
         * @description Roles: administrator.
         */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpoint}/deliveries/{delivery}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again, under the same id
         * @description Roles: administrator.
         */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpoint}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what did not arrive, since the endpoint began to fail or within a time
         * @description At most 500 at a time; `next` says where to go on. Each goes under the id that it had.
         *
         *     Roles: administrator.
         */
        post: operations["replayDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is counted, the indicators with their formulas and variants, schemes and grades
         * @description Roles: evaluator, leader, inspector, shiftLeader, administrator, unit.
         */
        get: operations["getIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures, scores, grades and ranks of a level over a period
         * @description What concerns a report counts on the day of the report; what concerns filing and all that follows, on the day of the filing. A frozen period is answered as it was frozen, with its adjustments. Units see their own row of the level `unit`.
         *
         *     Roles: evaluator, leader, inspector, shiftLeader, administrator, unit.
         */
        get: operations["getFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cases behind a figure, each with what it adds
         * @description Over all pages the amounts add up to the figure without its adjustments. A page looks through some thousand cases at most: it may be short, even empty, and still have a `next`.
         *
         *     Roles: evaluator, leader, inspector, shiftLeader, administrator, unit.
         */
        get: operations["listCasesBehindFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation/freezes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The periods that are frozen
         * @description Roles: evaluator, leader, inspector, shiftLeader, administrator.
         */
        get: operations["listFrozenPeriods"];
        put?: never;
        /**
         * Keep the figures of a period, and the cases behind them, as they are
         * @description Once and for good. Up to 92 days at once. The catalogue that holds then is kept with it.
         *
         *     Roles: evaluator, leader.
         */
        post: operations["freezePeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation/bulletins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bulletins (通报) that were made, the newest first
         * @description Roles: evaluator, leader, inspector, shiftLeader, administrator.
         */
        get: operations["listBulletins"];
        put?: never;
        /**
         * Make the bulletin of a period now, which otherwise is made by itself in the night after its end
         * @description The period is frozen with it. One that is there already is answered as it is.
         *
         *     Roles: evaluator, leader.
         */
        post: operations["makeBulletin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation/bulletins/{code}/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A bulletin as it was made, with what was adjusted since beside it
         * @description Roles: evaluator, leader, inspector, shiftLeader, administrator.
         */
        get: operations["getBulletin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The adjustments of a frozen period
         * @description Roles: evaluator, leader, inspector, shiftLeader, administrator.
         */
        get: operations["listAdjustments"];
        put?: never;
        /**
         * Correct a figure of a frozen period, as after an appeal (申诉)
         * @description An entry beside the figure: it adds to one counter of one row, is shown with it, and stays.
         *
         *     Roles: evaluator, leader.
         */
        post: operations["adjustFigure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/insight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Forecasts, hot spots, recurrences, anomalies and distributions as computed last night, with their measures
         * @description Roles: leader, administrator, evaluator.
         */
        get: operations["getInsight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/insight/recurrences/{id}/cause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a case that looks for the cause of a recurrence
         * @description An ordinary report where the recurrence is. There is one for each recurrence: asked again, that one is answered.
         *
         *     Roles: leader, administrator.
         */
        post: operations["lookForCause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/open311-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys by which programs of others may send reports, oldest first, also those revoked
         * @description Roles: administrator.
         */
        get: operations["listOpen311Keys"];
        put?: never;
        /**
         * A new key, told once
         * @description Roles: administrator.
         */
        post: operations["createOpen311Key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/open311-keys/{key}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a key back: nothing is taken with it from now on
         * @description Roles: administrator.
         */
        post: operations["revokeOpen311Key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you, your unit and your posts were told that is about no case, newest first
         * @description News of insight and of vital signs, the latest 50 at most.
         *
         *     Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator.
         */
        get: operations["listInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you follow
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator.
         */
        get: operations["listOwnSubscriptions"];
        put?: never;
        /**
         * Hear of cases of an area, a category, a unit, or of those that run late
         * @description All parts that are given must fit a case; none at all means every case. In your inbox, or by e-mail once the link in the first message was opened.
         *
         *     Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator.
         */
        post: operations["subscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End one of your subscriptions
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator.
         */
        post: operations["unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages that failed, were skipped, wait or were sent, newest first
         * @description Those that failed unless a status is asked for. Messages that an inbox took are listed with their case. By one channel a page may be short, even empty, and still have a next one.
         *
         *     Roles: acceptor, shiftLeader, administrator.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message once more that failed or was skipped
         * @description Roles: acceptor, shiftLeader, administrator.
         */
        post: operations["resendNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notification-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What messages say, by template, channel and language
         * @description Roles: administrator.
         */
        get: operations["listNotificationTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notification-templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A message as it would be, without sending it
         * @description Roles: administrator.
         */
        post: operations["previewNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patrol/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether you are on duty, and what is kept of where you are
         * @description Roles: supervisor, handler, unit.
         */
        get: operations["getDuty"];
        put?: never;
        /**
         * Go on duty, with consent to being seen on the map, or go off
         * @description The same again changes nothing. Every duty is begun with consent, and one that nobody ends counts as ended after sixteen hours.
         *
         *     Roles: supervisor, handler, unit.
         */
        post: operations["changeDuty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patrol/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say where you were while on duty
         * @description Positions may come late, in any order and more than once; the same again change nothing. Of each span of `minSecondsBetween` seconds the earliest is kept. Those that lie in the future, far off the district or outside your duties are refused one by one; if all are outside your duties, the request is.
         *
         *     Roles: supervisor, handler, unit.
         */
        post: operations["recordPositions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patrol/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is on duty, and where they were last during it
         * @description Roles: leader, shiftLeader, dispatcher, administrator.
         */
        get: operations["listPeopleOnDuty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patrol/people/{id}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a person went on a day while on duty, how far, and through which unit grids
         * @description Those who walk the district see their own only.
         *
         *     Roles: leader, shiftLeader, dispatcher, administrator, supervisor, handler, unit.
         */
        get: operations["getTrace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The devices of the district, by id
         * @description Roles: administrator.
         */
        get: operations["listDevices"];
        put?: never;
        /**
         * Register a device
         * @description A sensor or camera stands at a component or a point; a source has a channel. The key is shown in this answer only.
         *
         *     Roles: administrator.
         */
        post: operations["createDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{device}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A device: when it was last seen, what it read last, and its alarms
         * @description Roles: administrator.
         */
        get: operations["getDevice"];
        put?: never;
        post?: never;
        /**
         * Remove a device, as it was; cases that it raised stay
         * @description Roles: administrator.
         */
        delete: operations["removeDevice"];
        options?: never;
        head?: never;
        /**
         * Change what is given of a device, or switch it off and on
         * @description Roles: administrator.
         */
        patch: operations["changeDevice"];
        trace?: never;
    };
    "/v1/devices/{device}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draw a new key
         * @description Those before it count too for the overlap. The new one is shown in this answer only.
         *
         *     Roles: administrator.
         */
        post: operations["rotateDeviceKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/devices/{device}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a device sent in the last day and was answered, newest first
         * @description Roles: administrator.
         */
        get: operations["listDeviceEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The machine clients of the district, oldest first
         * @description Roles: administrator.
         */
        get: operations["listClients"];
        put?: never;
        /**
         * Register a program that acts for a unit
         * @description With its id and secret it gets tokens from `POST /v1/token`. The secret is shown in this answer only. A scope allows no more than the unit itself may do.
         *
         *     Roles: administrator.
         */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{client}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A machine client, and when it was used
         * @description Roles: administrator.
         */
        get: operations["getClient"];
        put?: never;
        post?: never;
        /**
         * Remove a client, as it was; what it did stays in the timelines
         * @description Roles: administrator.
         */
        delete: operations["removeClient"];
        options?: never;
        head?: never;
        /**
         * Change its name or scopes, or switch it off and on
         * @description Both count at once, for tokens that were given out before too. The unit stays: for another one, register another client.
         *
         *     Roles: administrator.
         */
        patch: operations["changeClient"];
        trace?: never;
    };
    "/v1/clients/{client}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draw a new secret
         * @description The one before it counts too for the overlap; an older one that was left ends at once. The new one is shown in this answer only.
         *
         *     Roles: administrator.
         */
        post: operations["rotateClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{client}/secrets/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End the overlap of an older secret now, with the tokens that were got by it
         * @description Roles: administrator.
         */
        delete: operations["removeClientSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be imported here, and how much at once
         * @description Roles: acceptor, shiftLeader, administrator.
         */
        get: operations["getImportSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What rows would become, or why they would not; writes nothing
         * @description Rows that repeat one of another request are told by an equal `key`.
         *
         *     Roles: acceptor, shiftLeader, administrator.
         */
        post: operations["checkImportRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The imports of one kind, newest first
         * @description Roles: acceptor, shiftLeader, administrator.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Begin the import of a file, or go on with one that was broken off
         * @description An import of the same file by the same person that is not complete is answered again with `continued`; rows that it has are not taken twice.
         *
         *     Roles: acceptor, shiftLeader, administrator.
         */
        post: operations["beginImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{import}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An import: who, when, and how many rows became what
         * @description Roles: acceptor, shiftLeader, administrator.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{import}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the good ones of these rows
         * @description A row is taken once, by its number, however often it is sent. What the bad ones lack is kept with the import.
         *
         *     Roles: acceptor, shiftLeader, administrator.
         */
        post: operations["takeImportRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{import}/left-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of an import that were not taken, and why
         * @description Roles: acceptor, shiftLeader, administrator.
         */
        get: operations["listRowsLeftOut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{import}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an import of components back; again as long as it is `undoing`
         * @description Components are as they were before it, but for what later imports said of them.
         *
         *     Roles: acceptor, shiftLeader, administrator.
         */
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vital-signs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The vital signs of the district: newest value, light, freshness and quality of the data
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator.
         */
        get: operations["listVitalSigns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vital-signs/{sign}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The readings of a vital sign in a period, with their quality
         * @description Roles: supervisor, acceptor, shiftLeader, dispatcher, unit, handler, evaluator, inspector, leader, administrator.
         */
        get: operations["getVitalSignReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vital-sign-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Push readings of vital signs whose source is the caller’s unit, up to 100 at once
         * @description Each reading is answered by itself, and counts once for its sign and instant however often it is sent. Instants may lie 5 minutes ahead and 7 days back.
         *
         *     Roles: unit. Machine clients with the scope `vitals:write`.
         */
        post: operations["pushVitalSignReadings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A token for a machine client, by its id and secret
         * @description OAuth 2.0 client credentials (RFC 6749 §4.4). The client shows itself by Basic (`client_secret_basic`) or in the body (`client_secret_post`). Errors have the form of the RFC.
         */
        post: operations["issueToken"];
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
        Case: {
            id: string;
            /** @description the number in the ETag; rises by one with every event */
            version: number;
            /** @enum {string} */
            state: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
            /** @description in the caller’s language */
            stateName: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            number: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            reportedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            occurredAt: string;
            channel: string;
            text: string;
            reporter: {
                id: string;
                /** @enum {string} */
                role: "citizen" | "supervisor" | "acceptor" | "shiftLeader" | "dispatcher" | "unit" | "handler" | "evaluator" | "inspector" | "leader" | "administrator" | "system" | "superAdmin";
                /** @description only for those who may see personal data */
                name?: string;
                /** @description only for those who may see personal data */
                phone?: string;
                wantsFollowUp?: boolean;
            };
            place: {
                /** @enum {string} */
                precision: "point" | "community" | "street" | "unknown";
                /** @description WGS-84 */
                point?: [
                    number,
                    number
                ];
                /** @enum {string} */
                sourceDatum?: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                address?: string;
                street?: string;
                community?: string;
                grid?: string;
            };
            photos: {
                id: string;
                /** @enum {string} */
                phase: "report" | "confirmation" | "before" | "after" | "verification";
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            }[];
            extensions: number;
            suspensions: number;
            returns: number;
            reworks: number;
            /** @description whether any disposal cycle ran over its limit */
            overdue: boolean;
            dispatches: {
                unit: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                by: string;
                /** @enum {string} */
                kind: "dispatch" | "redispatch" | "rework";
                basis: {
                    /** @enum {string} */
                    principle: "ownerFirst" | "territoryFirst";
                    /** @enum {string} */
                    basis: "owner" | "territory" | "componentOwner" | "fallback" | "dispatcherChoice";
                    category?: string;
                    area?: string;
                    component?: string;
                };
                /** @description that the unit goes about it */
                taken?: {
                    by: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                };
            }[];
            supervisionOrders: {
                id: string;
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                text: string;
                /** @description whoever gave it for the city, by name */
                city?: string;
                answer?: {
                    by: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    text: string;
                };
            }[];
            answers?: {
                code: string;
                question: string;
                answer: string;
            }[];
            nature?: string;
            /** @description under which another platform knows it */
            externalNumber?: string;
            /** @enum {string} */
            kind?: "component" | "event";
            subcategory?: string;
            component?: string;
            confirmation?: {
                genuine: boolean;
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            supervisor?: string;
            condition?: {
                id: string;
                filing: string;
                closing: string;
                limit?: {
                    amount: number;
                    /** @enum {string} */
                    unit: "urgentWorkingHour" | "workingHour" | "urgentWorkingDay" | "workingDay" | "calendarDay" | "minute";
                };
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                explicitDueAt?: string;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            filedAt?: string;
            unit?: string;
            handler?: string;
            request?: {
                /** @enum {string} */
                kind: "extension" | "return" | "suspension" | "void";
                reason: string;
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @enum {string} */
                from: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
                limit?: {
                    amount: number;
                    /** @enum {string} */
                    unit: "urgentWorkingHour" | "workingHour" | "urgentWorkingDay" | "workingDay" | "calendarDay" | "minute";
                };
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                until?: string;
            };
            reworkOf?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            suspendedUntil?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            disposedAt?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            endedAt?: string;
            appeal?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                reason: string;
                /** @enum {string} */
                status: "open" | "firstApproved" | "granted" | "rejected";
                reviews: {
                    by: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    approved: boolean;
                    opinion: string;
                }[];
            };
            /** @enum {string} */
            satisfaction?: "verySatisfied" | "satisfied" | "dissatisfied" | "unreachable";
            rating?: {
                /** @enum {string} */
                satisfaction: "verySatisfied" | "satisfied" | "dissatisfied";
                text?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            reopenings?: {
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                endedAt?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                disposedAt?: string;
                unit?: string;
                /** @constant */
                exempt?: true;
                declined?: {
                    by: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                };
            }[];
            mergedInto?: {
                id: string;
                number: string;
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @enum {string} */
                from: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
            };
            duplicates?: {
                id: string;
                number: string;
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            }[];
            partOf?: {
                id: string;
                number: string;
            };
            /** @description between districts of the city, oldest first */
            handOvers?: {
                /** @description of the city */
                order: string;
                /** @description key of the district, `<city>/<district>` */
                from: string;
                to: string;
                by: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                reason: string;
                /**
                 * @description in which it left
                 * @enum {string}
                 */
                state: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
                /** @description whose clocks go on wherever it is */
                stages: ("dispatch" | "disposal" | "verification")[];
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                arrivedAt?: string;
                back?: {
                    by: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    reason: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    arrivedAt?: string;
                };
            }[];
            parts?: {
                id: string;
                number: string;
                text: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                ended?: {
                    /** @enum {string} */
                    state: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                };
            }[];
            /** @description how many others follow it by link */
            followers?: number;
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
            clocks: {
                /** @enum {string} */
                stage: "dispatch" | "disposal" | "verification";
                cycle: number;
                /** @enum {string} */
                status: "running" | "paused" | "stopped";
                /**
                 * @description green to the warning share of the limit, amber to its end, red after it
                 * @enum {string}
                 */
                light: "green" | "amber" | "red";
                overdue: boolean;
                limit: {
                    amount: number;
                    /** @enum {string} */
                    unit: "urgentWorkingHour" | "workingHour" | "urgentWorkingDay" | "workingDay" | "calendarDay" | "minute";
                };
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                startedAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                dueAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                warnAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                pausedAt?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                stoppedAt?: string;
            }[];
            /** @description what this actor’s posts may do now, and why not */
            actions: {
                action: string;
                /** @description in the caller’s language */
                name: string;
                allowed: boolean;
                because?: {
                    type: string;
                    detail: string;
                };
                /** @description fields of the body that must be given */
                requires: string[];
            }[];
        };
        CaseSummary: {
            id: string;
            number: string;
            version: number;
            /** @enum {string} */
            state: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
            stateName: string;
            channel: string;
            text: string;
            subcategory?: string;
            unit?: string;
            street?: string;
            community?: string;
            grid?: string;
            point?: [
                number,
                number
            ];
            address?: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            reportedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            dueAt?: string;
            /**
             * @description green to the warning share of the limit, amber to its end, red after it
             * @enum {string}
             */
            light?: "green" | "amber" | "red";
            overdue: boolean;
            kind?: string;
            handler?: string;
            supervisor?: string;
            channelName?: string;
            subcategoryName?: string;
            unitName?: string;
            streetName?: string;
            /** @description this and the following: how many, absent where none */
            photos?: number;
            extensions?: number;
            reworks?: number;
            duplicates?: number;
            followers?: number;
            /** @description a supervision order waits for an answer */
            supervised?: boolean;
        };
        CaseEvent: {
            id: string;
            version: number;
            /** @enum {string} */
            type: "reported" | "confirmationRequested" | "confirmed" | "accepted" | "declined" | "filed" | "refused" | "dispatched" | "redispatched" | "reworkDispatched" | "sentBack" | "taken" | "handlerAssigned" | "returnRequested" | "returnApproved" | "returnRejected" | "extensionRequested" | "extensionApproved" | "extensionRejected" | "suspensionRequested" | "suspensionApproved" | "suspensionRejected" | "resumed" | "supervisionOrdered" | "supervisionAnswered" | "fedBack" | "feedbackSentBack" | "verificationSent" | "verificationPassed" | "verificationFailed" | "closed" | "forceClosed" | "voidRequested" | "voidApproved" | "voidRejected" | "voided" | "selfDisposed" | "selfDisposalAccepted" | "selfDisposalRejected" | "appealed" | "appealReviewed" | "followedUp" | "rated" | "reopened" | "reopeningDeclined" | "followed" | "commented" | "warned" | "breached" | "escalated" | "merged" | "unmerged" | "duplicateJoined" | "duplicateLeft" | "split" | "unsplit" | "partBegun" | "partEnded" | "partVoided" | "handedOver" | "handedIn" | "handedBack" | "takenBack";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            /** @description key of the other district in which it happened, `<city>/<district>` */
            district?: string;
            actor: {
                id: string;
                /** @enum {string} */
                role: "citizen" | "supervisor" | "acceptor" | "shiftLeader" | "dispatcher" | "unit" | "handler" | "evaluator" | "inspector" | "leader" | "administrator" | "system" | "superAdmin";
                name?: string;
                unit?: string;
                /** @description the name of the program that did it, where it was no person */
                client?: string;
            };
            /** @enum {string} */
            from?: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
            /** @enum {string} */
            to: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
            reason?: string;
            changes: {
                number?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                reportedAt?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                occurredAt?: string;
                channel?: string;
                text?: string;
                reporter?: {
                    id: string;
                    /** @enum {string} */
                    role: "citizen" | "supervisor" | "acceptor" | "shiftLeader" | "dispatcher" | "unit" | "handler" | "evaluator" | "inspector" | "leader" | "administrator" | "system" | "superAdmin";
                    /** @description only for those who may see personal data */
                    name?: string;
                    /** @description only for those who may see personal data */
                    phone?: string;
                    wantsFollowUp?: boolean;
                };
                place?: {
                    /** @enum {string} */
                    precision: "point" | "community" | "street" | "unknown";
                    /** @description WGS-84 */
                    point?: [
                        number,
                        number
                    ];
                    /** @enum {string} */
                    sourceDatum?: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                    address?: string;
                    street?: string;
                    community?: string;
                    grid?: string;
                };
                photos?: {
                    id: string;
                    /** @enum {string} */
                    phase: "report" | "confirmation" | "before" | "after" | "verification";
                    by: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                }[];
                extensions?: number;
                suspensions?: number;
                returns?: number;
                reworks?: number;
                /** @description whether any disposal cycle ran over its limit */
                overdue?: boolean;
                dispatches?: {
                    unit: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    by: string;
                    /** @enum {string} */
                    kind: "dispatch" | "redispatch" | "rework";
                    basis: {
                        /** @enum {string} */
                        principle: "ownerFirst" | "territoryFirst";
                        /** @enum {string} */
                        basis: "owner" | "territory" | "componentOwner" | "fallback" | "dispatcherChoice";
                        category?: string;
                        area?: string;
                        component?: string;
                    };
                    /** @description that the unit goes about it */
                    taken?: {
                        by: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                    };
                }[];
                supervisionOrders?: {
                    id: string;
                    by: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    text: string;
                    /** @description whoever gave it for the city, by name */
                    city?: string;
                    answer?: {
                        by: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                        text: string;
                    };
                }[];
                answers?: {
                    code: string;
                    question: string;
                    answer: string;
                }[];
                nature?: string;
                /** @description under which another platform knows it */
                externalNumber?: string;
                /** @enum {string} */
                kind?: "component" | "event";
                subcategory?: string;
                component?: string;
                confirmation?: {
                    genuine: boolean;
                    by: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                };
                supervisor?: string;
                condition?: {
                    id: string;
                    filing: string;
                    closing: string;
                    limit?: {
                        amount: number;
                        /** @enum {string} */
                        unit: "urgentWorkingHour" | "workingHour" | "urgentWorkingDay" | "workingDay" | "calendarDay" | "minute";
                    };
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    explicitDueAt?: string;
                };
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                filedAt?: string;
                unit?: string;
                handler?: string;
                request?: {
                    /** @enum {string} */
                    kind: "extension" | "return" | "suspension" | "void";
                    reason: string;
                    by: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    /** @enum {string} */
                    from: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
                    limit?: {
                        amount: number;
                        /** @enum {string} */
                        unit: "urgentWorkingHour" | "workingHour" | "urgentWorkingDay" | "workingDay" | "calendarDay" | "minute";
                    };
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    until?: string;
                };
                reworkOf?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                suspendedUntil?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                disposedAt?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                endedAt?: string;
                appeal?: {
                    by: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    reason: string;
                    /** @enum {string} */
                    status: "open" | "firstApproved" | "granted" | "rejected";
                    reviews: {
                        by: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                        approved: boolean;
                        opinion: string;
                    }[];
                };
                /** @enum {string} */
                satisfaction?: "verySatisfied" | "satisfied" | "dissatisfied" | "unreachable";
                rating?: {
                    /** @enum {string} */
                    satisfaction: "verySatisfied" | "satisfied" | "dissatisfied";
                    text?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                };
                reopenings?: {
                    by: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    endedAt?: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    disposedAt?: string;
                    unit?: string;
                    /** @constant */
                    exempt?: true;
                    declined?: {
                        by: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                    };
                }[];
                mergedInto?: {
                    id: string;
                    number: string;
                    by: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    /** @enum {string} */
                    from: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
                };
                duplicates?: {
                    id: string;
                    number: string;
                    by: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                }[];
                partOf?: {
                    id: string;
                    number: string;
                };
                /** @description between districts of the city, oldest first */
                handOvers?: {
                    /** @description of the city */
                    order: string;
                    /** @description key of the district, `<city>/<district>` */
                    from: string;
                    to: string;
                    by: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    reason: string;
                    /**
                     * @description in which it left
                     * @enum {string}
                     */
                    state: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
                    /** @description whose clocks go on wherever it is */
                    stages: ("dispatch" | "disposal" | "verification")[];
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    arrivedAt?: string;
                    back?: {
                        by: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                        reason: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        arrivedAt?: string;
                    };
                }[];
                parts?: {
                    id: string;
                    number: string;
                    text: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    ended?: {
                        /** @enum {string} */
                        state: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                    };
                }[];
                /** @description who began to follow it */
                follower?: {
                    id: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    /** @description only for those who may see personal data */
                    name?: string;
                    /** @description only for those who may see personal data */
                    phone?: string;
                };
                cleared?: string[];
            };
            clocks: {
                /** @enum {string} */
                stage: "dispatch" | "disposal" | "verification";
                cycle: number;
                /** @enum {string} */
                status: "running" | "paused" | "stopped";
                /**
                 * @description green to the warning share of the limit, amber to its end, red after it
                 * @enum {string}
                 */
                light: "green" | "amber" | "red";
                overdue: boolean;
                limit: {
                    amount: number;
                    /** @enum {string} */
                    unit: "urgentWorkingHour" | "workingHour" | "urgentWorkingDay" | "workingDay" | "calendarDay" | "minute";
                };
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                startedAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                dueAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                warnAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                pausedAt?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                stoppedAt?: string;
            }[];
            prevHash: string;
            hash: string;
        };
        Deadline: {
            running: boolean;
            clock?: {
                /** @enum {string} */
                stage: "dispatch" | "disposal" | "verification";
                cycle: number;
                /** @enum {string} */
                status: "running" | "paused" | "stopped";
                /**
                 * @description green to the warning share of the limit, amber to its end, red after it
                 * @enum {string}
                 */
                light: "green" | "amber" | "red";
                overdue: boolean;
                limit: {
                    amount: number;
                    /** @enum {string} */
                    unit: "urgentWorkingHour" | "workingHour" | "urgentWorkingDay" | "workingDay" | "calendarDay" | "minute";
                };
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                startedAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                dueAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                warnAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                pausedAt?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                stoppedAt?: string;
            };
            /** @description in the caller’s language */
            summary: string;
            steps: {
                kind: string;
                date: string;
                lastDate: string;
                days: number;
                countedMinutes: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                to: string;
                /** @description in the caller’s language */
                text: string;
            }[];
        };
        Followed: {
            number: string;
            /**
             * @description a follower sees no words, address or photos of the reporter, and can neither rate nor reopen
             * @enum {string}
             */
            as: "reporter" | "follower";
            /** @enum {string} */
            state: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
            stateName: string;
            /** @description the reporter’s own words, for the reporter */
            text?: string;
            address?: string;
            subcategory?: string;
            category?: {
                /** @enum {string} */
                kind: "component" | "event";
                major: {
                    code: string;
                    name: string;
                };
                middle?: {
                    code: string;
                    name: string;
                };
                subcategory: {
                    code: string;
                    name: string;
                };
            };
            place: {
                /** @enum {string} */
                precision: "point" | "community" | "street" | "unknown";
                /** @description WGS-84; rounded to some ten metres for followers */
                point?: [
                    number,
                    number
                ];
                address?: string;
                street?: {
                    code: string;
                    name: string;
                };
                community?: {
                    code: string;
                    name: string;
                };
            };
            /** @description the way of the report, first to last; `ended` stands last where it ended in another way */
            stages: {
                /** @enum {string} */
                stage: "received" | "accepted" | "handling" | "checked" | "closed" | "ended";
                /** @description in the caller’s language */
                name: string;
                /** @enum {string} */
                status: "done" | "current" | "pending";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at?: string;
            }[];
            promise?: {
                /**
                 * Format: date-time
                 * @description absent while the clock stands still
                 */
                dueAt?: string;
                /** @description what is promised and why, in the caller’s language */
                text: string;
            };
            photos: {
                id: string;
                /** @enum {string} */
                phase: "report" | "after" | "verification";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @description the address below `/v1` that leads to the photo */
                link: string;
            }[];
            rating?: {
                /** @enum {string} */
                satisfaction: "verySatisfied" | "satisfied" | "dissatisfied";
                text?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            };
            canRate: {
                allowed: boolean;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                until?: string;
                because?: {
                    type: string;
                    detail: string;
                };
            };
            canReopen: {
                allowed: boolean;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                until?: string;
                because?: {
                    type: string;
                    detail: string;
                };
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            reportedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            endedAt?: string;
            /** @description the number of the case that goes on for this one, whose progress is shown */
            mergedInto?: string;
            /** @description what happened, without the names of those who did it */
            steps: {
                /** @enum {string} */
                type: "reported" | "confirmationRequested" | "confirmed" | "accepted" | "declined" | "filed" | "refused" | "dispatched" | "redispatched" | "reworkDispatched" | "sentBack" | "taken" | "handlerAssigned" | "returnRequested" | "returnApproved" | "returnRejected" | "extensionRequested" | "extensionApproved" | "extensionRejected" | "suspensionRequested" | "suspensionApproved" | "suspensionRejected" | "resumed" | "supervisionOrdered" | "supervisionAnswered" | "fedBack" | "feedbackSentBack" | "verificationSent" | "verificationPassed" | "verificationFailed" | "closed" | "forceClosed" | "voidRequested" | "voidApproved" | "voidRejected" | "voided" | "selfDisposed" | "selfDisposalAccepted" | "selfDisposalRejected" | "appealed" | "appealReviewed" | "followedUp" | "rated" | "reopened" | "reopeningDeclined" | "followed" | "commented" | "warned" | "breached" | "escalated" | "merged" | "unmerged" | "duplicateJoined" | "duplicateLeft" | "split" | "unsplit" | "partBegun" | "partEnded" | "partVoided" | "handedOver" | "handedIn" | "handedBack" | "takenBack";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @enum {string} */
                state: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
                stateName: string;
                /** @description why it was not taken on, not filed or not reopened */
                reason?: string;
            }[];
        };
        Receipt: {
            number: string;
            followToken: string;
            /** @description the address below `/v1` at which to follow it */
            follow: string;
            case: components["schemas"]["Followed"];
        };
        UploadTicket: {
            photoId: string;
            url: string;
            /** @constant */
            method: "PUT";
            headers: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expiresAt: string;
        };
        Subcategory: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "component" | "event";
            major: {
                code: string;
                name: string;
            };
            middle?: {
                code: string;
                name: string;
            };
            conditions: {
                id: string;
                filing: string;
                closing: string;
                limit?: {
                    amount: number;
                    /** @enum {string} */
                    unit: "urgentWorkingHour" | "workingHour" | "urgentWorkingDay" | "workingDay" | "calendarDay" | "minute";
                };
            }[];
        };
        Place: {
            /** @description [longitude, latitude] in degrees */
            point?: [
                number,
                number
            ];
            /**
             * @description The datum of the point; by default the district’s own.
             * @enum {string}
             */
            datum?: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
            address?: string;
            street?: string;
            community?: string;
        };
        Limit: {
            amount: number;
            /** @enum {string} */
            unit: "urgentWorkingHour" | "workingHour" | "urgentWorkingDay" | "workingDay" | "calendarDay" | "minute";
        };
    };
    responses: never;
    parameters: {
        /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
        "Idempotency-Key": string;
        /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
        "If-Match": string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Problem = components['schemas']['Problem'];
export type Case = components['schemas']['Case'];
export type CaseSummary = components['schemas']['CaseSummary'];
export type CaseEvent = components['schemas']['CaseEvent'];
export type Deadline = components['schemas']['Deadline'];
export type Followed = components['schemas']['Followed'];
export type Receipt = components['schemas']['Receipt'];
export type UploadTicket = components['schemas']['UploadTicket'];
export type Subcategory = components['schemas']['Subcategory'];
export type Place = components['schemas']['Place'];
export type Limit = components['schemas']['Limit'];
export type ParameterIdempotencyKey = components['parameters']['Idempotency-Key'];
export type ParameterIfMatch = components['parameters']['If-Match'];
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
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                        tenant: string;
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
            /** @description OpenAPI 3.1. */
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
    listProblemTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Types, in the caller’s language. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            type: string;
                            status: number;
                            /** @description in the caller’s language */
                            title: string;
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
    getTenant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The district. */
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
                        district: {
                            code: string;
                            name: string;
                        };
                        /** @enum {string} */
                        language: "zh-CN" | "en";
                        timeZone: string;
                        /** @enum {string} */
                        datum: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                        centre: [
                            number,
                            number
                        ];
                        scheme: string;
                        /** @description OpenID Connect, code with PKCE */
                        signIn: {
                            issuer: string;
                            clientId: string;
                        };
                        maxTextLength: number;
                        maxPhotos: number;
                        photos: {
                            maxBytes: number;
                            types: string[];
                        };
                        /** @description the channel of reports from a web page */
                        webChannel?: string;
                        duplicates: {
                            radiusMetres: number;
                            withinHours: number;
                        };
                        rating?: {
                            withinDays: number;
                        };
                        reopening?: {
                            withinDays: number;
                            times: number;
                        };
                        /** @description where people on duty can be located */
                        patrol?: {
                            retentionDays: number;
                            minSecondsBetween: number;
                        };
                        /** @description how many the district watches; absent where none are set up */
                        vitalSigns?: number;
                        /** @description by which channels the public can hear of cases and areas */
                        subscriptions: {
                            email: boolean;
                            sms: boolean;
                            maxRadiusMetres: number;
                        };
                        pageSize: {
                            default: number;
                            max: number;
                        };
                        /** @description what lies under the outlines on a map, where the district names it */
                        tiles?: {
                            /** @constant */
                            kind: "raster";
                            url: string;
                            attribution: string;
                            /** @enum {number} */
                            tileSize?: 256 | 512;
                            maxZoom?: number;
                        } | {
                            /** @constant */
                            kind: "pmtiles";
                            url: string;
                            attribution: string;
                        };
                        /**
                         * @description `stream`: `GET /v1/live` tells what changes
                         * @enum {string}
                         */
                        live: "stream" | "poll";
                        /** @description how often to ask where changes are not told */
                        pollSeconds: number;
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
    reportPublicly: {
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
                /**
                 * @example {
                 *       "channel": "app",
                 *       "text": "小区门口路灯不亮",
                 *       "place": {
                 *         "point": [
                 *           114.25,
                 *           22.5
                 *         ],
                 *         "datum": "GCJ02"
                 *       },
                 *       "caller": {
                 *         "phone": "000-0000",
                 *         "wantsFollowUp": true
                 *       },
                 *       "photos": []
                 *     }
                 */
                "application/json": {
                    channel: string;
                    text: string;
                    place: components["schemas"]["Place"];
                    subcategory?: string;
                    component?: string;
                    /** Format: date-time */
                    occurredAt?: string;
                    caller?: {
                        name?: string;
                        phone?: string;
                        wantsFollowUp?: boolean;
                    };
                    /** @default [] */
                    photos?: string[];
                };
            };
        };
        responses: {
            /** @description The receipt; keep the token. */
            201: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
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
            /** @description token-expired, token-foreign */
            401: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, place-required, unknown-photo */
            422: {
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
    createPublicUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contentType": "image/jpeg",
                 *       "bytes": 345678
                 *     }
                 */
                "application/json": {
                    contentType: string;
                    bytes: number;
                };
            };
        };
        responses: {
            /** @description Send the bytes there, then name the photo. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTicket"];
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
            /** @description token-expired, token-foreign */
            401: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, photo-type-not-allowed, photo-too-large */
            422: {
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
    followReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How it stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Followed"];
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
            /** @description not-found */
            404: {
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
    viewFollowedPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                photo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            /** @description To the photo. */
            302: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description not-found */
            404: {
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
    rateReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "satisfaction": "satisfied",
                 *       "text": "处理得很快"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    satisfaction: "verySatisfied" | "satisfied" | "dissatisfied";
                    text?: string;
                };
            };
        };
        responses: {
            /** @description How the report stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Followed"];
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
            /** @description token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description follower-may-not */
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
            /** @description illegal-transition, rating-not-offered, already-rated, rating-window-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
    reopenReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "垃圾又堆回来了",
                 *       "photos": []
                 *     }
                 */
                "application/json": {
                    text: string;
                    /** @default [] */
                    photos?: string[];
                };
            };
        };
        responses: {
            /** @description How the report stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Followed"];
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
            /** @description token-expired, token-foreign */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description follower-may-not */
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
            /** @description illegal-transition, reopening-not-offered, reopening-limit-reached, reopening-window-closed, case-is-part */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, unknown-photo */
            422: {
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
    listFollowableCases: {
        parameters: {
            query: {
                lng: number;
                lat: number;
                /** @description The datum of the point; by default the district’s own. */
                datum?: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                subcategory?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cases. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description by which it can be followed, for a day */
                            handle: string;
                            /** @enum {string} */
                            stage: "received" | "accepted" | "handling" | "checked" | "closed" | "ended";
                            stageName: string;
                            category?: string;
                            /** @description metres from the point asked about */
                            distance: number;
                            /** @description since it was reported */
                            minutesAgo: number;
                            /** @description WGS-84, rounded to some ten metres */
                            point: [
                                number,
                                number
                            ];
                            /** @description the address below `/v1` of a photo taken by staff */
                            photo?: string;
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
            /** @description invalid-value, malformed-geometry, unknown-category */
            422: {
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
    viewFollowablePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                followable: string;
                photo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            /** @description To the photo. */
            302: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description handle-expired */
            410: {
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
    followCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                followable: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "contact": {
                 *         "phone": "000-0000"
                 *       },
                 *       "text": "我家楼下也是这样",
                 *       "photos": []
                 *     }
                 */
                "application/json": {
                    contact?: {
                        name?: string;
                        phone?: string;
                    };
                    text?: string;
                    /** @default [] */
                    photos?: string[];
                };
            };
        };
        responses: {
            /** @description The receipt; keep the token. */
            201: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
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
            /** @description token-expired, token-foreign */
            401: {
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
            /** @description illegal-transition, too-many-followers */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description handle-expired */
            410: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, unknown-photo */
            422: {
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
    subscribePublicly: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "email": "someone@example.com",
                 *       "circle": {
                 *         "point": [
                 *           114.25,
                 *           22.5
                 *         ],
                 *         "metres": 500
                 *       }
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email?: string;
                    /** @enum {string} */
                    language?: "zh-CN" | "en";
                    /** @description when nothing is sent, in the district’s local time, as `22:00-07:00` */
                    quiet?: string;
                    phone?: string;
                    /** @description the token of a receipt */
                    follow?: string;
                    street?: string;
                    community?: string;
                    circle?: {
                        /** @description [longitude, latitude] in degrees */
                        point: [
                            number,
                            number
                        ];
                        /**
                         * @description The datum of the point; by default the district’s own.
                         * @enum {string}
                         */
                        datum?: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                        metres: number;
                    };
                    /** @description codes of subcategories or of major categories */
                    categories?: string[];
                };
            };
        };
        responses: {
            /** @description A question is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "confirmation-needed";
                        /**
                         * Format: date-time
                         * @description until when the link in the message can be opened
                         */
                        confirmBy: string;
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
            /** @description token-expired, token-foreign */
            401: {
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
            /** @description channel-not-offered */
            409: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, place-outside-district, unknown-category, unknown-area, malformed-geometry */
            422: {
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
    viewPublicSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "case" | "area" | "staff";
                        confirmed: boolean;
                        /** @description what is followed, in words */
                        about: string;
                        /** @description as much of it as may be shown */
                        address: string;
                        /** @enum {string} */
                        language: "zh-CN" | "en";
                        quiet?: string;
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
            /** @description not-found */
            404: {
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
    confirmPublicSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "case" | "area" | "staff";
                        confirmed: boolean;
                        /** @description what is followed, in words */
                        about: string;
                        /** @description as much of it as may be shown */
                        address: string;
                        /** @enum {string} */
                        language: "zh-CN" | "en";
                        quiet?: string;
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
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description confirmation-expired */
            410: {
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
    unsubscribePublicly: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is no more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        removed: true;
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
            /** @description not-found */
            404: {
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
    listPublicServices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As far as the district says. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hotline?: {
                            number: string;
                            name?: string;
                            others?: string[];
                            hours?: string;
                        };
                        items: {
                            title: string;
                            text?: string;
                            phone?: string;
                            url?: string;
                            place?: string;
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
    getCatalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalogue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scheme: string;
                        subcategories: components["schemas"]["Subcategory"][];
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
    searchCatalogue: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Subcategories. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Subcategory"][];
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
            /** @description invalid-value */
            422: {
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
    suggestCategories: {
        parameters: {
            query: {
                q: string;
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Subcategories. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description the district’s own model, or, where it has none that is better, the search in the catalogue
                         * @enum {string}
                         */
                        basis: "model" | "search";
                        items: {
                            code: string;
                            name: string;
                            /** @description from 0 to 1 */
                            probability?: number;
                            /** @enum {string} */
                            likelihood?: "high" | "medium" | "low";
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
            /** @description invalid-value */
            422: {
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
    listChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Channels and natures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        channels: {
                            code: string;
                            name: string;
                            owesConfirmation: boolean;
                            mayLackPlace: boolean;
                            open: boolean;
                        }[];
                        natures: {
                            code: string;
                            name: string;
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
    locatePoint: {
        parameters: {
            query: {
                lng: number;
                lat: number;
                /** @description The datum of the point; by default the district’s own. */
                datum?: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description WGS-84 */
                        point: [
                            number,
                            number
                        ];
                        street?: string;
                        community?: string;
                        grid?: string;
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
            /** @description invalid-value, place-outside-district, malformed-geometry */
            422: {
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
    getGrid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The grid. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        type: "Feature";
                        properties: {
                            code: string;
                            community: string;
                            street: string;
                            area: number;
                        };
                        geometry: {
                            /** @constant */
                            type: "MultiPolygon";
                            coordinates: [
                                number,
                                number
                            ][][][];
                        };
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
            /** @description not-found */
            404: {
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
    listGridsOfCommunity: {
        parameters: {
            query: {
                community: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Grids in code order. */
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
                                code: string;
                                community: string;
                                street: string;
                                area: number;
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
            /** @description invalid-value, unknown-area */
            422: {
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
            /** @description Areas. */
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
                            level: "street" | "community";
                            parent?: string;
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
    getBoundary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The boundary. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        type: "Feature";
                        properties: {
                            city: string;
                            district: string;
                        };
                        geometry: {
                            /** @constant */
                            type: "MultiPolygon";
                            coordinates: [
                                number,
                                number
                            ][][][];
                        };
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
    getBaseMap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The largest first. */
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
    listRoads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Roads. */
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
    geocode: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Places. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            /** @enum {string} */
                            kind: "area" | "street" | "address" | "poi";
                            point: [
                                number,
                                number
                            ];
                            score: number;
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
            /** @description invalid-value */
            422: {
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
    reverseGeocode: {
        parameters: {
            query: {
                lng: number;
                lat: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Places. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            /** @enum {string} */
                            kind: "area" | "street" | "address" | "poi";
                            point: [
                                number,
                                number
                            ];
                            score: number;
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
            /** @description invalid-value, malformed-geometry */
            422: {
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
    getOpenData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What there is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the last day of which cases are published; none yet where null */
                        through: string | null;
                        delayDays: number;
                        suppressBelow: number;
                        /** @enum {string} */
                        places: "none" | "street" | "community" | "grid";
                        licence: {
                            name: string;
                            url: string;
                        };
                        months: {
                            month: string;
                            /** @description a local day */
                            through: string;
                            cases: number;
                            countedOnly: number | null;
                            madeAt: string;
                            /** @description whether nothing changes it any more */
                            final: boolean;
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
            /** @description not-found */
            404: {
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
    listOpenDataFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fields in their order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            /** @enum {string} */
                            type: "text" | "code" | "date" | "number" | "boolean";
                            meaning: {
                                "zh-CN": string;
                                en: string;
                            };
                            values?: string[];
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
            /** @description not-found */
            404: {
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
    getOpenFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        latest: {
                            from: string;
                            /** @description a local day */
                            to: string;
                            reported: number | null;
                            closed: number | null;
                            onTimeRate: number | null;
                            answerMinutes: number | null;
                            closingMinutes: number | null;
                            countedOnly: number | null;
                            byCategory: {
                                code: string;
                                name: string;
                                reported: number;
                                closedShare: number | null;
                                onTimeRate: number | null;
                            }[];
                            byStreet: {
                                code: string;
                                name: string;
                                reported: number;
                                closedShare: number | null;
                                onTimeRate: number | null;
                            }[];
                            /** @description of categories that have too few cases, or of none that is known */
                            otherCategories: number;
                            otherStreets: number;
                        };
                        twelveMonths: {
                            from: string;
                            /** @description a local day */
                            to: string;
                            reported: number | null;
                            closed: number | null;
                            onTimeRate: number | null;
                            answerMinutes: number | null;
                            closingMinutes: number | null;
                            countedOnly: number | null;
                            byCategory: {
                                code: string;
                                name: string;
                                reported: number;
                                closedShare: number | null;
                                onTimeRate: number | null;
                            }[];
                            byStreet: {
                                code: string;
                                name: string;
                                reported: number;
                                closedShare: number | null;
                                onTimeRate: number | null;
                            }[];
                            /** @description of categories that have too few cases, or of none that is known */
                            otherCategories: number;
                            otherStreets: number;
                        };
                        months: {
                            month: string;
                            reported: number | null;
                            closed: number | null;
                            onTimeRate: number | null;
                            final: boolean;
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
            /** @description not-found */
            404: {
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
    listOpenCases: {
        parameters: {
            query?: {
                /** @description days of report: `2026`, `2026-Q1`, `2026-03`, `2026-W10`, or `2026-03-05..2026-03-20` */
                period?: string;
                category?: string;
                street?: string;
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string | null;
                            reported: string | null;
                            filed: string | null;
                            closed: string | null;
                            state: string | null;
                            result: string | null;
                            onTime: boolean | null;
                            kind: string | null;
                            majorCode: string | null;
                            majorName: string | null;
                            categoryCode: string | null;
                            categoryName: string | null;
                            channelCode: string | null;
                            channelName: string | null;
                            streetCode: string | null;
                            streetName: string | null;
                            communityCode: string | null;
                            communityName: string | null;
                            unitCode: string | null;
                            unitName: string | null;
                            placeOf: string | null;
                            longitude: number | null;
                            latitude: number | null;
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
            /** @description token-expired, token-foreign */
            401: {
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
    downloadOpenCasesCsv: {
        parameters: {
            query?: {
                /** @description days of report: `2026`, `2026-Q1`, `2026-03`, `2026-W10`, or `2026-03-05..2026-03-20` */
                period?: string;
                category?: string;
                street?: string;
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A line of names, then a line for each case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
            /** @description token-expired, token-foreign */
            401: {
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
    downloadOpenCasesGeoJson: {
        parameters: {
            query?: {
                /** @description days of report: `2026`, `2026-Q1`, `2026-03`, `2026-W10`, or `2026-03-05..2026-03-20` */
                period?: string;
                category?: string;
                street?: string;
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A feature for each case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
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
            /** @description token-expired, token-foreign */
            401: {
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
    sendDeviceEvents: {
        parameters: {
            query?: never;
            header: {
                /** @description Who signs: the id in the register of devices. */
                "device-id": string;
                /** @description Of this message; the same for a repeat. */
                "webhook-id": string;
                /** @description Seconds since 1970, at most 300 away from ours. */
                "webhook-timestamp": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body, joined by dots; of a GET the path from `/v1` on, decoded, stands for the body. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "reading": {
                 *             "metric": "waterLevel",
                 *             "value": 12.5,
                 *             "at": "2026-03-02T08:00:00+08:00"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Each `{"reading": {metric, value, at}}`, `{"event": {type, confidence, at, photo}}` or `{"position": {point, datum, at}}`; a gateway names with `"device"` the one behind it that it speaks for. In the order of their time. */
                    items: {
                        [key: string]: unknown;
                    }[];
                };
            };
        };
        responses: {
            /** @description What came of each item. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the `webhook-id` */
                        id: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                        /** @description in the order of the items */
                        items: {
                            /**
                             * @description `duplicate`: known by its time already
                             * @enum {string}
                             */
                            status: "accepted" | "duplicate" | "refused";
                            what?: string;
                            device?: string;
                            /**
                             * @description older than what was known, and without effect
                             * @constant
                             */
                            late?: true;
                            problem?: {
                                type: string;
                                detail: string;
                                field?: string;
                            };
                        }[];
                    };
                };
            };
            /** @description malformed-body, timestamp-outside-tolerance */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description token-expired, token-foreign, signature-invalid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description device-disabled, device-may-not */
            403: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
            422: {
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
    createDeviceUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description Who signs: the id in the register of devices. */
                "device-id": string;
                /** @description Of this message; the same for a repeat. */
                "webhook-id": string;
                /** @description Seconds since 1970, at most 300 away from ours. */
                "webhook-timestamp": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body, joined by dots; of a GET the path from `/v1` on, decoded, stands for the body. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contentType": "image/jpeg",
                 *       "bytes": 345678
                 *     }
                 */
                "application/json": {
                    contentType: string;
                    bytes: number;
                };
            };
        };
        responses: {
            /** @description Send the bytes there, then name the photo. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTicket"];
                };
            };
            /** @description malformed-body, timestamp-outside-tolerance */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description token-expired, token-foreign, signature-invalid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description device-disabled, device-may-not */
            403: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, photo-type-not-allowed, photo-too-large */
            422: {
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
    handOverReport: {
        parameters: {
            query?: never;
            header: {
                /** @description Who signs: the id in the register of devices. */
                "device-id": string;
                /** @description Of this message; the same for a repeat. */
                "webhook-id": string;
                /** @description Seconds since 1970, at most 300 away from ours. */
                "webhook-timestamp": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body, joined by dots; of a GET the path from `/v1` on, decoded, stands for the body. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "externalNumber": "110-2026-000123",
                 *       "text": "夜间施工噪音扰民，非警务警情",
                 *       "place": {
                 *         "point": [
                 *           114.25,
                 *           22.5
                 *         ],
                 *         "address": "深业东城上邸"
                 *       },
                 *       "caller": {
                 *         "phone": "000-0000"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description the number under which the sender knows it; unique among its own */
                    externalNumber: string;
                    text: string;
                    place: components["schemas"]["Place"];
                    subcategory?: string;
                    /** Format: date-time */
                    occurredAt?: string;
                    caller?: {
                        name?: string;
                        phone?: string;
                        wantsFollowUp?: boolean;
                    };
                    /** @default [] */
                    photos?: string[];
                    nature?: string;
                };
            };
        };
        responses: {
            /** @description Where it stands, with our number and the receipt. */
            201: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        externalNumber: string;
                        /** @description ours, to be quoted */
                        number: string;
                        /** @description proves that it was taken over: the hash that seals the case’s first event */
                        receipt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        receivedAt: string;
                        /** @enum {string} */
                        state: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
                        stateName: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        /** @description who handles it */
                        unit?: {
                            code: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description by when it is to be handled
                         */
                        promisedAt?: string;
                        /** @description once nothing more is owed; of a duplicate, what came of the case it was merged into */
                        result?: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            text?: string;
                        };
                    };
                };
            };
            /** @description malformed-body, timestamp-outside-tolerance */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description token-expired, token-foreign, signature-invalid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description device-disabled, device-may-not */
            403: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, place-required, unknown-photo */
            422: {
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
    getHandedOver: {
        parameters: {
            query?: never;
            header: {
                /** @description Who signs: the id in the register of devices. */
                "device-id": string;
                /** @description Of this message; the same for a repeat. */
                "webhook-id": string;
                /** @description Seconds since 1970, at most 300 away from ours. */
                "webhook-timestamp": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body, joined by dots; of a GET the path from `/v1` on, decoded, stands for the body. */
                "webhook-signature": string;
            };
            path: {
                externalNumber: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where it stands, with our number and the receipt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        externalNumber: string;
                        /** @description ours, to be quoted */
                        number: string;
                        /** @description proves that it was taken over: the hash that seals the case’s first event */
                        receipt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        receivedAt: string;
                        /** @enum {string} */
                        state: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
                        stateName: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        /** @description who handles it */
                        unit?: {
                            code: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description by when it is to be handled
                         */
                        promisedAt?: string;
                        /** @description once nothing more is owed; of a duplicate, what came of the case it was merged into */
                        result?: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            text?: string;
                        };
                    };
                };
            };
            /** @description timestamp-outside-tolerance */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description token-expired, token-foreign, signature-invalid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description device-disabled, device-may-not */
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
    sendDeviceVitalSigns: {
        parameters: {
            query?: never;
            header: {
                /** @description Who signs: the id in the register of devices. */
                "device-id": string;
                /** @description Of this message; the same for a repeat. */
                "webhook-id": string;
                /** @description Seconds since 1970, at most 300 away from ours. */
                "webhook-timestamp": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body, joined by dots; of a GET the path from `/v1` on, decoded, stands for the body. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "readings": [
                 *         {
                 *           "sign": "drainageLevel",
                 *           "value": 42.5,
                 *           "at": "2026-03-02T08:00:00+08:00"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Each `{sign, value, at, measure}`: the code of the vital sign, when it was measured, and the unit of measure, which is that of the sign unless said. */
                    readings: {
                        [key: string]: unknown;
                    }[];
                };
            };
        };
        responses: {
            /** @description What came of each reading. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description in the order of the readings */
                        items: {
                            /**
                             * @description `duplicate`: the same value of the same instant is known already
                             * @enum {string}
                             */
                            status: "accepted" | "duplicate" | "refused";
                            sign?: string;
                            /** @description `late`: older than the newest, and only history. `implausible`: out of range or in another unit of measure. `conflicting`: contradicts what came first for that instant. `superseded`: not kept, an earlier instant of the same half minute is. */
                            notes?: ("late" | "implausible" | "conflicting" | "superseded")[];
                            problem?: {
                                type: string;
                                detail: string;
                                field?: string;
                            };
                        }[];
                    };
                };
            };
            /** @description malformed-body, timestamp-outside-tolerance */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description token-expired, token-foreign, signature-invalid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description device-disabled, device-may-not */
            403: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
            422: {
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
    readHandedOverCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        caseId: string;
                        events: {
                            id: string;
                            version: number;
                            type: string;
                        }[];
                        photos: {
                            id: string;
                            contentType: string;
                            bytes: number;
                            /** Format: uri */
                            url: string;
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
            /** @description not-found */
            404: {
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
    listPublicBulletins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            period: string;
                            from: string;
                            to: string;
                            name: string;
                            /** @enum {string} */
                            published: "inside" | "public";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            madeAt: string;
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
    getPublicBulletin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                /** @description `2026`, `2026-Q1`, `2026-03`, `2026-W10`, `2026-03-05` or `2026-03-05..2026-03-20`, in local days */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bulletin. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        period: string;
                        from: string;
                        to: string;
                        name: string;
                        /** @enum {string} */
                        published: "inside" | "public";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        madeAt: string;
                        /** @description the body that issues it */
                        issuer: string;
                        remarks: string[];
                        /** @description of the catalogue that it was computed by */
                        digest: string;
                        /** @description as they were when it was made */
                        tables: {
                            level: string;
                            period: string;
                            from: string;
                            to: string;
                            frozen?: {
                                period: string;
                                from: string;
                                to: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                by: string;
                                cases: number;
                                /** @description of the catalogue that it was frozen by */
                                digest: string;
                            };
                            definitions: {
                                /** @description under which the rows have it */
                                key: string;
                                code: string;
                                name: string;
                                variant: string;
                                unit: string;
                                numerator: string;
                                denominator?: string;
                                exclusions?: string;
                                better?: string;
                                source: string;
                                /** @description the marks of the reference: A, B, C, UNKNOWN */
                                confidence: string;
                            }[];
                            scheme?: {
                                code: string;
                                name: string;
                                kind: string;
                                total?: number;
                                terms: {
                                    indicator?: string;
                                    count?: string;
                                    points?: number;
                                    scoring: unknown;
                                }[];
                                source: string;
                                /** @description the marks of the reference: A, B, C, UNKNOWN */
                                confidence: string;
                            };
                            /** @description whoever has less of this indicator is scored and not ranked */
                            rankedFrom?: {
                                indicator: string;
                                name: string;
                                least: number;
                            };
                            grades: {
                                code: string;
                                name: string;
                                colour: string;
                                from: number;
                            }[];
                            /** @description best first */
                            rows: {
                                code: string;
                                name: string;
                                /** @description with the adjustments */
                                counters: {
                                    [key: string]: number;
                                };
                                indicators: {
                                    [key: string]: {
                                        /** @description a rate is a share of 1; absent where the denominator is 0 */
                                        value?: number;
                                        numerator: number;
                                        denominator?: number;
                                        before?: number;
                                        yearBefore?: number;
                                    };
                                };
                                score?: {
                                    value: number;
                                    grade?: string;
                                    colour?: string;
                                    terms: {
                                        value?: number;
                                        points?: number;
                                        most: number;
                                    }[];
                                    before?: number;
                                    yearBefore?: number;
                                };
                                /** @description absent without a score, and for whoever has less than `rankedFrom` says */
                                rank?: number;
                                adjustments: {
                                    id: string;
                                    level: string;
                                    of: string;
                                    counter: string;
                                    amount: number;
                                    reason: string;
                                    by: string;
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601, UTC
                                     */
                                    at: string;
                                }[];
                            }[];
                        }[];
                        /** @description entered since, and not in the tables; the public is not told by whom and why */
                        adjustments: {
                            id: string;
                            level: string;
                            of: string;
                            counter: string;
                            amount: number;
                            reason: string;
                            by: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            name: string;
                            counterName: string;
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
            /** @description not-found */
            404: {
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
    reportCase: {
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
                /**
                 * @example {
                 *       "channel": "hotline",
                 *       "nature": "complaint",
                 *       "text": "路口有一堆垃圾无人清理",
                 *       "place": {
                 *         "point": [
                 *           114.25,
                 *           22.5
                 *         ],
                 *         "datum": "GCJ02",
                 *         "address": "环城路与人民路交口"
                 *       },
                 *       "subcategory": "0201",
                 *       "caller": {
                 *         "name": "来电人",
                 *         "phone": "000-0000",
                 *         "wantsFollowUp": true
                 *       },
                 *       "photos": []
                 *     }
                 */
                "application/json": {
                    channel: string;
                    text: string;
                    place: components["schemas"]["Place"];
                    subcategory?: string;
                    component?: string;
                    /** Format: date-time */
                    occurredAt?: string;
                    nature?: string;
                    caller?: {
                        name?: string;
                        phone?: string;
                        wantsFollowUp?: boolean;
                    };
                    /** @default [] */
                    photos?: string[];
                };
            };
        };
        responses: {
            /** @description The case. */
            201: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, place-required, photo-required, unknown-photo */
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
    reportSelfDisposal: {
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
                /**
                 * @example {
                 *       "channel": "patrol",
                 *       "text": "已扶正倒地的共享单车",
                 *       "place": {
                 *         "point": [
                 *           114.25,
                 *           22.5
                 *         ]
                 *       },
                 *       "subcategory": "0201",
                 *       "photos": [
                 *         {
                 *           "id": "01J9ZK6V5Q0000000000000004",
                 *           "phase": "before"
                 *         },
                 *         {
                 *           "id": "01J9ZK6V5Q0000000000000005",
                 *           "phase": "after"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    channel: string;
                    text: string;
                    place: components["schemas"]["Place"];
                    subcategory: string;
                    component?: string;
                    /** Format: date-time */
                    occurredAt?: string;
                    photos: {
                        id: string;
                        /** @enum {string} */
                        phase: "before" | "after";
                    }[];
                };
            };
        };
        responses: {
            /** @description The case. */
            201: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, place-required, photo-required, unknown-photo */
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
    createUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contentType": "image/jpeg",
                 *       "bytes": 345678
                 *     }
                 */
                "application/json": {
                    contentType: string;
                    bytes: number;
                };
            };
        };
        responses: {
            /** @description Send the bytes there, then name the photo. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTicket"];
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
            /** @description role-not-allowed, scope-not-granted */
            403: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, photo-type-not-allowed, photo-too-large */
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
    viewPhoto: {
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
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            /** @description To the photo. */
            302: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
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
    listCasesNearPoint: {
        parameters: {
            query: {
                lng: number;
                lat: number;
                radius?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseSummary"][];
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
    searchCases: {
        parameters: {
            query: {
                q: string;
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseSummary"][];
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
    getCase: {
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
            /** @description The case. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description You have this version. */
            304: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description role-not-allowed, scope-not-granted */
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
    listCaseEvents: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseEvent"][];
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
            /** @description role-not-allowed, scope-not-granted */
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
    viewPhotoOfCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                photo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            /** @description To the photo. */
            302: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description role-not-allowed, scope-not-granted */
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
    checkCaseTimeline: {
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
            /** @description The verdict. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sound: boolean;
                        events: number;
                        lastHash?: string;
                        fault?: {
                            version: number;
                            /** @enum {string} */
                            fault: "gap" | "broken-chain" | "altered";
                        };
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
            /** @description role-not-allowed, scope-not-granted */
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
    explainCaseDeadline: {
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
            /** @description The clock and the way to its deadline. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deadline"];
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
            /** @description role-not-allowed, scope-not-granted */
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
    suggestUnitsForCase: {
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
            /** @description Units. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            unit: string;
                            name: string;
                            basis: {
                                /** @enum {string} */
                                principle: "ownerFirst" | "territoryFirst";
                                /** @enum {string} */
                                basis: "owner" | "territory" | "componentOwner" | "fallback" | "dispatcherChoice";
                                category?: string;
                                area?: string;
                                component?: string;
                            };
                            why: string;
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
    listCasesNearCase: {
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
            /** @description Newest first, without the case itself. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseSummary"][];
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
    listCaseNotifications: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            caseId?: string;
                            recipient: string;
                            /** @enum {string} */
                            channel: "inbox" | "sms" | "email" | "robot";
                            /** @description whole only for posts that may see personal data, and with its case */
                            address?: string;
                            template: string;
                            language: string;
                            text: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            /** @enum {string} */
                            status: "waiting" | "sent" | "failed" | "skipped";
                            /** @enum {string} */
                            why?: "no-address" | "no-provider" | "opted-out" | "duplicate" | "template-missing" | "quiet-hours" | "retrying" | "refused" | "gave-up";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            dueAt?: string;
                            attempts?: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                /** @enum {string} */
                                outcome: "sent" | "failed" | "unknown";
                                detail?: string;
                                providerId?: string;
                            }[];
                            resent?: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                by: string;
                            }[];
                            resendable: boolean;
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
    requestConfirmationCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    supervisor?: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    confirmCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "genuine": true,
                 *       "text": "属实，人行道上有一堆垃圾",
                 *       "photos": []
                 *     }
                 */
                "application/json": {
                    genuine: boolean;
                    text: string;
                    /** @default [] */
                    photos?: string[];
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description role-not-allowed, not-your-task */
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, unknown-photo */
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
    acceptCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subcategory": "0201"
                 *     }
                 */
                "application/json": {
                    subcategory: string;
                    component?: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition, confirmation-required, report-not-genuine */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, unknown-category, unknown-component */
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
    declineCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "不属于城市管理范围"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    fileCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "condition": "E-0201-1"
                 *     }
                 */
                "application/json": {
                    condition: string;
                    /** Format: date-time */
                    dueAt?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, unknown-condition, limit-not-allowed, reason-required */
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
    refuseCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "不符合立案条件"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    voidCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "与另一案件重复"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    dispatchCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unit": "sanitation"
                 *     }
                 */
                "application/json": {
                    unit: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition, same-unit-required */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, unknown-unit, reason-required */
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
    sendBackCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "不属于本区责任单位职责"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    takeCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "text": "今天下午到场"
                 *     }
                 */
                "application/json": {
                    text?: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description idempotency-key-required, malformed-body */
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
            /** @description role-not-allowed, scope-not-granted, not-your-unit */
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
            /** @description illegal-transition, already-taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description precondition-required */
            428: {
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
    assignHandlerCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "handler": "handler1"
                 *     }
                 */
                "application/json": {
                    handler: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description idempotency-key-required, malformed-body */
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
            /** @description role-not-allowed, scope-not-granted, not-your-unit */
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, unknown-person */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required */
            428: {
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
    requestReturnCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "该路段由街道负责"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description idempotency-key-required, malformed-body */
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
            /** @description role-not-allowed, scope-not-granted, not-your-unit */
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description precondition-required */
            428: {
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
    requestExtensionCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "配件到货需要时间"
                 *     }
                 */
                "application/json": {
                    reason: string;
                    limit?: components["schemas"]["Limit"];
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description idempotency-key-required, malformed-body */
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
            /** @description role-not-allowed, scope-not-granted, not-your-unit */
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
            /** @description illegal-transition, already-overdue, extension-limit-reached */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, limit-not-allowed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required */
            428: {
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
    requestSuspensionCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "等待雨季结束后施工",
                 *       "until": "2026-09-01T08:00:00+08:00"
                 *     }
                 */
                "application/json": {
                    reason: string;
                    /** Format: date-time */
                    until: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description idempotency-key-required, malformed-body */
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
            /** @description role-not-allowed, scope-not-granted, not-your-unit */
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
            /** @description illegal-transition, suspension-limit-reached */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, suspension-too-long */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required */
            428: {
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
    approveCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "opinion": "同意"
                 *     }
                 */
                "application/json": {
                    opinion?: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition, already-overdue */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    rejectCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "opinion": "请按期处置"
                 *     }
                 */
                "application/json": {
                    opinion: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    resumeCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description idempotency-key-required, malformed-body */
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
            /** @description role-not-allowed, scope-not-granted, not-your-unit */
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description precondition-required */
            428: {
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
    orderSupervisionCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "请今天内处理"
                 *     }
                 */
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    answerSupervisionCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "order": "01J9ZK6V5Q0000000000000001",
                 *       "text": "已安排人员到场"
                 *     }
                 */
                "application/json": {
                    order: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description idempotency-key-required, malformed-body */
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
            /** @description role-not-allowed, scope-not-granted, not-your-unit */
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
            /** @description illegal-transition, no-open-order */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description precondition-required */
            428: {
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
    feedBackCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "已清理",
                 *       "photos": [
                 *         {
                 *           "id": "01J9ZK6V5Q0000000000000002",
                 *           "phase": "after"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    text: string;
                    /** @default [] */
                    photos?: {
                        id: string;
                        /** @enum {string} */
                        phase: "before" | "after";
                    }[];
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description idempotency-key-required, malformed-body */
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
            /** @description role-not-allowed, scope-not-granted, not-your-unit */
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, photo-required, unknown-photo */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-required */
            428: {
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
    sendFeedbackBackCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "现场仍有残留"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description idempotency-key-required, malformed-body */
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
            /** @description role-not-allowed, scope-not-granted, not-your-unit */
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description precondition-required */
            428: {
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
    sendVerificationCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    supervisor?: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    verifyCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "passed": true,
                 *       "text": "已清理干净",
                 *       "photos": [
                 *         "01J9ZK6V5Q0000000000000003"
                 *       ]
                 *     }
                 */
                "application/json": {
                    passed: boolean;
                    text: string;
                    /** @default [] */
                    photos?: string[];
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description role-not-allowed, not-your-task */
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, photo-required, unknown-photo */
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
    closeCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    text?: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    forceCloseCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "因道路拆除，问题不复存在"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    requestVoidCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "立案错误"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    appealCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "台风期间无法作业"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description role-not-allowed, not-your-unit */
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
            /** @description illegal-transition, already-appealed, not-overdue, appeal-window-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    reviewAppealCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "approved": true,
                 *       "opinion": "情况属实"
                 *     }
                 */
                "application/json": {
                    approved: boolean;
                    opinion: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    auditSelfDisposalCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accepted": true
                 *     }
                 */
                "application/json": {
                    accepted: boolean;
                    opinion?: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    followUpCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "satisfaction": "satisfied"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    satisfaction: "verySatisfied" | "satisfied" | "dissatisfied" | "unreachable";
                    text?: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    reopenCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "来电人反映问题再次出现",
                 *       "photos": []
                 *     }
                 */
                "application/json": {
                    text: string;
                    /** @default [] */
                    photos?: string[];
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition, reopening-not-offered, reopening-limit-reached, reopening-window-closed, case-is-part */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, unknown-photo */
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
    commentCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "已电话联系责任单位"
                 *     }
                 */
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /** @description idempotency-key-required, malformed-body */
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
            /** @description role-not-allowed, scope-not-granted */
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description precondition-required */
            428: {
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
    mergeCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into": "01J9ZK6V5Q0000000000000004",
                 *       "reason": "与该案为同一问题"
                 *     }
                 */
                "application/json": {
                    /** @description the id of a case */
                    into: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition, merge-target-not-open, merge-target-not-filed, has-duplicates, too-many-duplicates, case-is-part */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, merge-into-itself */
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
    unmergeCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "经核实为另一处问题"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition, merge-target-not-open */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    splitCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "parts": [
                 *         {
                 *           "text": "清运垃圾",
                 *           "unit": "sanitation"
                 *         },
                 *         {
                 *           "text": "修复破损路面"
                 *         }
                 *       ],
                 *       "reason": "涉及两个部门"
                 *     }
                 */
                "application/json": {
                    parts: {
                        text: string;
                        subcategory?: string;
                        condition?: string;
                        unit?: string;
                    }[];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition, case-is-part */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, idempotency-key-reused, unknown-unit, unknown-category, unknown-condition */
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
    unsplitCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "由一个单位统一处置"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition, part-under-way */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    handBackCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this attempt among your own: the same key with the same request is answered with `Idempotent-Replayed: true` and not applied again. Machine clients must send it. */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /** @description The ETag of the case as you know it. Without it the write is decided on the case as it is now. Machine clients must send it. */
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "现场不在本区范围"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The case after it. */
            200: {
                headers: {
                    /** @description The version of the case, in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
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
            /** @description illegal-transition */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
        };
    };
    listWorklists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Queues. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description a role, or `unit:` and the unit’s code */
                            owner: string;
                            /** @enum {string} */
                            state: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
                            stateName: string;
                            count: number;
                            /** @description as the timers recorded them; cases without a running limit are in none */
                            lights: {
                                green: number;
                                amber: number;
                                red: number;
                            };
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
            /** @description role-not-allowed, scope-not-granted */
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
    listWorklist: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                light?: "green" | "amber" | "red";
                street?: string;
                subcategory?: string;
                major?: string;
                channel?: string;
                kind?: "component" | "event";
                /** @description part of the number, address or text */
                q?: string;
            };
            header?: never;
            path: {
                /** @description a role, or `unit:` and the unit’s code */
                queue: string;
                state: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nearest deadline first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseSummary"][];
                        next?: string;
                        /** @description how many items of the list were looked at for this page */
                        scanned: number;
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
            /** @description role-not-allowed, scope-not-granted, not-your-unit */
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
    listCasesOfUnit: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                light?: "green" | "amber" | "red";
                street?: string;
                subcategory?: string;
                major?: string;
                channel?: string;
                kind?: "component" | "event";
                /** @description part of the number, address or text */
                q?: string;
            };
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nearest deadline first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseSummary"][];
                        next?: string;
                        /** @description how many items of the list were looked at for this page */
                        scanned: number;
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
            /** @description role-not-allowed, scope-not-granted, not-your-unit */
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
            /** @description What is open in the view. */
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
    followChanges: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `id` of the last message that you heard: what came after is told first. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Messages until either side ends. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
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
            /** @description live-not-offered */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-listeners */
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
    getToday: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The day so far. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the tenant’s local date */
                        day: string;
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
                        /** @description hours of the tenant’s day that have begun */
                        hours: {
                            hour: number;
                            reported: number;
                            closed: number;
                        }[];
                        ranking: {
                            units: {
                                code: string;
                                name: string;
                                reported: number;
                                closed: number;
                                closedOnTime: number;
                                /** @description of those closed today; absent where none was */
                                onTimeRate?: number;
                                open: number;
                                overdue: number;
                            }[];
                            streets: {
                                code: string;
                                name: string;
                                reported: number;
                                closed: number;
                                closedOnTime: number;
                                /** @description of those closed today; absent where none was */
                                onTimeRate?: number;
                                open: number;
                                overdue: number;
                            }[];
                        };
                        overdueNow: components["schemas"]["CaseSummary"][];
                        newest: components["schemas"]["CaseSummary"][];
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
    listMyTasks: {
        parameters: {
            query?: {
                lng?: number;
                lat?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            number: string;
                            version: number;
                            /** @enum {string} */
                            state: "reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver";
                            stateName: string;
                            channel: string;
                            text: string;
                            subcategory?: string;
                            unit?: string;
                            street?: string;
                            community?: string;
                            grid?: string;
                            point?: [
                                number,
                                number
                            ];
                            address?: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            reportedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            dueAt?: string;
                            /**
                             * @description green to the warning share of the limit, amber to its end, red after it
                             * @enum {string}
                             */
                            light?: "green" | "amber" | "red";
                            overdue: boolean;
                            kind?: string;
                            handler?: string;
                            supervisor?: string;
                            channelName?: string;
                            subcategoryName?: string;
                            unitName?: string;
                            streetName?: string;
                            /** @description this and the following: how many, absent where none */
                            photos?: number;
                            extensions?: number;
                            reworks?: number;
                            duplicates?: number;
                            followers?: number;
                            /** @description a supervision order waits for an answer */
                            supervised?: boolean;
                            /** @description assigned to the caller by name */
                            mine: boolean;
                            distanceMetres?: number;
                        }[];
                        /** @description false where there were more than could be looked through */
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
    listOpinions: {
        parameters: {
            query?: {
                action?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phrases. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            action: string;
                            /** @description only for this result of the action, as `failed` of `verify` */
                            outcome?: string;
                            /** @enum {string} */
                            language: "zh-CN" | "en";
                            text: string;
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
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        roles: ("citizen" | "supervisor" | "acceptor" | "shiftLeader" | "dispatcher" | "unit" | "handler" | "evaluator" | "inspector" | "leader" | "administrator" | "system" | "superAdmin")[];
                        unit?: string;
                        /** @description what a program may do for its unit */
                        scopes?: ("cases:read" | "cases:accept" | "cases:feedback" | "cases:request" | "cases:comment" | "photos:write" | "vitals:write")[];
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
            /** @description role-not-allowed, scope-not-granted */
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
    listPeople: {
        parameters: {
            query?: {
                role?: "citizen" | "supervisor" | "acceptor" | "shiftLeader" | "dispatcher" | "unit" | "handler" | "evaluator" | "inspector" | "leader" | "administrator" | "system" | "superAdmin";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            roles: ("citizen" | "supervisor" | "acceptor" | "shiftLeader" | "dispatcher" | "unit" | "handler" | "evaluator" | "inspector" | "leader" | "administrator" | "system" | "superAdmin")[];
                            unit?: string;
                            dutyAreas: string[];
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
    listUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Units. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            name: string;
                            parent?: string;
                            areas?: string[];
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
    listComponentsNearPoint: {
        parameters: {
            query: {
                lng: number;
                lat: number;
                radius?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Components. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            subcategory: string;
                            name: string;
                            point: [
                                number,
                                number
                            ];
                            owner?: string;
                            maintainer?: string;
                            /** @enum {string} */
                            state: "intact" | "damaged" | "missing" | "occupied";
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
    getComponent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The component. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        subcategory: string;
                        name: string;
                        point: [
                            number,
                            number
                        ];
                        owner?: string;
                        maintainer?: string;
                        /** @enum {string} */
                        state: "intact" | "damaged" | "missing" | "occupied";
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
    getSummary: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sums of counters that the outbox keeps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string;
                        to: string;
                        /** @description base numbers of the evaluation over the months */
                        all: {
                            [key: string]: number;
                        };
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
    getEventCatalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Types. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            type: string;
                            /** @description in the caller’s language */
                            name: string;
                            /** @description whether an endpoint may choose it */
                            selectable: boolean;
                            /** @description JSON Schema, draft 2020-12, of the body */
                            schema: {
                                [key: string]: unknown;
                            };
                            /** @description a body, of a case that does not exist */
                            example: {
                                [key: string]: unknown;
                            };
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
    listEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Endpoints. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            url: string;
                            description: string;
                            types: {
                                type: string;
                                name: string;
                            }[];
                            filters: {
                                categories?: {
                                    code: string;
                                    name: string;
                                }[];
                                units?: {
                                    code: string;
                                    name: string;
                                }[];
                                states?: {
                                    code: string;
                                    name: string;
                                }[];
                                areas?: {
                                    code: string;
                                    name: string;
                                }[];
                            };
                            /** @enum {string} */
                            signing: "hmac" | "ed25519";
                            /** @enum {string} */
                            state: "pending" | "active" | "disabled";
                            stateName: string;
                            enabled: boolean;
                            disabled?: {
                                /** @enum {string} */
                                why: "administrator" | "gone" | "failing";
                                whyName: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            verifiedAt?: string;
                            health: {
                                /**
                                 * @description `open`: deliveries wait until `probeAt`, when one is tried
                                 * @enum {string}
                                 */
                                circuit: "closed" | "open" | "probing";
                                /** @description in a row */
                                failures: number;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                failingSince?: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                probeAt?: string;
                            };
                            /** @description newest first */
                            secrets: {
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                expiresAt?: string;
                                /** @description `whpk_…`, for ed25519 */
                                publicKey?: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            createdBy: {
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
                            /** @description what may be done now */
                            actions: ("change" | "enable" | "disable" | "rotate" | "verify" | "test" | "replay" | "delete")[];
                        }[];
                        /** @description how many the district may have */
                        most: number;
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
    createEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://hooks.example.com/chengyun",
                 *       "description": "Sanitation company",
                 *       "types": [
                 *         "case.dispatched.v1",
                 *         "case.redispatched.v1"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description https, on port 443 or 8443, at a public address */
                    url: string;
                    /** @default  */
                    description?: string;
                    types: string[];
                    /** @default {} */
                    filters?: {
                        categories?: string[];
                        units?: string[];
                        states?: ("reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver")[];
                        areas?: string[];
                    };
                    /**
                     * @default hmac
                     * @enum {string}
                     */
                    signing?: "hmac" | "ed25519";
                };
            };
        };
        responses: {
            /** @description The endpoint with its secret. */
            201: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        description: string;
                        types: {
                            type: string;
                            name: string;
                        }[];
                        filters: {
                            categories?: {
                                code: string;
                                name: string;
                            }[];
                            units?: {
                                code: string;
                                name: string;
                            }[];
                            states?: {
                                code: string;
                                name: string;
                            }[];
                            areas?: {
                                code: string;
                                name: string;
                            }[];
                        };
                        /** @enum {string} */
                        signing: "hmac" | "ed25519";
                        /** @enum {string} */
                        state: "pending" | "active" | "disabled";
                        stateName: string;
                        enabled: boolean;
                        disabled?: {
                            /** @enum {string} */
                            why: "administrator" | "gone" | "failing";
                            whyName: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        verifiedAt?: string;
                        health: {
                            /**
                             * @description `open`: deliveries wait until `probeAt`, when one is tried
                             * @enum {string}
                             */
                            circuit: "closed" | "open" | "probing";
                            /** @description in a row */
                            failures: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            failingSince?: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            probeAt?: string;
                        };
                        /** @description newest first */
                        secrets: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                            /** @description `whpk_…`, for ed25519 */
                            publicKey?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        /** @description what may be done now */
                        actions: ("change" | "enable" | "disable" | "rotate" | "verify" | "test" | "replay" | "delete")[];
                        /** @description `whsec_…`, shown this once; for ed25519 the public key `whpk_…`, as the other half stays here */
                        secret: string;
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
            /** @description too-many-endpoints */
            409: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, unknown-event-type, unknown-category, unknown-unit, unknown-area, webhook-url-not-allowed, webhook-address-not-allowed */
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
    getEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        description: string;
                        types: {
                            type: string;
                            name: string;
                        }[];
                        filters: {
                            categories?: {
                                code: string;
                                name: string;
                            }[];
                            units?: {
                                code: string;
                                name: string;
                            }[];
                            states?: {
                                code: string;
                                name: string;
                            }[];
                            areas?: {
                                code: string;
                                name: string;
                            }[];
                        };
                        /** @enum {string} */
                        signing: "hmac" | "ed25519";
                        /** @enum {string} */
                        state: "pending" | "active" | "disabled";
                        stateName: string;
                        enabled: boolean;
                        disabled?: {
                            /** @enum {string} */
                            why: "administrator" | "gone" | "failing";
                            whyName: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        verifiedAt?: string;
                        health: {
                            /**
                             * @description `open`: deliveries wait until `probeAt`, when one is tried
                             * @enum {string}
                             */
                            circuit: "closed" | "open" | "probing";
                            /** @description in a row */
                            failures: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            failingSince?: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            probeAt?: string;
                        };
                        /** @description newest first */
                        secrets: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                            /** @description `whpk_…`, for ed25519 */
                            publicKey?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        /** @description what may be done now */
                        actions: ("change" | "enable" | "disable" | "rotate" | "verify" | "test" | "replay" | "delete")[];
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
    removeEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        description: string;
                        types: {
                            type: string;
                            name: string;
                        }[];
                        filters: {
                            categories?: {
                                code: string;
                                name: string;
                            }[];
                            units?: {
                                code: string;
                                name: string;
                            }[];
                            states?: {
                                code: string;
                                name: string;
                            }[];
                            areas?: {
                                code: string;
                                name: string;
                            }[];
                        };
                        /** @enum {string} */
                        signing: "hmac" | "ed25519";
                        /** @enum {string} */
                        state: "pending" | "active" | "disabled";
                        stateName: string;
                        enabled: boolean;
                        disabled?: {
                            /** @enum {string} */
                            why: "administrator" | "gone" | "failing";
                            whyName: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        verifiedAt?: string;
                        health: {
                            /**
                             * @description `open`: deliveries wait until `probeAt`, when one is tried
                             * @enum {string}
                             */
                            circuit: "closed" | "open" | "probing";
                            /** @description in a row */
                            failures: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            failingSince?: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            probeAt?: string;
                        };
                        /** @description newest first */
                        secrets: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                            /** @description `whpk_…`, for ed25519 */
                            publicKey?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        /** @description what may be done now */
                        actions: ("change" | "enable" | "disable" | "rotate" | "verify" | "test" | "replay" | "delete")[];
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
    changeEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "enabled": true
                 *     }
                 */
                "application/json": {
                    /** @description https, on port 443 or 8443, at a public address */
                    url?: string;
                    description?: string;
                    types?: string[];
                    filters?: {
                        categories?: string[];
                        units?: string[];
                        states?: ("reported" | "confirming" | "pendingAcceptance" | "declined" | "pendingFiling" | "refused" | "pendingDispatch" | "handling" | "extensionRequested" | "returnRequested" | "suspensionRequested" | "suspended" | "fedBack" | "verifying" | "pendingClosing" | "selfDisposalAudit" | "voidRequested" | "split" | "closed" | "forceClosed" | "voided" | "merged" | "handedOver")[];
                        areas?: string[];
                    };
                    enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        description: string;
                        types: {
                            type: string;
                            name: string;
                        }[];
                        filters: {
                            categories?: {
                                code: string;
                                name: string;
                            }[];
                            units?: {
                                code: string;
                                name: string;
                            }[];
                            states?: {
                                code: string;
                                name: string;
                            }[];
                            areas?: {
                                code: string;
                                name: string;
                            }[];
                        };
                        /** @enum {string} */
                        signing: "hmac" | "ed25519";
                        /** @enum {string} */
                        state: "pending" | "active" | "disabled";
                        stateName: string;
                        enabled: boolean;
                        disabled?: {
                            /** @enum {string} */
                            why: "administrator" | "gone" | "failing";
                            whyName: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        verifiedAt?: string;
                        health: {
                            /**
                             * @description `open`: deliveries wait until `probeAt`, when one is tried
                             * @enum {string}
                             */
                            circuit: "closed" | "open" | "probing";
                            /** @description in a row */
                            failures: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            failingSince?: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            probeAt?: string;
                        };
                        /** @description newest first */
                        secrets: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                            /** @description `whpk_…`, for ed25519 */
                            publicKey?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        /** @description what may be done now */
                        actions: ("change" | "enable" | "disable" | "rotate" | "verify" | "test" | "replay" | "delete")[];
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, unknown-event-type, unknown-category, unknown-unit, unknown-area, webhook-url-not-allowed, webhook-address-not-allowed */
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
    rotateSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": {
                    /**
                     * @description for how long the secrets before it sign too; 24 unless said
                     * @default 24
                     */
                    overlapHours?: number;
                };
            };
        };
        responses: {
            /** @description The endpoint with its new secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        description: string;
                        types: {
                            type: string;
                            name: string;
                        }[];
                        filters: {
                            categories?: {
                                code: string;
                                name: string;
                            }[];
                            units?: {
                                code: string;
                                name: string;
                            }[];
                            states?: {
                                code: string;
                                name: string;
                            }[];
                            areas?: {
                                code: string;
                                name: string;
                            }[];
                        };
                        /** @enum {string} */
                        signing: "hmac" | "ed25519";
                        /** @enum {string} */
                        state: "pending" | "active" | "disabled";
                        stateName: string;
                        enabled: boolean;
                        disabled?: {
                            /** @enum {string} */
                            why: "administrator" | "gone" | "failing";
                            whyName: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        verifiedAt?: string;
                        health: {
                            /**
                             * @description `open`: deliveries wait until `probeAt`, when one is tried
                             * @enum {string}
                             */
                            circuit: "closed" | "open" | "probing";
                            /** @description in a row */
                            failures: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            failingSince?: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            probeAt?: string;
                        };
                        /** @description newest first */
                        secrets: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                            /** @description `whpk_…`, for ed25519 */
                            publicKey?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        /** @description what may be done now */
                        actions: ("change" | "enable" | "disable" | "rotate" | "verify" | "test" | "replay" | "delete")[];
                        /** @description `whsec_…`, shown this once; for ed25519 the public key `whpk_…`, as the other half stays here */
                        secret: string;
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
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
    removeSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint: string;
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        url: string;
                        description: string;
                        types: {
                            type: string;
                            name: string;
                        }[];
                        filters: {
                            categories?: {
                                code: string;
                                name: string;
                            }[];
                            units?: {
                                code: string;
                                name: string;
                            }[];
                            states?: {
                                code: string;
                                name: string;
                            }[];
                            areas?: {
                                code: string;
                                name: string;
                            }[];
                        };
                        /** @enum {string} */
                        signing: "hmac" | "ed25519";
                        /** @enum {string} */
                        state: "pending" | "active" | "disabled";
                        stateName: string;
                        enabled: boolean;
                        disabled?: {
                            /** @enum {string} */
                            why: "administrator" | "gone" | "failing";
                            whyName: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        verifiedAt?: string;
                        health: {
                            /**
                             * @description `open`: deliveries wait until `probeAt`, when one is tried
                             * @enum {string}
                             */
                            circuit: "closed" | "open" | "probing";
                            /** @description in a row */
                            failures: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            failingSince?: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            probeAt?: string;
                        };
                        /** @description newest first */
                        secrets: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                            /** @description `whpk_…`, for ed25519 */
                            publicKey?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        /** @description what may be done now */
                        actions: ("change" | "enable" | "disable" | "rotate" | "verify" | "test" | "replay" | "delete")[];
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
            /** @description webhook-secret-in-use */
            409: {
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
    verifyEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is sent. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the `webhook-id` */
                        id: string;
                        endpoint: string;
                        /** @enum {string} */
                        kind: "event" | "verification" | "test";
                        type: string;
                        typeName: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        case?: {
                            id: string;
                            number: string;
                            version: number;
                        };
                        /** @enum {string} */
                        status: "pending" | "retrying" | "held" | "delivered" | "dead";
                        statusName: string;
                        /** @enum {string} */
                        why?: "attempts-used-up" | "endpoint-gone" | "endpoint-disabled";
                        whyName?: string;
                        /** @description since it was made or last replayed */
                        attempts: number;
                        replays: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        nextAttemptAt?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        finishedAt?: string;
                        mayReplay: boolean;
                        /** @description as every attempt sends it, beside `webhook-timestamp` and `webhook-signature` */
                        request: {
                            url: string;
                            headers: {
                                [key: string]: string;
                            };
                            body: string;
                        };
                        /** @description the latest attempts, oldest first */
                        log: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            milliseconds: number;
                            status?: number;
                            /** @enum {string} */
                            error?: "timeout" | "connection-failed" | "name-not-found" | "address-refused" | "tls-failed" | "answer-broken" | "challenge-not-echoed";
                            errorName?: string;
                            headers?: {
                                [key: string]: string;
                            };
                            /** @description the beginning of the answer */
                            body?: string;
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
            /** @description webhook-not-pending */
            409: {
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
    testEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "case.dispatched.v1"
                 *     }
                 */
                "application/json": {
                    type: string;
                };
            };
        };
        responses: {
            /** @description What is sent. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the `webhook-id` */
                        id: string;
                        endpoint: string;
                        /** @enum {string} */
                        kind: "event" | "verification" | "test";
                        type: string;
                        typeName: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        case?: {
                            id: string;
                            number: string;
                            version: number;
                        };
                        /** @enum {string} */
                        status: "pending" | "retrying" | "held" | "delivered" | "dead";
                        statusName: string;
                        /** @enum {string} */
                        why?: "attempts-used-up" | "endpoint-gone" | "endpoint-disabled";
                        whyName?: string;
                        /** @description since it was made or last replayed */
                        attempts: number;
                        replays: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        nextAttemptAt?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        finishedAt?: string;
                        mayReplay: boolean;
                        /** @description as every attempt sends it, beside `webhook-timestamp` and `webhook-signature` */
                        request: {
                            url: string;
                            headers: {
                                [key: string]: string;
                            };
                            body: string;
                        };
                        /** @description the latest attempts, oldest first */
                        log: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            milliseconds: number;
                            status?: number;
                            /** @enum {string} */
                            error?: "timeout" | "connection-failed" | "name-not-found" | "address-refused" | "tls-failed" | "answer-broken" | "challenge-not-echoed";
                            errorName?: string;
                            headers?: {
                                [key: string]: string;
                            };
                            /** @description the beginning of the answer */
                            body?: string;
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
            /** @description webhook-not-active */
            409: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, unknown-event-type */
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
    listDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                status?: "pending" | "retrying" | "held" | "delivered" | "dead";
                type?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description the `webhook-id` */
                            id: string;
                            endpoint: string;
                            /** @enum {string} */
                            kind: "event" | "verification" | "test";
                            type: string;
                            typeName: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            case?: {
                                id: string;
                                number: string;
                                version: number;
                            };
                            /** @enum {string} */
                            status: "pending" | "retrying" | "held" | "delivered" | "dead";
                            statusName: string;
                            /** @enum {string} */
                            why?: "attempts-used-up" | "endpoint-gone" | "endpoint-disabled";
                            whyName?: string;
                            /** @description since it was made or last replayed */
                            attempts: number;
                            replays: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            nextAttemptAt?: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            finishedAt?: string;
                            mayReplay: boolean;
                            last?: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                milliseconds: number;
                                status?: number;
                                /** @enum {string} */
                                error?: "timeout" | "connection-failed" | "name-not-found" | "address-refused" | "tls-failed" | "answer-broken" | "challenge-not-echoed";
                                errorName?: string;
                            };
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
    getDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the `webhook-id` */
                        id: string;
                        endpoint: string;
                        /** @enum {string} */
                        kind: "event" | "verification" | "test";
                        type: string;
                        typeName: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        case?: {
                            id: string;
                            number: string;
                            version: number;
                        };
                        /** @enum {string} */
                        status: "pending" | "retrying" | "held" | "delivered" | "dead";
                        statusName: string;
                        /** @enum {string} */
                        why?: "attempts-used-up" | "endpoint-gone" | "endpoint-disabled";
                        whyName?: string;
                        /** @description since it was made or last replayed */
                        attempts: number;
                        replays: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        nextAttemptAt?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        finishedAt?: string;
                        mayReplay: boolean;
                        /** @description as every attempt sends it, beside `webhook-timestamp` and `webhook-signature` */
                        request: {
                            url: string;
                            headers: {
                                [key: string]: string;
                            };
                            body: string;
                        };
                        /** @description the latest attempts, oldest first */
                        log: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            milliseconds: number;
                            status?: number;
                            /** @enum {string} */
                            error?: "timeout" | "connection-failed" | "name-not-found" | "address-refused" | "tls-failed" | "answer-broken" | "challenge-not-echoed";
                            errorName?: string;
                            headers?: {
                                [key: string]: string;
                            };
                            /** @description the beginning of the answer */
                            body?: string;
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
    replayDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the `webhook-id` */
                        id: string;
                        endpoint: string;
                        /** @enum {string} */
                        kind: "event" | "verification" | "test";
                        type: string;
                        typeName: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        case?: {
                            id: string;
                            number: string;
                            version: number;
                        };
                        /** @enum {string} */
                        status: "pending" | "retrying" | "held" | "delivered" | "dead";
                        statusName: string;
                        /** @enum {string} */
                        why?: "attempts-used-up" | "endpoint-gone" | "endpoint-disabled";
                        whyName?: string;
                        /** @description since it was made or last replayed */
                        attempts: number;
                        replays: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        nextAttemptAt?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        finishedAt?: string;
                        mayReplay: boolean;
                        /** @description as every attempt sends it, beside `webhook-timestamp` and `webhook-signature` */
                        request: {
                            url: string;
                            headers: {
                                [key: string]: string;
                            };
                            body: string;
                        };
                        /** @description the latest attempts, oldest first */
                        log: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            milliseconds: number;
                            status?: number;
                            /** @enum {string} */
                            error?: "timeout" | "connection-failed" | "name-not-found" | "address-refused" | "tls-failed" | "answer-broken" | "challenge-not-echoed";
                            errorName?: string;
                            headers?: {
                                [key: string]: string;
                            };
                            /** @description the beginning of the answer */
                            body?: string;
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
            /** @description webhook-not-active, delivery-not-replayable */
            409: {
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
    replayDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "sinceFailure": true
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    sinceFailure?: true;
                    /** Format: date-time */
                    from?: string;
                    /** Format: date-time */
                    to?: string;
                    /** @default false */
                    all?: boolean;
                };
            };
        };
        responses: {
            /** @description How many. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        replayed: number;
                        /**
                         * Format: date-time
                         * @description there is more: go on with this as `from`
                         */
                        next?: string;
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
            /** @description webhook-not-active, webhook-never-failed */
            409: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
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
    getIndicators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalogue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        digest: string;
                        counters: {
                            code: string;
                            name: string;
                            cohort: string;
                            source: string;
                            /** @description the marks of the reference: A, B, C, UNKNOWN */
                            confidence: string;
                        }[];
                        indicators: {
                            code: string;
                            name: string;
                            variant: string;
                            unit: string;
                            numerator: string;
                            denominator?: string;
                            exclusions?: string;
                            better?: string;
                            source: string;
                            /** @description the marks of the reference: A, B, C, UNKNOWN */
                            confidence: string;
                            chosen: boolean;
                        }[];
                        schemes: {
                            code: string;
                            name: string;
                            kind: string;
                            total?: number;
                            terms: {
                                indicator?: string;
                                count?: string;
                                points?: number;
                                scoring: unknown;
                            }[];
                            source: string;
                            /** @description the marks of the reference: A, B, C, UNKNOWN */
                            confidence: string;
                        }[];
                        grades: {
                            code: string;
                            name: string;
                            colour: string;
                            from: number;
                        }[];
                        levels: {
                            [key: string]: {
                                indicators: string[];
                                scheme?: string;
                            };
                        };
                        bulletins: {
                            code: string;
                            name: string;
                            /** @enum {string} */
                            kind: "day" | "week" | "month" | "quarter" | "year";
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
    getFigures: {
        parameters: {
            query: {
                level: "district" | "street" | "community" | "grid" | "unit" | "supervisor" | "acceptor" | "shiftLeader" | "dispatcher" | "subcategory" | "kind" | "channel";
                /** @description `2026`, `2026-Q1`, `2026-03`, `2026-W10`, `2026-03-05` or `2026-03-05..2026-03-20`, in local days */
                period: string;
                /** @description score by this scheme in place of the level’s own */
                scheme?: string;
                /** @description with the period before (环比) and a year before (同比) */
                compare?: "true" | "false";
                /** @description as it is now, also where the period is frozen */
                live?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Best first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        level: string;
                        period: string;
                        from: string;
                        to: string;
                        frozen?: {
                            period: string;
                            from: string;
                            to: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            by: string;
                            cases: number;
                            /** @description of the catalogue that it was frozen by */
                            digest: string;
                        };
                        definitions: {
                            /** @description under which the rows have it */
                            key: string;
                            code: string;
                            name: string;
                            variant: string;
                            unit: string;
                            numerator: string;
                            denominator?: string;
                            exclusions?: string;
                            better?: string;
                            source: string;
                            /** @description the marks of the reference: A, B, C, UNKNOWN */
                            confidence: string;
                        }[];
                        scheme?: {
                            code: string;
                            name: string;
                            kind: string;
                            total?: number;
                            terms: {
                                indicator?: string;
                                count?: string;
                                points?: number;
                                scoring: unknown;
                            }[];
                            source: string;
                            /** @description the marks of the reference: A, B, C, UNKNOWN */
                            confidence: string;
                        };
                        /** @description whoever has less of this indicator is scored and not ranked */
                        rankedFrom?: {
                            indicator: string;
                            name: string;
                            least: number;
                        };
                        grades: {
                            code: string;
                            name: string;
                            colour: string;
                            from: number;
                        }[];
                        /** @description best first */
                        rows: {
                            code: string;
                            name: string;
                            /** @description with the adjustments */
                            counters: {
                                [key: string]: number;
                            };
                            indicators: {
                                [key: string]: {
                                    /** @description a rate is a share of 1; absent where the denominator is 0 */
                                    value?: number;
                                    numerator: number;
                                    denominator?: number;
                                    before?: number;
                                    yearBefore?: number;
                                };
                            };
                            score?: {
                                value: number;
                                grade?: string;
                                colour?: string;
                                terms: {
                                    value?: number;
                                    points?: number;
                                    most: number;
                                }[];
                                before?: number;
                                yearBefore?: number;
                            };
                            /** @description absent without a score, and for whoever has less than `rankedFrom` says */
                            rank?: number;
                            adjustments: {
                                id: string;
                                level: string;
                                of: string;
                                counter: string;
                                amount: number;
                                reason: string;
                                by: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                            }[];
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
            /** @description role-not-allowed, not-your-unit */
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
    listCasesBehindFigure: {
        parameters: {
            query: {
                level: "district" | "street" | "community" | "grid" | "unit" | "supervisor" | "acceptor" | "shiftLeader" | "dispatcher" | "subcategory" | "kind" | "channel";
                /** @description a row’s code; not for the district */
                of?: string;
                /** @description `2026`, `2026-Q1`, `2026-03`, `2026-W10`, `2026-03-05` or `2026-03-05..2026-03-20`, in local days */
                period: string;
                indicator?: string;
                part?: "numerator" | "denominator";
                /** @description a counter, in place of an indicator */
                counter?: string;
                /** @description as it is now, also where the period is frozen */
                live?: "true" | "false";
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By day and case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            day: string;
                            /** @description what it adds to the figure */
                            amount: number;
                            case: components["schemas"]["CaseSummary"];
                        }[];
                        next?: string;
                        scanned: number;
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
            /** @description role-not-allowed, not-your-unit */
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
    listFrozenPeriods: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By their text. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            period: string;
                            from: string;
                            to: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            by: string;
                            cases: number;
                            /** @description of the catalogue that it was frozen by */
                            digest: string;
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
    freezePeriod: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `2026`, `2026-Q1`, `2026-03`, `2026-W10`, `2026-03-05` or `2026-03-05..2026-03-20`, in local days */
                    period: string;
                };
            };
        };
        responses: {
            /** @description It is frozen. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        period: string;
                        from: string;
                        to: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                        by: string;
                        cases: number;
                        /** @description of the catalogue that it was frozen by */
                        digest: string;
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
            /** @description period-not-over, period-already-frozen */
            409: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
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
    listBulletins: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By the last day of their period. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            period: string;
                            from: string;
                            to: string;
                            name: string;
                            /** @enum {string} */
                            published: "inside" | "public";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            madeAt: string;
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
    makeBulletin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** @description `2026`, `2026-Q1`, `2026-03`, `2026-W10`, `2026-03-05` or `2026-03-05..2026-03-20`, in local days */
                    period: string;
                };
            };
        };
        responses: {
            /** @description It was there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        period: string;
                        from: string;
                        to: string;
                        name: string;
                        /** @enum {string} */
                        published: "inside" | "public";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        madeAt: string;
                        /** @description the body that issues it */
                        issuer: string;
                        remarks: string[];
                        /** @description of the catalogue that it was computed by */
                        digest: string;
                        /** @description as they were when it was made */
                        tables: {
                            level: string;
                            period: string;
                            from: string;
                            to: string;
                            frozen?: {
                                period: string;
                                from: string;
                                to: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                by: string;
                                cases: number;
                                /** @description of the catalogue that it was frozen by */
                                digest: string;
                            };
                            definitions: {
                                /** @description under which the rows have it */
                                key: string;
                                code: string;
                                name: string;
                                variant: string;
                                unit: string;
                                numerator: string;
                                denominator?: string;
                                exclusions?: string;
                                better?: string;
                                source: string;
                                /** @description the marks of the reference: A, B, C, UNKNOWN */
                                confidence: string;
                            }[];
                            scheme?: {
                                code: string;
                                name: string;
                                kind: string;
                                total?: number;
                                terms: {
                                    indicator?: string;
                                    count?: string;
                                    points?: number;
                                    scoring: unknown;
                                }[];
                                source: string;
                                /** @description the marks of the reference: A, B, C, UNKNOWN */
                                confidence: string;
                            };
                            /** @description whoever has less of this indicator is scored and not ranked */
                            rankedFrom?: {
                                indicator: string;
                                name: string;
                                least: number;
                            };
                            grades: {
                                code: string;
                                name: string;
                                colour: string;
                                from: number;
                            }[];
                            /** @description best first */
                            rows: {
                                code: string;
                                name: string;
                                /** @description with the adjustments */
                                counters: {
                                    [key: string]: number;
                                };
                                indicators: {
                                    [key: string]: {
                                        /** @description a rate is a share of 1; absent where the denominator is 0 */
                                        value?: number;
                                        numerator: number;
                                        denominator?: number;
                                        before?: number;
                                        yearBefore?: number;
                                    };
                                };
                                score?: {
                                    value: number;
                                    grade?: string;
                                    colour?: string;
                                    terms: {
                                        value?: number;
                                        points?: number;
                                        most: number;
                                    }[];
                                    before?: number;
                                    yearBefore?: number;
                                };
                                /** @description absent without a score, and for whoever has less than `rankedFrom` says */
                                rank?: number;
                                adjustments: {
                                    id: string;
                                    level: string;
                                    of: string;
                                    counter: string;
                                    amount: number;
                                    reason: string;
                                    by: string;
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601, UTC
                                     */
                                    at: string;
                                }[];
                            }[];
                        }[];
                        /** @description entered since, and not in the tables; the public is not told by whom and why */
                        adjustments: {
                            id: string;
                            level: string;
                            of: string;
                            counter: string;
                            amount: number;
                            reason: string;
                            by: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            name: string;
                            counterName: string;
                        }[];
                    };
                };
            };
            /** @description It is made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        period: string;
                        from: string;
                        to: string;
                        name: string;
                        /** @enum {string} */
                        published: "inside" | "public";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        madeAt: string;
                        /** @description the body that issues it */
                        issuer: string;
                        remarks: string[];
                        /** @description of the catalogue that it was computed by */
                        digest: string;
                        /** @description as they were when it was made */
                        tables: {
                            level: string;
                            period: string;
                            from: string;
                            to: string;
                            frozen?: {
                                period: string;
                                from: string;
                                to: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                by: string;
                                cases: number;
                                /** @description of the catalogue that it was frozen by */
                                digest: string;
                            };
                            definitions: {
                                /** @description under which the rows have it */
                                key: string;
                                code: string;
                                name: string;
                                variant: string;
                                unit: string;
                                numerator: string;
                                denominator?: string;
                                exclusions?: string;
                                better?: string;
                                source: string;
                                /** @description the marks of the reference: A, B, C, UNKNOWN */
                                confidence: string;
                            }[];
                            scheme?: {
                                code: string;
                                name: string;
                                kind: string;
                                total?: number;
                                terms: {
                                    indicator?: string;
                                    count?: string;
                                    points?: number;
                                    scoring: unknown;
                                }[];
                                source: string;
                                /** @description the marks of the reference: A, B, C, UNKNOWN */
                                confidence: string;
                            };
                            /** @description whoever has less of this indicator is scored and not ranked */
                            rankedFrom?: {
                                indicator: string;
                                name: string;
                                least: number;
                            };
                            grades: {
                                code: string;
                                name: string;
                                colour: string;
                                from: number;
                            }[];
                            /** @description best first */
                            rows: {
                                code: string;
                                name: string;
                                /** @description with the adjustments */
                                counters: {
                                    [key: string]: number;
                                };
                                indicators: {
                                    [key: string]: {
                                        /** @description a rate is a share of 1; absent where the denominator is 0 */
                                        value?: number;
                                        numerator: number;
                                        denominator?: number;
                                        before?: number;
                                        yearBefore?: number;
                                    };
                                };
                                score?: {
                                    value: number;
                                    grade?: string;
                                    colour?: string;
                                    terms: {
                                        value?: number;
                                        points?: number;
                                        most: number;
                                    }[];
                                    before?: number;
                                    yearBefore?: number;
                                };
                                /** @description absent without a score, and for whoever has less than `rankedFrom` says */
                                rank?: number;
                                adjustments: {
                                    id: string;
                                    level: string;
                                    of: string;
                                    counter: string;
                                    amount: number;
                                    reason: string;
                                    by: string;
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601, UTC
                                     */
                                    at: string;
                                }[];
                            }[];
                        }[];
                        /** @description entered since, and not in the tables; the public is not told by whom and why */
                        adjustments: {
                            id: string;
                            level: string;
                            of: string;
                            counter: string;
                            amount: number;
                            reason: string;
                            by: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            name: string;
                            counterName: string;
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
            /** @description period-not-over */
            409: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
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
    getBulletin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                /** @description `2026`, `2026-Q1`, `2026-03`, `2026-W10`, `2026-03-05` or `2026-03-05..2026-03-20`, in local days */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bulletin. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        period: string;
                        from: string;
                        to: string;
                        name: string;
                        /** @enum {string} */
                        published: "inside" | "public";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        madeAt: string;
                        /** @description the body that issues it */
                        issuer: string;
                        remarks: string[];
                        /** @description of the catalogue that it was computed by */
                        digest: string;
                        /** @description as they were when it was made */
                        tables: {
                            level: string;
                            period: string;
                            from: string;
                            to: string;
                            frozen?: {
                                period: string;
                                from: string;
                                to: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                by: string;
                                cases: number;
                                /** @description of the catalogue that it was frozen by */
                                digest: string;
                            };
                            definitions: {
                                /** @description under which the rows have it */
                                key: string;
                                code: string;
                                name: string;
                                variant: string;
                                unit: string;
                                numerator: string;
                                denominator?: string;
                                exclusions?: string;
                                better?: string;
                                source: string;
                                /** @description the marks of the reference: A, B, C, UNKNOWN */
                                confidence: string;
                            }[];
                            scheme?: {
                                code: string;
                                name: string;
                                kind: string;
                                total?: number;
                                terms: {
                                    indicator?: string;
                                    count?: string;
                                    points?: number;
                                    scoring: unknown;
                                }[];
                                source: string;
                                /** @description the marks of the reference: A, B, C, UNKNOWN */
                                confidence: string;
                            };
                            /** @description whoever has less of this indicator is scored and not ranked */
                            rankedFrom?: {
                                indicator: string;
                                name: string;
                                least: number;
                            };
                            grades: {
                                code: string;
                                name: string;
                                colour: string;
                                from: number;
                            }[];
                            /** @description best first */
                            rows: {
                                code: string;
                                name: string;
                                /** @description with the adjustments */
                                counters: {
                                    [key: string]: number;
                                };
                                indicators: {
                                    [key: string]: {
                                        /** @description a rate is a share of 1; absent where the denominator is 0 */
                                        value?: number;
                                        numerator: number;
                                        denominator?: number;
                                        before?: number;
                                        yearBefore?: number;
                                    };
                                };
                                score?: {
                                    value: number;
                                    grade?: string;
                                    colour?: string;
                                    terms: {
                                        value?: number;
                                        points?: number;
                                        most: number;
                                    }[];
                                    before?: number;
                                    yearBefore?: number;
                                };
                                /** @description absent without a score, and for whoever has less than `rankedFrom` says */
                                rank?: number;
                                adjustments: {
                                    id: string;
                                    level: string;
                                    of: string;
                                    counter: string;
                                    amount: number;
                                    reason: string;
                                    by: string;
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601, UTC
                                     */
                                    at: string;
                                }[];
                            }[];
                        }[];
                        /** @description entered since, and not in the tables; the public is not told by whom and why */
                        adjustments: {
                            id: string;
                            level: string;
                            of: string;
                            counter: string;
                            amount: number;
                            reason: string;
                            by: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            name: string;
                            counterName: string;
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
    listAdjustments: {
        parameters: {
            query: {
                /** @description `2026`, `2026-Q1`, `2026-03`, `2026-W10`, `2026-03-05` or `2026-03-05..2026-03-20`, in local days */
                period: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which they were made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            level: string;
                            of: string;
                            counter: string;
                            amount: number;
                            reason: string;
                            by: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
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
            /** @description period-not-frozen */
            409: {
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
    adjustFigure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `2026`, `2026-Q1`, `2026-03`, `2026-W10`, `2026-03-05` or `2026-03-05..2026-03-20`, in local days */
                    period: string;
                    /** @enum {string} */
                    level: "district" | "street" | "community" | "grid" | "unit" | "supervisor" | "acceptor" | "shiftLeader" | "dispatcher" | "subcategory" | "kind" | "channel";
                    of?: string;
                    counter: string;
                    amount: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It counts from now on. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        level: string;
                        of: string;
                        counter: string;
                        amount: number;
                        reason: string;
                        by: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
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
            /** @description period-not-frozen */
            409: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
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
    getInsight: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was computed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description absent until it was computed, which happens at night */
                        report?: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            from: string;
                            to: string;
                            cases: number;
                            weeks: number;
                            weeksNeeded: number;
                            classifier: {
                                /** @constant */
                                kind: "tooFew";
                                samples: number;
                                needed: number;
                            } | {
                                /** @constant */
                                kind: "worse";
                                measured: {
                                    trained: number;
                                    /** @description cases that came after those the model was made from */
                                    tested: number;
                                    model: {
                                        /** @description from 0 to 1 */
                                        top1: number;
                                        /** @description from 0 to 1 */
                                        top3: number;
                                        /** @description from 0 to 1 */
                                        calibrationError: number;
                                    };
                                    mostFrequent: {
                                        /** @description from 0 to 1 */
                                        top1: number;
                                        /** @description from 0 to 1 */
                                        top3: number;
                                    };
                                    search: {
                                        /** @description from 0 to 1 */
                                        top1: number;
                                        /** @description from 0 to 1 */
                                        top3: number;
                                    };
                                };
                            } | {
                                /** @constant */
                                kind: "on";
                                measured: {
                                    trained: number;
                                    /** @description cases that came after those the model was made from */
                                    tested: number;
                                    model: {
                                        /** @description from 0 to 1 */
                                        top1: number;
                                        /** @description from 0 to 1 */
                                        top3: number;
                                        /** @description from 0 to 1 */
                                        calibrationError: number;
                                    };
                                    mostFrequent: {
                                        /** @description from 0 to 1 */
                                        top1: number;
                                        /** @description from 0 to 1 */
                                        top3: number;
                                    };
                                    search: {
                                        /** @description from 0 to 1 */
                                        top1: number;
                                        /** @description from 0 to 1 */
                                        top3: number;
                                    };
                                };
                            };
                            forecasts: {
                                /** @enum {string} */
                                level: "all" | "street" | "subcategory" | "pair" | "unit";
                                street?: string;
                                subcategory?: string;
                                unit?: string;
                                /** @description whether it erred less than the naive one */
                                on: boolean;
                                /** @description cases of past weeks, oldest first */
                                past: number[];
                                next: number;
                                low: number;
                                high: number;
                                measure: {
                                    trials: number;
                                    /** @description mean absolute error of a week, in cases */
                                    error: number;
                                    /** @description the same of saying the week before again */
                                    naiveError: number;
                                    mase?: number;
                                    dailyError: number;
                                    dailyNaiveError: number;
                                };
                            }[];
                            levels: {
                                /** @enum {string} */
                                level: "all" | "street" | "subcategory" | "pair" | "unit";
                                series: number;
                                better: number;
                                /** @description mean absolute error of a week, in cases */
                                error: number;
                                /** @description the same of saying the week before again */
                                naiveError: number;
                                mase?: number;
                                dailyError: number;
                                dailyNaiveError: number;
                                /** @description weeks within their band; eight of ten are meant to be */
                                coverage?: number;
                                /** @description series chosen by the earlier half of the weeks, and how they did in the later half */
                                heldOut?: {
                                    shown: number;
                                    error: number;
                                    naiveError: number;
                                };
                            }[];
                            anomalies: {
                                street: string;
                                subcategory: string;
                                actual: number;
                                expected: number;
                                high: number;
                            }[];
                            hotSpots: {
                                method: string;
                                scans: number;
                                spots: {
                                    subcategory?: string;
                                    centre: [
                                        number,
                                        number
                                    ];
                                    radiusMetres: number;
                                    communities: string[];
                                    days: number;
                                    cases: number;
                                    expected: number;
                                    /** @description how likely chance gives one as good, over all scans together */
                                    p: number;
                                }[];
                            };
                            recurrenceRules: {
                                radiusMetres: number;
                                withinDays: number;
                                threshold: number;
                            };
                            recurrences: {
                                id: string;
                                subcategory: string;
                                component?: string;
                                point?: [
                                    number,
                                    number
                                ];
                                street?: string;
                                community?: string;
                                unit?: string;
                                cases: {
                                    id: string;
                                    number: string;
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601, UTC
                                     */
                                    reportedAt: string;
                                }[];
                                /** @description the case that looks for the cause */
                                cause?: {
                                    id: string;
                                    number: string;
                                };
                            }[];
                            distributions: {
                                /** @enum {string} */
                                kind: "answered" | "handled";
                                /** @enum {string} */
                                by: "all" | "unit" | "subcategory";
                                of: string;
                                cases: number;
                                /** @description milliseconds of the calendar within which a quarter, half and nine of ten were done; not told of fewer than ten */
                                quantiles?: {
                                    quarter: number;
                                    half: number;
                                    nine: number;
                                };
                            }[];
                        };
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
    lookForCause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "hotline",
                 *       "text": "同一地点三次出现同类问题，请查明原因"
                 *     }
                 */
                "application/json": {
                    channel: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description The case that there was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recurrence: string;
                        cause: {
                            id: string;
                            number: string;
                        };
                    };
                };
            };
            /** @description The case. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recurrence: string;
                        cause: {
                            id: string;
                            number: string;
                        };
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
            /** @description recurrence-too-small */
            409: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, unknown-channel */
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
    listOpen311Keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keys without their secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            createdBy: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            revokedAt?: string;
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
    createOpen311Key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Fix my street"
                 *     }
                 */
                "application/json": {
                    /** @description Who it is given to, such as the name of an app. */
                    name: string;
                };
            };
        };
        responses: {
            /** @description The key with its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        revokedAt?: string;
                        /** @description The `api_key`. It is told here only and kept nowhere. */
                        key: string;
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
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
    revokeOpen311Key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        revokedAt?: string;
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
    listInbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            template: string;
                            text: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
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
    listOwnSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Yours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            kind: "case" | "area" | "staff";
                            confirmed: boolean;
                            /** @description what is followed, in words */
                            about: string;
                            /** @description as much of it as may be shown */
                            address: string;
                            /** @enum {string} */
                            language: "zh-CN" | "en";
                            quiet?: string;
                            street?: string;
                            community?: string;
                            circle?: {
                                point: [
                                    number,
                                    number
                                ];
                                metres: number;
                            };
                            categories?: string[];
                            unit?: string;
                            overdue?: boolean;
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
    subscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "overdue": true
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email?: string;
                    /** @enum {string} */
                    language?: "zh-CN" | "en";
                    /** @description when nothing is sent, in the district’s local time, as `22:00-07:00` */
                    quiet?: string;
                    street?: string;
                    community?: string;
                    circle?: {
                        /** @description [longitude, latitude] in degrees */
                        point: [
                            number,
                            number
                        ];
                        /**
                         * @description The datum of the point; by default the district’s own.
                         * @enum {string}
                         */
                        datum?: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                        metres: number;
                    };
                    /** @description codes of subcategories or of major categories */
                    categories?: string[];
                    unit?: string;
                    /** @constant */
                    overdue?: true;
                };
            };
        };
        responses: {
            /** @description What you follow now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            kind: "case" | "area" | "staff";
                            confirmed: boolean;
                            /** @description what is followed, in words */
                            about: string;
                            /** @description as much of it as may be shown */
                            address: string;
                            /** @enum {string} */
                            language: "zh-CN" | "en";
                            quiet?: string;
                            street?: string;
                            community?: string;
                            circle?: {
                                point: [
                                    number,
                                    number
                                ];
                                metres: number;
                            };
                            categories?: string[];
                            unit?: string;
                            overdue?: boolean;
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
            /** @description role-not-allowed, not-your-unit */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description channel-not-offered, too-many-subscriptions */
            409: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, place-outside-district, unknown-category, unknown-area, unknown-unit, malformed-geometry */
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
    unsubscribe: {
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
            /** @description It is no more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        removed: true;
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
    listNotifications: {
        parameters: {
            query?: {
                status?: "waiting" | "sent" | "failed" | "skipped";
                channel?: "sms" | "email" | "robot" | "inbox";
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            caseId?: string;
                            recipient: string;
                            /** @enum {string} */
                            channel: "inbox" | "sms" | "email" | "robot";
                            /** @description whole only for posts that may see personal data, and with its case */
                            address?: string;
                            template: string;
                            language: string;
                            text: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            /** @enum {string} */
                            status: "waiting" | "sent" | "failed" | "skipped";
                            /** @enum {string} */
                            why?: "no-address" | "no-provider" | "opted-out" | "duplicate" | "template-missing" | "quiet-hours" | "retrying" | "refused" | "gave-up";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            dueAt?: string;
                            attempts?: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                /** @enum {string} */
                                outcome: "sent" | "failed" | "unknown";
                                detail?: string;
                                providerId?: string;
                            }[];
                            resent?: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                by: string;
                            }[];
                            resendable: boolean;
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
    resendNotification: {
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
            /** @description It waits to be sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        caseId?: string;
                        recipient: string;
                        /** @enum {string} */
                        channel: "inbox" | "sms" | "email" | "robot";
                        /** @description whole only for posts that may see personal data, and with its case */
                        address?: string;
                        template: string;
                        language: string;
                        text: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                        /** @enum {string} */
                        status: "waiting" | "sent" | "failed" | "skipped";
                        /** @enum {string} */
                        why?: "no-address" | "no-provider" | "opted-out" | "duplicate" | "template-missing" | "quiet-hours" | "retrying" | "refused" | "gave-up";
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        dueAt?: string;
                        attempts?: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            /** @enum {string} */
                            outcome: "sent" | "failed" | "unknown";
                            detail?: string;
                            providerId?: string;
                        }[];
                        resent?: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            by: string;
                        }[];
                        resendable: boolean;
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
            /** @description notification-not-resendable */
            409: {
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
    listNotificationTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Templates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            template: string;
                            /** @enum {string} */
                            channel: "inbox" | "sms" | "email" | "robot";
                            /** @enum {string} */
                            language: "zh-CN" | "en";
                            subject?: string;
                            text: string;
                            /** @description whether the district says it in its own words */
                            own: boolean;
                            variables: string[];
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
    previewNotification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "template": "closed",
                 *       "channel": "sms",
                 *       "language": "zh-CN"
                 *     }
                 */
                "application/json": {
                    template: string;
                    /** @enum {string} */
                    channel: "inbox" | "sms" | "email" | "robot";
                    /** @enum {string} */
                    language: "zh-CN" | "en";
                    /** @description whose facts are filled in; an example’s without */
                    case?: string;
                };
            };
        };
        responses: {
            /** @description What it would say. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subject?: string;
                        text: string;
                        html?: string;
                        characters: number;
                        /** @description as how many text messages it is sent and paid */
                        segments?: number;
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, unknown-template */
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
    getDuty: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your duty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        on: boolean;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        startedAt?: string;
                        /**
                         * Format: date-time
                         * @description when it ends by itself
                         */
                        until?: string;
                        /** @description days after which positions and duties are deleted */
                        retentionDays: number;
                        /** @description of each such span one position is kept */
                        minSecondsBetween: number;
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
            /** @description patrol-not-offered */
            409: {
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
    changeDuty: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": true,
                 *       "consent": true
                 *     }
                 */
                "application/json": {
                    on: boolean;
                    /** @description must be true to go on duty */
                    consent?: boolean;
                };
            };
        };
        responses: {
            /** @description Your duty as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        on: boolean;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        startedAt?: string;
                        /**
                         * Format: date-time
                         * @description when it ends by itself
                         */
                        until?: string;
                        /** @description days after which positions and duties are deleted */
                        retentionDays: number;
                        /** @description of each such span one position is kept */
                        minSecondsBetween: number;
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
            /** @description patrol-not-offered */
            409: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, consent-required */
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
    recordPositions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "positions": [
                 *         {
                 *           "at": "2024-03-04T01:00:00Z",
                 *           "point": [
                 *             114.25,
                 *             22.5
                 *           ],
                 *           "accuracy": 8
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    positions: {
                        /** Format: date-time */
                        at: string;
                        /** @description [longitude, latitude] in degrees */
                        point: [
                            number,
                            number
                        ];
                        /**
                         * @description The datum of the point; by default the district’s own.
                         * @enum {string}
                         */
                        datum?: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                        /** @description metres */
                        accuracy?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description What was taken, and what was not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recorded: number;
                        refused: {
                            index: number;
                            type: string;
                            detail: string;
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
            /** @description patrol-not-offered, not-on-duty */
            409: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, time-in-future, place-outside-district */
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
    listPeopleOnDuty: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People on duty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            roles: ("citizen" | "supervisor" | "acceptor" | "shiftLeader" | "dispatcher" | "unit" | "handler" | "evaluator" | "inspector" | "leader" | "administrator" | "system" | "superAdmin")[];
                            unit?: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startedAt: string;
                            last?: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                /** @description WGS-84 */
                                point: [
                                    number,
                                    number
                                ];
                                /** @description metres */
                                accuracy?: number;
                                ageSeconds: number;
                            };
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
            /** @description patrol-not-offered */
            409: {
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
    getTrace: {
        parameters: {
            query?: {
                /** @description local date; today unless said */
                date?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: {
                            id: string;
                            name: string;
                        };
                        date: string;
                        duties: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            endedAt?: string;
                        }[];
                        /** @description a line for each stretch without a gap, without jumps and what wanders about */
                        lines: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            /** @description WGS-84 */
                            point: [
                                number,
                                number
                            ];
                            /** @description metres */
                            accuracy?: number;
                        }[][];
                        /** @description along the lines; ways in gaps are not counted */
                        metres: number;
                        /** @description for which there are positions */
                        seconds: number;
                        /** @description unit grids in the order in which they were first entered */
                        grids: {
                            grid: string;
                            community?: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
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
            /** @description patrol-not-offered */
            409: {
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
    listDevices: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Devices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            kind: "sensor" | "camera" | "vehicle" | "gateway" | "source";
                            name: string;
                            component?: {
                                code: string;
                                name: string;
                            };
                            /** @description WGS-84 */
                            point?: [
                                number,
                                number
                            ];
                            gateway?: string;
                            channel?: string;
                            enabled: boolean;
                            /** @description newest first */
                            keys: {
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                expiresAt?: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            createdBy: {
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
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
    createDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "sensor",
                 *       "name": "Water level, underpass",
                 *       "point": [
                 *         114.25,
                 *         22.5
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description what the device calls itself; drawn unless said */
                    id?: string;
                    /** @enum {string} */
                    kind: "sensor" | "camera" | "vehicle" | "gateway" | "source";
                    name: string;
                    component?: string;
                    /** @description [longitude, latitude] in degrees */
                    point?: [
                        number,
                        number
                    ];
                    /**
                     * @description The datum of the point; by default the district’s own.
                     * @enum {string}
                     */
                    datum?: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                    gateway?: string;
                    channel?: string;
                };
            };
        };
        responses: {
            /** @description The device with its key. */
            201: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "sensor" | "camera" | "vehicle" | "gateway" | "source";
                        name: string;
                        component?: {
                            code: string;
                            name: string;
                        };
                        /** @description WGS-84 */
                        point?: [
                            number,
                            number
                        ];
                        gateway?: string;
                        channel?: string;
                        enabled: boolean;
                        /** @description newest first */
                        keys: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        /** @description `whsec_…`, shown this once */
                        key: string;
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
            /** @description device-id-taken */
            409: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, unknown-component, unknown-channel, unknown-device, place-outside-district, malformed-geometry */
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
    getDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The device. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "sensor" | "camera" | "vehicle" | "gateway" | "source";
                        name: string;
                        component?: {
                            code: string;
                            name: string;
                        };
                        /** @description WGS-84 */
                        point?: [
                            number,
                            number
                        ];
                        gateway?: string;
                        channel?: string;
                        enabled: boolean;
                        /** @description newest first */
                        keys: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        seenAt?: string;
                        readings: {
                            metric: string;
                            value: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                        }[];
                        position?: {
                            point: [
                                number,
                                number
                            ];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                        };
                        alarms: {
                            rule: string;
                            /** @enum {string} */
                            phase: "idle" | "pending" | "raised" | "clearing";
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            since: string;
                            /** @description ever */
                            raises: number;
                            flapping: boolean;
                            /** @description what was told last */
                            told?: {
                                /** @enum {string} */
                                news: "raised" | "again" | "flapping" | "cleared";
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                case?: {
                                    id: string;
                                    number: string;
                                };
                                problem?: string;
                            };
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
    removeDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The device. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "sensor" | "camera" | "vehicle" | "gateway" | "source";
                        name: string;
                        component?: {
                            code: string;
                            name: string;
                        };
                        /** @description WGS-84 */
                        point?: [
                            number,
                            number
                        ];
                        gateway?: string;
                        channel?: string;
                        enabled: boolean;
                        /** @description newest first */
                        keys: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
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
    changeDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "enabled": false
                 *     }
                 */
                "application/json": {
                    name?: string;
                    component?: string;
                    /** @description [longitude, latitude] in degrees */
                    point?: [
                        number,
                        number
                    ];
                    /**
                     * @description The datum of the point; by default the district’s own.
                     * @enum {string}
                     */
                    datum?: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                    gateway?: string;
                    channel?: string;
                    enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description The device. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "sensor" | "camera" | "vehicle" | "gateway" | "source";
                        name: string;
                        component?: {
                            code: string;
                            name: string;
                        };
                        /** @description WGS-84 */
                        point?: [
                            number,
                            number
                        ];
                        gateway?: string;
                        channel?: string;
                        enabled: boolean;
                        /** @description newest first */
                        keys: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, unknown-component, unknown-channel, unknown-device, place-outside-district, malformed-geometry */
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
    rotateDeviceKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": {
                    /**
                     * @description for how long the keys before it count too; 24 unless said
                     * @default 24
                     */
                    overlapHours?: number;
                };
            };
        };
        responses: {
            /** @description The device with its new key. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "sensor" | "camera" | "vehicle" | "gateway" | "source";
                        name: string;
                        component?: {
                            code: string;
                            name: string;
                        };
                        /** @description WGS-84 */
                        point?: [
                            number,
                            number
                        ];
                        gateway?: string;
                        channel?: string;
                        enabled: boolean;
                        /** @description newest first */
                        keys: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        /** @description `whsec_…`, shown this once */
                        key: string;
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
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
    listDeviceEvents: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description the `webhook-id` */
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            /** @description in the order of the items */
                            items: {
                                /**
                                 * @description `duplicate`: known by its time already
                                 * @enum {string}
                                 */
                                status: "accepted" | "duplicate" | "refused";
                                what?: string;
                                device?: string;
                                /**
                                 * @description older than what was known, and without effect
                                 * @constant
                                 */
                                late?: true;
                                problem?: {
                                    type: string;
                                    detail: string;
                                    field?: string;
                                };
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
    listClients: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Clients. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description the `client_id` */
                            id: string;
                            name: string;
                            unit: {
                                code: string;
                                name: string;
                            };
                            scopes: ("cases:read" | "cases:accept" | "cases:feedback" | "cases:request" | "cases:comment" | "photos:write" | "vitals:write")[];
                            enabled: boolean;
                            /** @description those that count, newest first */
                            secrets: {
                                id: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                createdAt: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                expiresAt?: string;
                                /**
                                 * Format: date-time
                                 * @description when a token was asked for with it last
                                 */
                                lastUsedAt?: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description when it asked for a token last
                             */
                            lastUsedAt?: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            createdBy: {
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            updatedAt: string;
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
    createClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Sanitation company",
                 *       "unit": "u1",
                 *       "scopes": [
                 *         "cases:read",
                 *         "cases:feedback"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Whose program it is, as timelines show it. */
                    name: string;
                    /** @description The unit that it acts for, for good. */
                    unit: string;
                    scopes: ("cases:read" | "cases:accept" | "cases:feedback" | "cases:request" | "cases:comment" | "photos:write" | "vitals:write")[];
                };
            };
        };
        responses: {
            /** @description The client with its secret. */
            201: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the `client_id` */
                        id: string;
                        name: string;
                        unit: {
                            code: string;
                            name: string;
                        };
                        scopes: ("cases:read" | "cases:accept" | "cases:feedback" | "cases:request" | "cases:comment" | "photos:write" | "vitals:write")[];
                        enabled: boolean;
                        /** @description those that count, newest first */
                        secrets: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                            /**
                             * Format: date-time
                             * @description when a token was asked for with it last
                             */
                            lastUsedAt?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description when it asked for a token last
                         */
                        lastUsedAt?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        /** @description the `client_secret`, shown this once; only its hash is kept */
                        secret: string;
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long, unknown-unit */
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
    getClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the `client_id` */
                        id: string;
                        name: string;
                        unit: {
                            code: string;
                            name: string;
                        };
                        scopes: ("cases:read" | "cases:accept" | "cases:feedback" | "cases:request" | "cases:comment" | "photos:write" | "vitals:write")[];
                        enabled: boolean;
                        /** @description those that count, newest first */
                        secrets: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                            /**
                             * Format: date-time
                             * @description when a token was asked for with it last
                             */
                            lastUsedAt?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description when it asked for a token last
                         */
                        lastUsedAt?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
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
    removeClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the `client_id` */
                        id: string;
                        name: string;
                        unit: {
                            code: string;
                            name: string;
                        };
                        scopes: ("cases:read" | "cases:accept" | "cases:feedback" | "cases:request" | "cases:comment" | "photos:write" | "vitals:write")[];
                        enabled: boolean;
                        /** @description those that count, newest first */
                        secrets: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                            /**
                             * Format: date-time
                             * @description when a token was asked for with it last
                             */
                            lastUsedAt?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description when it asked for a token last
                         */
                        lastUsedAt?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
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
    changeClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "enabled": false
                 *     }
                 */
                "application/json": {
                    /** @description Whose program it is, as timelines show it. */
                    name?: string;
                    scopes?: ("cases:read" | "cases:accept" | "cases:feedback" | "cases:request" | "cases:comment" | "photos:write" | "vitals:write")[];
                    enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the `client_id` */
                        id: string;
                        name: string;
                        unit: {
                            code: string;
                            name: string;
                        };
                        scopes: ("cases:read" | "cases:accept" | "cases:feedback" | "cases:request" | "cases:comment" | "photos:write" | "vitals:write")[];
                        enabled: boolean;
                        /** @description those that count, newest first */
                        secrets: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                            /**
                             * Format: date-time
                             * @description when a token was asked for with it last
                             */
                            lastUsedAt?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description when it asked for a token last
                         */
                        lastUsedAt?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
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
    rotateClientSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": {
                    /**
                     * @description for how long the secret before it counts too; 24 unless said
                     * @default 24
                     */
                    overlapHours?: number;
                };
            };
        };
        responses: {
            /** @description The client with its new secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the `client_id` */
                        id: string;
                        name: string;
                        unit: {
                            code: string;
                            name: string;
                        };
                        scopes: ("cases:read" | "cases:accept" | "cases:feedback" | "cases:request" | "cases:comment" | "photos:write" | "vitals:write")[];
                        enabled: boolean;
                        /** @description those that count, newest first */
                        secrets: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                            /**
                             * Format: date-time
                             * @description when a token was asked for with it last
                             */
                            lastUsedAt?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description when it asked for a token last
                         */
                        lastUsedAt?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
                        /** @description the `client_secret`, shown this once; only its hash is kept */
                        secret: string;
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
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
    removeClientSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client: string;
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the `client_id` */
                        id: string;
                        name: string;
                        unit: {
                            code: string;
                            name: string;
                        };
                        scopes: ("cases:read" | "cases:accept" | "cases:feedback" | "cases:request" | "cases:comment" | "photos:write" | "vitals:write")[];
                        enabled: boolean;
                        /** @description those that count, newest first */
                        secrets: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt?: string;
                            /**
                             * Format: date-time
                             * @description when a token was asked for with it last
                             */
                            lastUsedAt?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @description when it asked for a token last
                         */
                        lastUsedAt?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        createdAt: string;
                        createdBy: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        updatedAt: string;
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
            /** @description client-secret-in-use */
            409: {
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
    getImportSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What the caller may import here */
                        kinds: ("reports" | "components")[];
                        maxRows: number;
                        maxBytes: number;
                        maxTextLength: number;
                        rowsAtOnce: number;
                        bytesAtOnce: number;
                        /**
                         * @description The datum of the point; by default the district’s own.
                         * @enum {string}
                         */
                        datum: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                        timeZone: string;
                        channel?: {
                            code: string;
                            name: string;
                        };
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
            /** @description imports-not-offered */
            409: {
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
    checkImportRows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "reports",
                 *       "datum": "GCJ02",
                 *       "rows": [
                 *         {
                 *           "row": 2,
                 *           "values": {
                 *             "text": "路边有一堆垃圾",
                 *             "lng": "114.25",
                 *             "lat": "22.5"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    kind: "reports" | "components";
                    /**
                     * @description The datum of the point; by default the district’s own.
                     * @enum {string}
                     */
                    datum: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                    rows: {
                        row: number;
                        /** @description The text of each cell, by column; columns of the other kind are not looked at. */
                        values: {
                            externalNumber?: string;
                            text?: string;
                            occurredAt?: string;
                            lng?: string;
                            lat?: string;
                            address?: string;
                            street?: string;
                            community?: string;
                            subcategory?: string;
                            component?: string;
                            nature?: string;
                            callerName?: string;
                            callerPhone?: string;
                            wantsFollowUp?: string;
                            code?: string;
                            name?: string;
                            grid?: string;
                            owner?: string;
                            maintainer?: string;
                            state?: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Each row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            row: number;
                            /** @enum {string} */
                            status: "new" | "update" | "duplicate" | "bad";
                            /** @description What the row is known again by, also in other requests */
                            key?: string;
                            faults: {
                                /** @enum {string} */
                                type: "missing" | "too-long" | "code-form" | "code-scheme" | "code-division" | "digits-lost" | "unknown-category" | "not-a-component" | "unknown-unit" | "unknown-grid" | "unknown-area" | "unknown-component" | "unknown-nature" | "unknown-state" | "ambiguous-name" | "grid-elsewhere" | "not-a-number" | "coordinates-swapped" | "outside-district" | "bad-date" | "future-date" | "bad-phone" | "bad-yes-no" | "repeated" | "refused";
                                /** @enum {string} */
                                column?: "externalNumber" | "text" | "occurredAt" | "lng" | "lat" | "address" | "street" | "community" | "subcategory" | "component" | "nature" | "callerName" | "callerPhone" | "wantsFollowUp" | "code" | "name" | "grid" | "owner" | "maintainer" | "state";
                                /** @description In the caller’s language, with the column’s name */
                                why: string;
                            }[];
                            becomes: {
                                /** @enum {string} */
                                column: "externalNumber" | "text" | "occurredAt" | "lng" | "lat" | "address" | "street" | "community" | "subcategory" | "component" | "nature" | "callerName" | "callerPhone" | "wantsFollowUp" | "code" | "name" | "grid" | "owner" | "maintainer" | "state";
                                name: string;
                                value: string;
                            }[];
                            changes?: {
                                /** @enum {string} */
                                column: "externalNumber" | "text" | "occurredAt" | "lng" | "lat" | "address" | "street" | "community" | "subcategory" | "component" | "nature" | "callerName" | "callerPhone" | "wantsFollowUp" | "code" | "name" | "grid" | "owner" | "maintainer" | "state";
                                name: string;
                                before: string;
                                after: string;
                            }[];
                            /** @description Number of the case */
                            duplicateOf?: string;
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
            /** @description imports-not-offered */
            409: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
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
    listImports: {
        parameters: {
            query: {
                kind: "reports" | "components";
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Imports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            kind: "reports" | "components";
                            fileName: string;
                            /**
                             * @description The datum of the point; by default the district’s own.
                             * @enum {string}
                             */
                            datum: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                            rows: number;
                            by: {
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            changedAt: string;
                            /** @enum {string} */
                            status: "open" | "complete" | "undoing" | "undone";
                            counts: {
                                imported: number;
                                updated: number;
                                duplicate: number;
                                bad: number;
                            };
                            undoable: boolean;
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
    beginImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "components",
                 *       "fileName": "covers.csv",
                 *       "digest": "0000000000000000000000000000000000000000000000000000000000000000",
                 *       "datum": "CGCS2000",
                 *       "rows": 1200
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    kind: "reports" | "components";
                    fileName: string;
                    /** @description SHA-256 of the file, in hex */
                    digest: string;
                    /**
                     * @description The datum of the point; by default the district’s own.
                     * @enum {string}
                     */
                    datum: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                    rows: number;
                };
            };
        };
        responses: {
            /** @description The import. */
            201: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "reports" | "components";
                        fileName: string;
                        /**
                         * @description The datum of the point; by default the district’s own.
                         * @enum {string}
                         */
                        datum: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                        rows: number;
                        by: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        startedAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        changedAt: string;
                        /** @enum {string} */
                        status: "open" | "complete" | "undoing" | "undone";
                        counts: {
                            imported: number;
                            updated: number;
                            duplicate: number;
                            bad: number;
                        };
                        undoable: boolean;
                        continued: boolean;
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
            /** @description imports-not-offered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description version-conflict */
            412: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
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
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "reports" | "components";
                        fileName: string;
                        /**
                         * @description The datum of the point; by default the district’s own.
                         * @enum {string}
                         */
                        datum: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                        rows: number;
                        by: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        startedAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        changedAt: string;
                        /** @enum {string} */
                        status: "open" | "complete" | "undoing" | "undone";
                        counts: {
                            imported: number;
                            updated: number;
                            duplicate: number;
                            bad: number;
                        };
                        undoable: boolean;
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
    takeImportRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "goodRowsOnly": true,
                 *       "rows": [
                 *         {
                 *           "row": 2,
                 *           "values": {
                 *             "text": "路边有一堆垃圾"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Says that bad rows are to be left out and the others taken.
                     * @constant
                     */
                    goodRowsOnly: true;
                    rows: {
                        row: number;
                        /** @description The text of each cell, by column; columns of the other kind are not looked at. */
                        values: {
                            externalNumber?: string;
                            text?: string;
                            occurredAt?: string;
                            lng?: string;
                            lat?: string;
                            address?: string;
                            street?: string;
                            community?: string;
                            subcategory?: string;
                            component?: string;
                            nature?: string;
                            callerName?: string;
                            callerPhone?: string;
                            wantsFollowUp?: string;
                            code?: string;
                            name?: string;
                            grid?: string;
                            owner?: string;
                            maintainer?: string;
                            state?: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description What became of each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        import: {
                            id: string;
                            /** @enum {string} */
                            kind: "reports" | "components";
                            fileName: string;
                            /**
                             * @description The datum of the point; by default the district’s own.
                             * @enum {string}
                             */
                            datum: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                            rows: number;
                            by: {
                                id: string;
                                name: string;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            startedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            changedAt: string;
                            /** @enum {string} */
                            status: "open" | "complete" | "undoing" | "undone";
                            counts: {
                                imported: number;
                                updated: number;
                                duplicate: number;
                                bad: number;
                            };
                            undoable: boolean;
                        };
                        items: {
                            row: number;
                            /** @enum {string} */
                            outcome: "imported" | "updated" | "duplicate" | "bad";
                            case?: {
                                id: string;
                                number: string;
                            };
                            component?: string;
                            faults: {
                                /** @enum {string} */
                                type: "missing" | "too-long" | "code-form" | "code-scheme" | "code-division" | "digits-lost" | "unknown-category" | "not-a-component" | "unknown-unit" | "unknown-grid" | "unknown-area" | "unknown-component" | "unknown-nature" | "unknown-state" | "ambiguous-name" | "grid-elsewhere" | "not-a-number" | "coordinates-swapped" | "outside-district" | "bad-date" | "future-date" | "bad-phone" | "bad-yes-no" | "repeated" | "refused";
                                /** @enum {string} */
                                column?: "externalNumber" | "text" | "occurredAt" | "lng" | "lat" | "address" | "street" | "community" | "subcategory" | "component" | "nature" | "callerName" | "callerPhone" | "wantsFollowUp" | "code" | "name" | "grid" | "owner" | "maintainer" | "state";
                                /** @description In the caller’s language, with the column’s name */
                                why: string;
                            }[];
                            repeated: boolean;
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
            /** @description imports-not-offered, import-undone */
            409: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
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
    listRowsLeftOut: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            row: number;
                            /** @enum {string} */
                            outcome: "imported" | "updated" | "duplicate" | "bad";
                            case?: {
                                id: string;
                                number: string;
                            };
                            component?: string;
                            faults: {
                                /** @enum {string} */
                                type: "missing" | "too-long" | "code-form" | "code-scheme" | "code-division" | "digits-lost" | "unknown-category" | "not-a-component" | "unknown-unit" | "unknown-grid" | "unknown-area" | "unknown-component" | "unknown-nature" | "unknown-state" | "ambiguous-name" | "grid-elsewhere" | "not-a-number" | "coordinates-swapped" | "outside-district" | "bad-date" | "future-date" | "bad-phone" | "bad-yes-no" | "repeated" | "refused";
                                /** @enum {string} */
                                column?: "externalNumber" | "text" | "occurredAt" | "lng" | "lat" | "address" | "street" | "community" | "subcategory" | "component" | "nature" | "callerName" | "callerPhone" | "wantsFollowUp" | "code" | "name" | "grid" | "owner" | "maintainer" | "state";
                                /** @description In the caller’s language, with the column’s name */
                                why: string;
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
    undoImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "reports" | "components";
                        fileName: string;
                        /**
                         * @description The datum of the point; by default the district’s own.
                         * @enum {string}
                         */
                        datum: "WGS84" | "CGCS2000" | "GCJ02" | "BD09";
                        rows: number;
                        by: {
                            id: string;
                            name: string;
                        };
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        startedAt: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        changedAt: string;
                        /** @enum {string} */
                        status: "open" | "complete" | "undoing" | "undone";
                        counts: {
                            imported: number;
                            updated: number;
                            duplicate: number;
                            bad: number;
                        };
                        undoable: boolean;
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
            /** @description import-not-undoable */
            409: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
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
    listVitalSigns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Vital signs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        at: string;
                        signs: {
                            code: string;
                            name: string;
                            definition: string;
                            /** @description the unit of measure */
                            measure: string;
                            /** @description the unit that answers for it */
                            source: {
                                code: string;
                                name: string;
                            };
                            /** @description a reading is expected once in so many minutes */
                            everyMinutes: number;
                            /** @description after so many minutes the newest says nothing of now */
                            lateAfterMinutes: number;
                            min: number;
                            max: number;
                            /**
                             * @description not agreed on with its source yet
                             * @constant
                             */
                            example?: true;
                            /** @description the newest that can be believed */
                            latest?: {
                                /**
                                 * Format: date-time
                                 * @description when it was measured
                                 */
                                at: string;
                                value: number;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                receivedAt: string;
                            };
                            /**
                             * @description amber: a warning is open; red: an alarm; grey: nothing recent enough to say
                             * @enum {string}
                             */
                            light: "green" | "amber" | "red" | "grey";
                            /** @description no reading for longer than it may be silent */
                            late: boolean;
                            thresholds: {
                                id: string;
                                /** @enum {string} */
                                level: "warning" | "alarm";
                                /** @enum {string} */
                                comparison: "above" | "below";
                                value: number;
                                /** @description from where on it is normal again */
                                clear: number;
                                /** @description whether it was crossed and not cleared since */
                                open: boolean;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                since?: string;
                                /** @description what was told last */
                                told?: {
                                    /** @enum {string} */
                                    news: "raised" | "again" | "flapping" | "cleared";
                                    /**
                                     * Format: date-time
                                     * @description ISO 8601, UTC
                                     */
                                    at: string;
                                    case?: {
                                        id: string;
                                        number: string;
                                    };
                                    problem?: string;
                                };
                            }[];
                            /** @description formulas in docs/vitals.md */
                            quality: {
                                complete: {
                                    /** @description how many were good */
                                    part: number;
                                    /** @description of how many */
                                    of: number;
                                    /** @description `part` by `of`, 0 … 1; absent where there was nothing to judge */
                                    score?: number;
                                };
                                timely: {
                                    /** @description how many were good */
                                    part: number;
                                    /** @description of how many */
                                    of: number;
                                    /** @description `part` by `of`, 0 … 1; absent where there was nothing to judge */
                                    score?: number;
                                };
                                valid: {
                                    /** @description how many were good */
                                    part: number;
                                    /** @description of how many */
                                    of: number;
                                    /** @description `part` by `of`, 0 … 1; absent where there was nothing to judge */
                                    score?: number;
                                };
                                unique: {
                                    /** @description how many were good */
                                    part: number;
                                    /** @description of how many */
                                    of: number;
                                    /** @description `part` by `of`, 0 … 1; absent where there was nothing to judge */
                                    score?: number;
                                };
                                consistent: {
                                    /** @description how many were good */
                                    part: number;
                                    /** @description of how many */
                                    of: number;
                                    /** @description `part` by `of`, 0 … 1; absent where there was nothing to judge */
                                    score?: number;
                                };
                                /** @description mean of the scores there are */
                                overall?: number;
                            };
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            qualityFrom: string;
                        }[];
                        /** @description the signs of each source added up */
                        sources: {
                            code: string;
                            name: string;
                            signs: number;
                            /** @description formulas in docs/vitals.md */
                            quality: {
                                complete: {
                                    /** @description how many were good */
                                    part: number;
                                    /** @description of how many */
                                    of: number;
                                    /** @description `part` by `of`, 0 … 1; absent where there was nothing to judge */
                                    score?: number;
                                };
                                timely: {
                                    /** @description how many were good */
                                    part: number;
                                    /** @description of how many */
                                    of: number;
                                    /** @description `part` by `of`, 0 … 1; absent where there was nothing to judge */
                                    score?: number;
                                };
                                valid: {
                                    /** @description how many were good */
                                    part: number;
                                    /** @description of how many */
                                    of: number;
                                    /** @description `part` by `of`, 0 … 1; absent where there was nothing to judge */
                                    score?: number;
                                };
                                unique: {
                                    /** @description how many were good */
                                    part: number;
                                    /** @description of how many */
                                    of: number;
                                    /** @description `part` by `of`, 0 … 1; absent where there was nothing to judge */
                                    score?: number;
                                };
                                consistent: {
                                    /** @description how many were good */
                                    part: number;
                                    /** @description of how many */
                                    of: number;
                                    /** @description `part` by `of`, 0 … 1; absent where there was nothing to judge */
                                    score?: number;
                                };
                                /** @description mean of the scores there are */
                                overall?: number;
                            };
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
    getVitalSignReadings: {
        parameters: {
            query?: {
                until?: string;
                hours?: string;
            };
            header?: never;
            path: {
                sign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Readings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        definition: string;
                        /** @description the unit of measure */
                        measure: string;
                        /** @description the unit that answers for it */
                        source: {
                            code: string;
                            name: string;
                        };
                        /** @description a reading is expected once in so many minutes */
                        everyMinutes: number;
                        /** @description after so many minutes the newest says nothing of now */
                        lateAfterMinutes: number;
                        min: number;
                        max: number;
                        /**
                         * @description not agreed on with its source yet
                         * @constant
                         */
                        example?: true;
                        /** @description the newest that can be believed */
                        latest?: {
                            /**
                             * Format: date-time
                             * @description when it was measured
                             */
                            at: string;
                            value: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            receivedAt: string;
                        };
                        /**
                         * @description amber: a warning is open; red: an alarm; grey: nothing recent enough to say
                         * @enum {string}
                         */
                        light: "green" | "amber" | "red" | "grey";
                        /** @description no reading for longer than it may be silent */
                        late: boolean;
                        thresholds: {
                            id: string;
                            /** @enum {string} */
                            level: "warning" | "alarm";
                            /** @enum {string} */
                            comparison: "above" | "below";
                            value: number;
                            /** @description from where on it is normal again */
                            clear: number;
                            /** @description whether it was crossed and not cleared since */
                            open: boolean;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            since?: string;
                            /** @description what was told last */
                            told?: {
                                /** @enum {string} */
                                news: "raised" | "again" | "flapping" | "cleared";
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                case?: {
                                    id: string;
                                    number: string;
                                };
                                problem?: string;
                            };
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        from: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        until: string;
                        /** @description by time */
                        readings: {
                            /**
                             * Format: date-time
                             * @description when it was measured
                             */
                            at: string;
                            value: number;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            receivedAt: string;
                            /** @description within range, and in the right unit of measure */
                            valid: boolean;
                            /** @constant */
                            conflicting?: true;
                        }[];
                        /** @description formulas in docs/vitals.md */
                        quality: {
                            complete: {
                                /** @description how many were good */
                                part: number;
                                /** @description of how many */
                                of: number;
                                /** @description `part` by `of`, 0 … 1; absent where there was nothing to judge */
                                score?: number;
                            };
                            timely: {
                                /** @description how many were good */
                                part: number;
                                /** @description of how many */
                                of: number;
                                /** @description `part` by `of`, 0 … 1; absent where there was nothing to judge */
                                score?: number;
                            };
                            valid: {
                                /** @description how many were good */
                                part: number;
                                /** @description of how many */
                                of: number;
                                /** @description `part` by `of`, 0 … 1; absent where there was nothing to judge */
                                score?: number;
                            };
                            unique: {
                                /** @description how many were good */
                                part: number;
                                /** @description of how many */
                                of: number;
                                /** @description `part` by `of`, 0 … 1; absent where there was nothing to judge */
                                score?: number;
                            };
                            consistent: {
                                /** @description how many were good */
                                part: number;
                                /** @description of how many */
                                of: number;
                                /** @description `part` by `of`, 0 … 1; absent where there was nothing to judge */
                                score?: number;
                            };
                            /** @description mean of the scores there are */
                            overall?: number;
                        };
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
    pushVitalSignReadings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "readings": [
                 *         {
                 *           "sign": "drainageLevel",
                 *           "value": 42.5,
                 *           "at": "2026-03-02T08:00:00+08:00"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Each `{sign, value, at, measure}`: the code of the vital sign, when it was measured, and the unit of measure, which is that of the sign unless said. */
                    readings: {
                        [key: string]: unknown;
                    }[];
                };
            };
        };
        responses: {
            /** @description What came of each reading. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description in the order of the readings */
                        items: {
                            /**
                             * @description `duplicate`: the same value of the same instant is known already
                             * @enum {string}
                             */
                            status: "accepted" | "duplicate" | "refused";
                            sign?: string;
                            /** @description `late`: older than the newest, and only history. `implausible`: out of range or in another unit of measure. `conflicting`: contradicts what came first for that instant. `superseded`: not kept, an earlier instant of the same half minute is. */
                            notes?: ("late" | "implausible" | "conflicting" | "superseded")[];
                            problem?: {
                                type: string;
                                detail: string;
                                field?: string;
                            };
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
            /** @description role-not-allowed, scope-not-granted */
            403: {
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
            /** @description invalid-value, missing-value, unknown-field, text-too-long */
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
    issueToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @constant */
                    grant_type: "client_credentials";
                    client_id?: string;
                    client_secret?: string;
                    /** @description Parted by blanks; all that the client has unless said. */
                    scope?: string;
                };
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        /** @constant */
                        token_type: "Bearer";
                        /** @description seconds */
                        expires_in: number;
                        scope: string;
                    };
                };
            };
            /** @description invalid_request, unauthorized_client, unsupported_grant_type, invalid_scope */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string;
                        error_description?: string;
                    };
                };
            };
            /** @description invalid_client: unknown, or the secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string;
                        error_description?: string;
                    };
                };
            };
            /** @description temporarily_unavailable: not before `Retry-After` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string;
                        error_description?: string;
                    };
                };
            };
        };
    };
}
