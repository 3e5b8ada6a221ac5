import { useTranslation } from 'react-i18next';
import { answered, api } from '../../../app/api.ts';
import { useWrite } from '../parts/useWrite.ts';
import { type Endpoint, webhooks } from './useEndpoints.ts';

const at = ({ id }: Endpoint) => ({ params: { path: { endpoint: id } } });

/** What may be done with an endpoint beside changing it by its form. */
export const useEndpointWrites = () => {
  const { t } = useTranslation('portal');
  const verify = useWrite(
    webhooks,
    (endpoint: Endpoint) => answered(api.POST('/v1/webhooks/{endpoint}/verify', at(endpoint))),
    () => t('endpoint.asked'),
  );
  const enable = useWrite(
    webhooks,
    (endpoint: Endpoint) =>
      answered(
        api.PATCH('/v1/webhooks/{endpoint}', { ...at(endpoint), body: { enabled: !endpoint.enabled } }),
      ),
    ({ enabled }) => t(enabled ? 'enabled' : 'disabled'),
  );
  const remove = useWrite(
    webhooks,
    (endpoint: Endpoint) => answered(api.DELETE('/v1/webhooks/{endpoint}', at(endpoint))),
    () => t('deleted'),
  );
  const endSecret = useWrite(
    webhooks,
    ({ endpoint, secret }: { endpoint: string; secret: string }) =>
      answered(
        api.DELETE('/v1/webhooks/{endpoint}/secrets/{secret}', { params: { path: { endpoint, secret } } }),
      ),
    () => t('secret.ended'),
  );
  return { verify, enable, remove, endSecret };
};
