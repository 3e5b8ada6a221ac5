import type { Role } from '../../functions/domain/identity/types.ts';
import type { Language } from '../../functions/domain/tenant/types.ts';

/** What the sign-in pages say. */
export const words = {
  'zh-CN': {
    itself: '中文',
    signIn: '登录',
    choose: '请选择一个演示账号。演示账号没有密码，仅用于在本机试用。',
    closed: '演示账号未开放，因为其他机器可以访问此端口。本机运行没有其他登录方式。',
    signOut: '退出登录',
    askSignOut: '确定要退出登录吗？',
    staySignedIn: '保持登录',
    signedOut: '您已退出登录，可以关闭此页面。',
    failed: '登录没有完成',
    startAgain: '请返回应用并重新登录。',
    expired: '此登录页面已失效，或者系统已重新启动。',
    unknownPerson: '没有这个账号。',
    notHere: '没有此页面',
  },
  en: {
    itself: 'English',
    signIn: 'Sign in',
    choose:
      'Choose a demo account. Demo accounts have no passwords and are for trying the system on this machine.',
    closed:
      'The demo accounts are closed, because other machines can reach this port. Run on one machine, there is no other way to sign in.',
    signOut: 'Sign out',
    askSignOut: 'Do you want to sign out?',
    staySignedIn: 'Stay signed in',
    signedOut: 'You are signed out and may close this page.',
    failed: 'The sign-in was not completed',
    startAgain: 'Go back to the application and sign in again.',
    expired: 'This sign-in page is no longer valid, or the system was restarted.',
    unknownPerson: 'There is no such account.',
    notHere: 'There is no such page',
  },
} as const satisfies Readonly<Record<Language, object>>;

/** The posts (reference §2.2), and the city’s own, as headings. */
export const postNames: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  'zh-CN': {
    citizen: '公众',
    supervisor: '监督员',
    acceptor: '受理员',
    shiftLeader: '值班长',
    dispatcher: '派遣员',
    unit: '专业部门',
    handler: '处置人员',
    evaluator: '考评员',
    inspector: '督查员',
    leader: '领导',
    administrator: '系统管理员',
    system: '系统',
    superAdmin: '市级管理员',
  },
  en: {
    citizen: 'Public',
    supervisor: 'Supervisors',
    acceptor: 'Acceptors',
    shiftLeader: 'Shift leaders',
    dispatcher: 'Dispatchers',
    unit: 'Responsible units',
    handler: 'Handlers',
    evaluator: 'Evaluators',
    inspector: 'Inspectors',
    leader: 'Leaders',
    administrator: 'Administrators',
    system: 'System',
    superAdmin: 'Super-admins of the city',
  },
};
