import type { Language } from '../../domain/tenant/types.ts';

/** What can be wrong with a request of Open311, with the status that the standard gives it. */
const statuses = {
  jurisdictionNotFound: 404,
  serviceMissing: 400,
  serviceNotFound: 404,
  requestMissing: 400,
  requestNotFound: 404,
  tokenNotFound: 404,
  photoNotFound: 404,
  pathNotFound: 404,
  methodNotTaken: 400,
  bodyNotForm: 400,
  bodyTooLarge: 400,
  keyMissing: 403,
  keyUnknown: 403,
  notTaken: 403,
  notYours: 403,
  locationMissing: 400,
  locationHalf: 400,
  locationUnknown: 400,
  numberWrong: 400,
  dateWrong: 400,
  statusWrong: 400,
  spanTooLong: 400,
  spanBackwards: 400,
  tooLong: 400,
  addressMissing: 400,
  phoneWrong: 400,
  urlWrong: 400,
  attributeMissing: 400,
  attributeUnknown: 400,
  attributeWrong: 400,
  descriptionMissing: 400,
  updateMissing: 400,
  tooManyRequests: 429,
  ours: 500,
} as const;

type MistakeType = keyof typeof statuses;

/** One fault of a request; `told` where it was found by somebody who has said it in words already. */
export type Mistake =
  | {
      readonly type: MistakeType;
      readonly params?: Readonly<Record<string, string | number>>;
    }
  | { readonly status: 400 | 404; readonly told: string };

const words: Readonly<Record<Language, Readonly<Record<MistakeType, string>>>> = {
  en: {
    jurisdictionNotFound: 'jurisdiction_id "{value}" was not found; this endpoint serves "{own}" alone',
    serviceMissing: 'service_code was not provided',
    serviceNotFound: 'service_code "{value}" was not found',
    requestMissing: 'service_request_id was not provided',
    requestNotFound: 'service_request_id "{value}" was not found',
    tokenNotFound: 'token "{value}" was not found',
    photoNotFound: 'there is no such photo, or it is not public',
    pathNotFound: 'there is no such resource; ask for discovery.xml or discovery.json',
    methodNotTaken: 'this resource does not take {value}',
    bodyNotForm: 'the body must be application/x-www-form-urlencoded',
    bodyTooLarge: 'the body may have at most {max} bytes',
    keyMissing: 'api_key was not provided',
    keyUnknown: 'api_key is not valid',
    notTaken: 'this district takes no reports by Open311',
    notYours: 'service_request_id "{value}" was not reported with this api_key',
    locationMissing: 'a location is required: lat and long, or address_id, or address_string',
    locationHalf: 'lat and long must be provided together',
    locationUnknown: 'address_id "{value}" was not found: it is the code of a street or a community',
    numberWrong: '{field} must be a number from {min} to {max}',
    dateWrong: '{field} must be a date and time with its zone, such as 2010-01-01T00:00:00Z',
    statusWrong: 'status "{value}" is not known',
    spanTooLong: 'the span may not be longer than {max} days',
    spanBackwards: 'the span ends before it begins',
    tooLong: '{field} may have at most {max} characters',
    addressMissing: 'address_string alone is not enough here: provide lat and long, or address_id',
    phoneWrong: 'phone must be digits with spaces, hyphens and brackets between them',
    urlWrong: 'media_url must be an address that begins with http:// or https://',
    attributeMissing: 'attribute[{code}] is required by service_code "{service}"',
    attributeUnknown: 'attribute[{code}] is not an attribute of service_code "{service}"',
    attributeWrong: 'attribute[{code}] is not a {datatype} as the service definition says',
    descriptionMissing: 'description was not provided',
    updateMissing: '{field} was not provided',
    tooManyRequests: 'too many requests; try again in {seconds} seconds',
    ours: 'something went wrong on our side; please tell us this number: {id}',
  },
  'zh-CN': {
    jurisdictionNotFound: '找不到 jurisdiction_id“{value}”；本接口只服务于“{own}”',
    serviceMissing: '缺少 service_code',
    serviceNotFound: '找不到 service_code“{value}”',
    requestMissing: '缺少 service_request_id',
    requestNotFound: '找不到 service_request_id“{value}”',
    tokenNotFound: '找不到 token“{value}”',
    photoNotFound: '没有这张照片，或照片不公开',
    pathNotFound: '没有这个资源，请查看 discovery.xml 或 discovery.json',
    methodNotTaken: '该资源不支持 {value}',
    bodyNotForm: '请求体必须是 application/x-www-form-urlencoded',
    bodyTooLarge: '请求体最多 {max} 字节',
    keyMissing: '缺少 api_key',
    keyUnknown: 'api_key 无效',
    notTaken: '本区不通过 Open311 接收上报',
    notYours: 'service_request_id“{value}”不是用该 api_key 上报的',
    locationMissing: '缺少位置：请提供 lat 和 long，或 address_id，或 address_string',
    locationHalf: 'lat 和 long 必须同时提供',
    locationUnknown: '找不到 address_id“{value}”：应为街道或社区的代码',
    numberWrong: '{field} 必须是 {min} 到 {max} 之间的数',
    dateWrong: '{field} 必须是带时区的日期时间，如 2010-01-01T00:00:00Z',
    statusWrong: '状态“{value}”无法识别',
    spanTooLong: '时间跨度不得超过 {max} 天',
    spanBackwards: '时间跨度的结束早于开始',
    tooLong: '{field} 最多 {max} 个字符',
    addressMissing: '这里只有 address_string 还不够：请提供 lat 和 long，或 address_id',
    phoneWrong: 'phone 只能由数字以及其间的空格、连字符和括号组成',
    urlWrong: 'media_url 必须是以 http:// 或 https:// 开头的地址',
    attributeMissing: 'service_code“{service}”必须填写 attribute[{code}]',
    attributeUnknown: 'service_code“{service}”没有 attribute[{code}]',
    attributeWrong: 'attribute[{code}] 不符合服务定义中的 {datatype}',
    descriptionMissing: '缺少 description',
    updateMissing: '缺少 {field}',
    tooManyRequests: '请求过多，请在 {seconds} 秒后再试',
    ours: '系统出现问题，请将此编号告知我们：{id}',
  },
};

export const statusOfMistake = (mistake: Mistake) =>
  'told' in mistake ? mistake.status : statuses[mistake.type];

/** What the caller reads. */
export const describeMistake = (mistake: Mistake, language: Language): string => {
  if ('told' in mistake) return mistake.told;
  const { type, params = {} } = mistake;
  return words[language][type].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
};

export const mistaken = (
  type: MistakeType,
  params?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly refusal: readonly [Mistake] } => ({
  ok: false,
  refusal: [params === undefined ? { type } : { type, params }],
});
