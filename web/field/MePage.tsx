import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../app/i18n.ts';
import { languages, type PageLanguage } from '../app/language.ts';
import { useOffline } from '../offline/OfflineProvider.tsx';
import { useNames, useTenant } from '../shared/reference.ts';
import { Button } from '../touch/Button.tsx';
import { Choice } from '../touch/Choice.tsx';
import { Card, Facts } from '../touch/List.tsx';
import { Page } from '../touch/Page.tsx';
import { Sheet } from '../touch/Sheet.tsx';
import { InstallPrompt } from './InstallPrompt.tsx';
import { usePatrolling } from './patrol/PatrolProvider.tsx';
import { forgetPerson, usePerson } from './person.tsx';
import { useQueued } from './useQueued.ts';

const Identity = () => {
  const { t } = useTranslation(['field', 'common']);
  const { person } = usePerson();
  const { unit } = useNames();
  const { data: tenant } = useTenant();
  const posts = person.roles.map((role) => t(`common:role.${role}`)).join(t('common:listSeparator'));
  const facts = [
    [t('me.post'), posts] as const,
    ...(person.unit === undefined ? [] : [[t('me.unit'), unit(person.unit)] as const]),
    ...(tenant === undefined
      ? []
      : [[t('me.district'), `${tenant.city.name} · ${tenant.district.name}`] as const]),
  ];
  return (
    <Card title={person.name}>
      <Facts facts={facts} />
    </Card>
  );
};

const Language = () => {
  const { t, i18n } = useTranslation(['field', 'common']);
  const chosen = languages.find((language) => language === i18n.language);
  return (
    <Choice<PageLanguage>
      inline
      label={t('common:language.choose')}
      value={chosen}
      onChange={(language) => {
        changeLanguage(language).catch(reportError);
      }}
      options={languages.map((language) => ({ value: language, label: t(`common:language.${language}`) }))}
    />
  );
};

/** Asks first when something has not been sent: it stays on the phone, and goes when this person signs in again. */
const SignOut = () => {
  const { t } = useTranslation(['field', 'common']);
  const { session } = usePerson();
  const { store } = useOffline();
  const { pending } = useQueued();
  const patrol = usePatrolling();
  const [asking, setAsking] = useState(false);
  const leave = async (): Promise<void> => {
    await patrol.leave();
    forgetPerson();
    // What was seen goes; what was not sent stays.
    await store.forgetBefore(Number.POSITIVE_INFINITY);
    await session.signOut();
  };
  return (
    <>
      <Button block onClick={() => (pending.length > 0 ? setAsking(true) : leave())}>
        {t('common:session.signOut')}
      </Button>
      <Sheet
        open={asking}
        title={t('me.leaveTitle', { count: pending.length })}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button variant="danger" block onClick={leave}>
              {t('common:session.signOut')}
            </Button>
            <Button block onClick={() => setAsking(false)}>
              {t('me.stay')}
            </Button>
          </>
        }
      >
        <p>{t('me.leaveText')}</p>
      </Sheet>
    </>
  );
};

/** Who one is here, in which language, and the way out. */
export const MePage = () => {
  const { t } = useTranslation('field');
  return (
    <Page title={t('tabs.me')}>
      <Identity />
      <InstallPrompt />
      <Language />
      <SignOut />
    </Page>
  );
};
