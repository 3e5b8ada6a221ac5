import { useMutation } from '@tanstack/react-query';
import { Button, Empty, Flex, Form, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { answered, api } from '../../../app/api.ts';
import { Card } from '../../parts/Card.tsx';
import { Trouble } from '../../parts/Trouble.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { DeliveryView } from '../endpoints/DeliveryView.tsx';
import { useDelivery } from '../endpoints/useDeliveries.ts';
import { type Endpoint, useEndpoints, useEvents } from '../endpoints/useEndpoints.ts';
import styles from '../Portal.module.css';
import { Code } from '../parts/Code.tsx';
import { samples } from './samples.ts';

/** Not a type of the catalogue to be chosen: asks the endpoint to verify itself. */
const ping = 'ping';

const Sent = ({ endpoint, id }: { readonly endpoint: string; readonly id: string }) => {
  const { data, error, refetch } = useDelivery(endpoint, id);
  if (error !== null) return <Trouble error={error} retry={refetch} />;
  return data === undefined ? <Waiting /> : <DeliveryView delivery={data} />;
};

const send = ({ endpoint, type }: { readonly endpoint: string; readonly type: string }) => {
  const params = { path: { endpoint } };
  return answered(
    type === ping
      ? api.POST('/v1/webhooks/{endpoint}/verify', { params })
      : api.POST('/v1/webhooks/{endpoint}/test', { params, body: { type } }),
  );
};

/** A pending endpoint can only be asked to verify itself, an active one be sent samples. */
const useTypes = (endpoint: Endpoint | undefined) => {
  const { t } = useTranslation('portal');
  const { data } = useEvents();
  if (endpoint?.state === 'pending') return [{ value: ping, label: t('try.ping') }];
  const selectable = data?.items.filter((one) => one.selectable) ?? [];
  return selectable.map(({ type, name }) => ({ value: type, label: `${name} ${type}` }));
};

const Trying = ({ endpoints }: { readonly endpoints: readonly Endpoint[] }) => {
  const { t } = useTranslation('portal');
  const [asked, setAsked] = useSearchParams();
  const [wanted, setWanted] = useState<string>();
  const sending = useMutation({ mutationFn: send });
  const endpoint = endpoints.find(({ id }) => id === asked.get('endpoint')) ?? endpoints[0];
  const types = useTypes(endpoint);
  const type = types.find(({ value }) => value === wanted)?.value ?? types[0]?.value;
  const submit = () => {
    if (endpoint !== undefined && type !== undefined) sending.mutate({ endpoint: endpoint.id, type });
  };
  if (endpoint === undefined)
    return (
      <Empty description={t('try.none')}>
        <Link to="/work/portal/endpoints">{t('endpoint.add')}</Link>
      </Empty>
    );
  return (
    <div className={styles.stack}>
      <Form layout="vertical" onFinish={submit} style={{ maxWidth: 680 }}>
        <Form.Item label={t('try.endpoint')} htmlFor="try-endpoint">
          <Select
            id="try-endpoint"
            value={endpoint.id}
            options={endpoints.map(({ id, url, stateName }) => ({
              value: id,
              label: `${url} · ${stateName}`,
            }))}
            onChange={(id) => {
              sending.reset();
              setAsked({ endpoint: id }, { replace: true });
            }}
          />
        </Form.Item>
        <Form.Item label={t('delivery.type')} htmlFor="try-type">
          <Select
            id="try-type"
            showSearch={{ optionFilterProp: 'label' }}
            value={type ?? null}
            options={types}
            onChange={(value) => setWanted(value ?? undefined)}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={sending.isPending}>
          {t('try.send')}
        </Button>
      </Form>
      <Trouble error={sending.error} />
      {sending.data !== undefined && <Sent endpoint={sending.data.endpoint} id={sending.data.id} />}
    </div>
  );
};

const Verifying = () => {
  const { t } = useTranslation('portal');
  const [signing, setSigning] = useState<keyof typeof samples>('hmac');
  return (
    <Card title={t('try.verify')}>
      <div className={styles.stack}>
        <p className={styles.note}>{t('try.verifyText')}</p>
        <Flex>
          <Segmented
            aria-label={t('endpoint.signing')}
            value={signing}
            options={(['hmac', 'ed25519'] as const).map((value) => ({
              value,
              label: t(`endpoint.signedBy.${value}`),
            }))}
            onChange={setSigning}
          />
        </Flex>
        <Code text={samples[signing]} label={t('try.verify')} />
      </div>
    </Card>
  );
};

/** Sends a sample to an endpoint and shows what comes of it; and how receivers verify it. */
export const TryOutPage = () => {
  const { t } = useTranslation('portal');
  const { data, error, isPending, refetch } = useEndpoints();
  return (
    <>
      <Card title={t('tab.try')}>
        <p className={styles.note}>{t('try.intro')}</p>
        <Trouble error={error} retry={refetch} />
        {isPending && <Waiting />}
        {data !== undefined && <Trying endpoints={data.items} />}
      </Card>
      <Verifying />
    </>
  );
};
