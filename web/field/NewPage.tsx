import { useTranslation } from 'react-i18next';
import { useSyncView } from '../offline/OfflineProvider.tsx';
import { draftKeyOf } from '../offline/useDraft.ts';
import { List, ListLink } from '../touch/List.tsx';
import { Notice } from '../touch/Notice.tsx';
import { Page } from '../touch/Page.tsx';
import { isBegun, readForm } from './forms.ts';
import styles from './NewPage.module.css';
import { usePerson } from './person.tsx';

const kinds = [
  { name: 'report', to: '/field/new/report' },
  { name: 'selfDispose', to: '/field/new/settled' },
] as const;

/** What can be reported from the field, with a word on what was begun and not sent. */
export const NewPage = () => {
  const { t } = useTranslation('field');
  const { person } = usePerson();
  const { contents } = useSyncView();
  const begun = (name: string): boolean =>
    contents.drafts.some(
      ({ key, form, photos }) =>
        key === draftKeyOf(person.id, name) && isBegun({ form: readForm(form), photos }),
    );
  const may = person.roles.includes('supervisor');
  return (
    <Page title={t('new.title')}>
      {!may && <Notice>{t('new.notYours')}</Notice>}
      {may && (
        <List>
          {kinds.map(({ name, to }) => (
            <ListLink key={name} to={to}>
              <strong>{t(`report.${name}.title`)}</strong>
              <span className={styles.what}>{t(`new.${name}`)}</span>
              {begun(name) && <span className={styles.begun}>{t('new.begun')}</span>}
            </ListLink>
          ))}
        </List>
      )}
    </Page>
  );
};
