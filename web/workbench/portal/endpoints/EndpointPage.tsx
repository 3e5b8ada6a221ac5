import { useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { answered, api } from '../../../app/api.ts';
import { useTimes } from '../../../shared/useTimes.ts';
import { Card } from '../../parts/Card.tsx';
import { Trouble } from '../../parts/Trouble.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { Facts } from '../parts/Facts.tsx';
import { Rotation } from '../parts/Rotation.tsx';
import { useSecret } from '../parts/Secret.tsx';
import { useSure } from '../parts/useWrite.ts';
import { DeliveriesCard } from './DeliveriesCard.tsx';
import { EndpointForm } from './EndpointForm.tsx';
import { EndpointState } from './EndpointState.tsx';
import { SecretsCard } from './SecretsCard.tsx';
import { type Endpoint, type EndpointBody, useEndpoint, webhooks } from './useEndpoints.ts';
import { useEndpointWrites } from './useEndpointWrites.ts';

type Dialog = 'change' | 'rotate';
type Action = Endpoint['actions'][number];

interface Named {
  readonly code: string;
  readonly name: string;
}

const Names = ({ of }: { readonly of: readonly Named[] }) =>
  of.map(({ code, name }) => <Tag key={code}>{name}</Tag>);

const EndpointFacts = ({ endpoint }: { readonly endpoint: Endpoint }) => {
  const { t } = useTranslation('portal');
  const { dateTime } = useTimes();
  const { filters, verifiedAt, health, createdAt, createdBy } = endpoint;
  const at = (instant: string | undefined) => (instant === undefined ? undefined : dateTime(instant));
  const filterFacts = (['categories', 'units', 'states', 'areas'] as const).map(
    (field) =>
      [t(`endpoint.filter.${field}`), filters[field] && <Names key={field} of={filters[field]} />] as const,
  );
  return (
    <Facts
      items={[
        [t('state'), <EndpointState key="state" endpoint={endpoint} />],
        [t('endpoint.description'), endpoint.description],
        [
          t('endpoint.types'),
          <Names key="types" of={endpoint.types.map(({ type, name }) => ({ code: type, name }))} />,
        ],
        ...filterFacts,
        [t('endpoint.signing'), t(`endpoint.signedBy.${endpoint.signing}`)],
        [t('endpoint.verifiedAt'), at(verifiedAt)],
        // Always there: nothing below is to jump away from a click when an endpoint recovers.
        [t('endpoint.failingSince'), at(health.failingSince) ?? '—'],
        [t('endpoint.probeAt'), at(health.probeAt) ?? '—'],
        [t('createdAt'), `${dateTime(createdAt)} · ${createdBy.name}`],
      ]}
    />
  );
};

/** What each action that the server offers does here; replaying and trying out have their own places. */
const useActions = (endpoint: Endpoint, open: (dialog: Dialog) => void) => {
  const { t } = useTranslation('portal');
  const { verify, enable, remove } = useEndpointWrites();
  const sure = useSure();
  const navigate = useNavigate();
  const removed = () => remove.mutate(endpoint, { onSuccess: () => navigate('/work/portal/endpoints') });
  const act: Partial<Record<Action, () => void>> = {
    verify: () => verify.mutate(endpoint),
    test: () => void navigate(`/work/portal/try?endpoint=${endpoint.id}`),
    change: () => open('change'),
    rotate: () => open('rotate'),
    enable: () => enable.mutate(endpoint),
    disable: () =>
      sure(t('endpoint.sureDisable'), t('endpoint.sureDisableText'), () => enable.mutate(endpoint)),
    delete: () => sure(t('endpoint.sureDelete'), t('endpoint.sureDeleteText'), removed),
  };
  return endpoint.actions.flatMap((action) => {
    const run = act[action];
    return run === undefined ? [] : [{ action, run }];
  });
};

const Actions = (props: { readonly endpoint: Endpoint; readonly open: (dialog: Dialog) => void }) => {
  const { t } = useTranslation('portal');
  const actions = useActions(props.endpoint, props.open);
  return (
    <Flex gap={8} wrap>
      {actions.map(({ action, run }) => (
        <Button key={action} onClick={run} danger={action === 'delete'}>
          {t(`endpoint.act.${action}`)}
        </Button>
      ))}
    </Flex>
  );
};

const Shown = ({ endpoint }: { readonly endpoint: Endpoint }) => {
  const { t } = useTranslation('portal');
  const [open, setOpen] = useState<Dialog>();
  const { tell, dialog } = useSecret();
  const queries = useQueryClient();
  const params = { path: { endpoint: endpoint.id } };
  const close = () => setOpen(undefined);
  const refresh = (): void => void queries.invalidateQueries({ queryKey: [webhooks] });
  const change = async ({ signing: _, ...body }: EndpointBody) => {
    await answered(api.PATCH('/v1/webhooks/{endpoint}', { params, body: { filters: {}, ...body } }));
    refresh();
  };
  const rotate = async (overlapHours: number) => {
    const body = { overlapHours };
    const { secret } = await answered(api.POST('/v1/webhooks/{endpoint}/secrets', { params, body }));
    tell({ [t(endpoint.signing === 'hmac' ? 'endpoint.secret' : 'endpoint.publicKey')]: secret });
    refresh();
  };
  return (
    <>
      <Card title={endpoint.url} aside={<Actions endpoint={endpoint} open={setOpen} />}>
        <EndpointFacts endpoint={endpoint} />
      </Card>
      <SecretsCard endpoint={endpoint} />
      <DeliveriesCard endpoint={endpoint} />
      {open === 'change' && <EndpointForm endpoint={endpoint} send={change} close={close} />}
      {open === 'rotate' && <Rotation rotate={rotate} close={close} />}
      {dialog}
    </>
  );
};

/** An endpoint, its secrets and what was sent to it. */
export const EndpointPage = () => {
  const { t } = useTranslation('portal');
  const { endpoint: id = '' } = useParams();
  const { data, error, isPending, refetch } = useEndpoint(id);
  return (
    <>
      <Link to="/work/portal/endpoints">{t('endpoint.back')}</Link>
      <Trouble error={error} retry={refetch} />
      {isPending && <Waiting />}
      {data !== undefined && <Shown endpoint={data} />}
    </>
  );
};
