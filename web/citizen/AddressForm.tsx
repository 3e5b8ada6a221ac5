import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../api/schema.d.ts';
import { answered, api } from '../app/api.ts';
import { useTenant } from '../shared/reference.ts';
import { Button } from '../touch/Button.tsx';
import { Choice } from '../touch/Choice.tsx';
import { Notice } from '../touch/Notice.tsx';
import { TextField } from '../touch/TextField.tsx';

type Body = NonNullable<
  paths['/v1/public/subscriptions']['post']['requestBody']
>['content']['application/json'];

/** What is followed: a case or an area. Undefined while that is not chosen yet. */
export type Followable = Omit<Body, 'email' | 'phone' | 'language' | 'quiet'>;

type Way = 'email' | 'phone';

/** The channels that the district offers to the public. */
export const useWays = (): readonly Way[] => {
  const { data } = useTenant();
  if (data === undefined) return [];
  const { email, sms } = data.subscriptions;
  return [...(email ? (['email'] as const) : []), ...(sms ? (['phone'] as const) : [])];
};

const useAsking = (target: Followable | undefined) =>
  useMutation({
    mutationFn: ({ way, address }: { readonly way: Way; readonly address: string }) =>
      answered(api.POST('/v1/public/subscriptions', { body: { ...target, [way]: address } })),
  });

interface WayChoiceProps {
  readonly ways: readonly Way[];
  readonly way: Way;
  readonly onChange: (way: Way) => void;
}

const WayChoice = ({ ways, way, onChange }: WayChoiceProps) => {
  const { t } = useTranslation('citizen');
  if (ways.length < 2) return null;
  const options = ways.map((value) => ({ value, label: t(`subscribe.by.${value}`) }));
  return <Choice inline label={t('subscribe.way')} options={options} value={way} onChange={onChange} />;
};

interface AddressFormProps {
  readonly target: Followable | undefined;
  /** said when somebody sends it before anything is chosen */
  readonly missing?: string;
}

/** Where somebody wants to be told. The server asks there first, so nothing happens before the link was opened. */
export const AddressForm = ({ target, missing }: AddressFormProps) => {
  const { t } = useTranslation('citizen');
  const ways = useWays();
  const [chosen, setChosen] = useState<Way>();
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const asking = useAsking(target);
  const way = chosen ?? ways[0] ?? 'email';
  const isEmpty = address.trim() === '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isEmpty && target !== undefined) asking.mutate({ way, address: address.trim() });
  };
  if (asking.data !== undefined) return <Notice tone="good">{t(`subscribe.asked.${way}`)}</Notice>;
  return (
    <form onSubmit={send} noValidate>
      <WayChoice ways={ways} way={way} onChange={setChosen} />
      <TextField
        label={t(`subscribe.address.${way}`)}
        hint={t('subscribe.hint')}
        type={way === 'email' ? 'email' : 'tel'}
        autoComplete={way === 'email' ? 'email' : 'tel'}
        maxLength={254}
        value={address}
        error={tried && isEmpty ? t('subscribe.missing') : undefined}
        onChange={setAddress}
      />
      {tried && target === undefined && missing !== undefined && <Notice tone="bad">{missing}</Notice>}
      {asking.error !== null && <Notice tone="bad">{asking.error.message}</Notice>}
      <Button type="submit" block busy={asking.isPending}>
        {t('subscribe.send')}
      </Button>
    </form>
  );
};
