import { given } from '../../domain/given.ts';
import { ok } from '../../domain/result.ts';
import type { ConvenienceService, Language, PublicServices } from '../../domain/tenant/types.ts';
import { wordsIn } from '../present/names.ts';
import { type Route, route } from '../route.ts';
import * as reference from '../schemas/reference.ts';

const hour = 3600;

const presentHotline = (hotline: PublicServices['hotline'], language: Language) =>
  hotline && {
    number: hotline.number,
    ...given('name', wordsIn(hotline.name, language)),
    ...given('others', hotline.others),
    ...given('hours', wordsIn(hotline.hours, language)),
  };

const presentService = ({ title, text, place, ...rest }: ConvenienceService, language: Language) => ({
  ...rest,
  title: wordsIn(title, language),
  ...given('text', wordsIn(text, language)),
  ...given('place', wordsIn(place, language)),
});

/** What the district tells the public beside its cases. */
export const publicServiceRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/public/services',
    operationId: 'listPublicServices',
    summary: 'The hotline and the convenience services, in the caller’s language where there are words in it',
    tag: 'public',
    roles: 'anyone',
    maxAge: hour,
    answers: [{ status: 200, description: 'As far as the district says.', schema: reference.services }],
    handle: ({ deps: { tenant }, language }) => {
      const { hotline, services = [] } = tenant.services ?? {};
      const body = {
        ...given('hotline', presentHotline(hotline, language)),
        items: services.map((service) => presentService(service, language)),
      };
      return ok({ status: 200, body });
    },
  }),
];
