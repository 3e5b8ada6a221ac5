import { describe, expect, it } from 'vitest';
import { loadTenant } from './index.ts';
import { snapshotOf, tenantFrom } from './snapshot.ts';
import { checkFaults, tenantsWith } from './testing.ts';

const file = 'testville/fields.csv';
const header = 'subcategory,code,datatype,required,order,description,hint,values';
const fields = (...lines: readonly string[]) => ({ [file]: `${[header, ...lines].join('\n')}\n` });

describe('fields.csv', () => {
  checkFaults([
    ['may be absent', {}],
    ['may ask nothing', fields()],
    [
      'must ask of a subcategory that is there',
      fields('dogs,a,text,true,1,What?,,'),
      `${file}, row 2, subcategory: "dogs" is not a subcategory of testville/categories.csv`,
    ],
    [
      'must have choices in a list',
      fields('litter,a,singlevaluelist,true,1,What?,,'),
      `${file}, row 2, values: is missing for a singlevaluelist`,
    ],
    [
      'must have none elsewhere',
      fields('litter,a,number,true,1,What?,,1=One'),
      `${file}, row 2, values: has no place in a number`,
    ],
    [
      'must have choices with keys',
      fields('litter,a,multivaluelist,true,1,What?,,One;2=Two'),
      `${file}, row 2, values: must be choices such as "1=Yes;2=No"`,
    ],
    [
      'must not offer a key twice',
      fields('litter,a,multivaluelist,true,1,What?,,1=One;1=Two'),
      `${file}, row 2, values: must not have a key twice`,
    ],
    [
      'must have codes that differ',
      fields('litter,a,text,true,1,What?,,', 'litter,a,text,true,2,When?,,'),
      `${file}, row 3, code: "a" is already in row 2`,
    ],
    [
      'must have an order',
      fields('litter,a,text,true,1,What?,,', 'litter,b,text,true,1,When?,,'),
      `${file}, row 3, order: "1" is already in row 2`,
    ],
    [
      'may have the same in another subcategory',
      fields('litter,a,text,true,1,What?,,', 'noise,a,text,true,1,What?,,'),
    ],
    [
      'must have a code that stands in brackets',
      fields('litter,a],text,true,1,What?,,'),
      `${file}, row 2, code: must be letters, digits, hyphens and underscores, not "a]"`,
    ],
  ]);

  it('is read in its order, and travels with the tenant into its snapshot', async () => {
    const root = await tenantsWith(
      fields(
        'litter,b,text,false,2,When?,,',
        'litter,a,singlevaluelist,true,1,What?,Look,1=One; 2=Two',
        'noise,c,text,false,1,How?,,',
      ),
    );
    const loaded = await loadTenant(root, 'testville/south');
    const read = loaded.ok ? loaded.tenant.formFields : undefined;
    expect([...(read?.keys() ?? [])]).toEqual(['litter', 'noise']);
    expect(read?.get('litter')).toMatchObject([
      {
        code: 'a',
        required: true,
        hint: 'Look',
        choices: [
          { key: '1', name: 'One' },
          { key: '2', name: 'Two' },
        ],
      },
      { code: 'b', datatype: 'text', required: false },
    ]);
    expect(loaded.ok && tenantFrom(snapshotOf(loaded.tenant)).formFields).toEqual(read);
  });
});

const services = 'testville/services.json';
const open311 = (content: object) => ({ [services]: JSON.stringify({ schemaVersion: 1, open311: content }) });

describe('open311 in services.json', () => {
  checkFaults([
    ['may say nothing', open311({})],
    [
      'may name an open channel and what is sensitive',
      open311({ channel: 'citizen', sensitive: ['noise', 'major:E-01'] }),
    ],
    [
      'must name a channel that is there',
      open311({ channel: 'pigeon' }),
      `${services}, open311.channel: names the channel "pigeon", which is not there`,
    ],
    [
      'must name a channel that is open',
      open311({ channel: 'hotline' }),
      `${services}, open311.channel: names the channel "hotline", which is not open`,
    ],
    [
      'must name what is sensitive right',
      open311({ sensitive: ['noise', 'nose'] }),
      `${services}, open311.sensitive.1: "nose" is not a subcategory, or "major:" and a major category`,
    ],
  ]);
});
