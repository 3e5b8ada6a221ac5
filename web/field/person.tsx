import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { basePath } from '../app/base.ts';
import { SignedIn } from '../app/SignedIn.tsx';
import { type Me, type Session, useSession } from '../app/session.tsx';
import { OfflineProvider } from '../offline/OfflineProvider.tsx';
import { Skeleton } from '../touch/Spinner.tsx';

/** Who works in the field (reference §2.2). */
export const fieldRoles = ['supervisor', 'handler', 'unit'] as const;

export type Person = Pick<Me, 'id' | 'name' | 'unit'> & { readonly roles: readonly string[] };

interface Standing {
  readonly person: Person;
  readonly session: Session;
}

const PersonContext = createContext<Standing | undefined>(undefined);

/** Who holds the phone, and their session. */
export const usePerson = (): Standing => {
  const standing = useContext(PersonContext);
  if (standing === undefined) throw new Error('nobody is known around this page');
  return standing;
};

const rememberedUnder = `chengyun.field.person${basePath}`;

const rememberedForm = v.object({
  id: v.string(),
  name: v.string(),
  roles: v.array(v.string()),
  unit: v.exactOptional(v.string()),
});

/** Who was signed in here last and has not signed out. */
const remembered = (): Person | undefined => {
  const found = v.safeParse(rememberedForm, JSON.parse(localStorage.getItem(rememberedUnder) ?? 'null'));
  return found.success ? found.output : undefined;
};

const remember = ({ id, name, roles, unit }: Person): void =>
  localStorage.setItem(
    rememberedUnder,
    JSON.stringify({ id, name, roles, ...(unit === undefined ? {} : { unit }) }),
  );

export const forgetPerson = (): void => localStorage.removeItem(rememberedUnder);

const Inside = ({ standing, children }: { readonly standing: Standing; readonly children: ReactNode }) => {
  const { t } = useTranslation();
  return (
    <PersonContext value={standing}>
      <OfflineProvider
        person={standing.person.id}
        signedIn={standing.session.status === 'in'}
        waiting={<Skeleton label={t('state.loading')} lines={5} />}
      >
        {children}
      </OfflineProvider>
    </PersonContext>
  );
};

/**
 * The sign-in of the field. Without a network nobody can be asked who it is: then the face opens for whoever was
 * signed in here last, with what is kept on the phone; nothing is sent before the server knows them again.
 */
export const FieldPerson = ({ children }: { readonly children: ReactNode }) => {
  const session = useSession();
  const [before] = useState(remembered);
  const { me, status } = session;

  useEffect(() => {
    if (me !== undefined) remember(me);
  }, [me]);

  const stranded = me === undefined && (status === 'in' || status === 'out') && !navigator.onLine;
  const person = me ?? (stranded ? before : undefined);
  const inside = person && <Inside standing={{ person, session }}>{children}</Inside>;
  return stranded && inside ? inside : <SignedIn roles={fieldRoles}>{inside}</SignedIn>;
};
