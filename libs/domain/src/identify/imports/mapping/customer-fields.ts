import { attributeNameSchema } from '../../customers/attribute.schema.js';
import { countryField, identityFields } from './shared-fields.js';
import { fieldNamed, type Target } from './target-field.js';

/** One row is one customer. */
export const customerTarget = {
  fields: {
    ...identityFields,
    customerKey: {
      ...identityFields.customerKey,
      // In a file of customers, "id" can only be the customer's.
      aliases: [
        ...identityFields.customerKey.aliases,
        ...`id recid recordid personid contactid 编号`.split(' '),
      ],
    },
    name: fieldNamed(
      `name fullname customername displayname username
       姓名 名字 客户姓名 客户名称 会员姓名 收货人 收货人姓名 联系人 昵称`,
      'text',
    ),
    firstName: fieldNamed(`firstname givenname forename 名`, 'text'),
    lastName: fieldNamed(`lastname surname familyname 姓 姓氏`, 'text'),
    gender: fieldNamed(`gender sex 性别`, 'text', 'number'),
    birthday: fieldNamed(
      `birthday birthdate dateofbirth dob bday 生日 出生日期 出生年月日 出生年月`,
      'date',
      'number',
      'text',
    ),
    birthdayCalendar: fieldNamed(
      `birthdaycalendar calendar 生日历法 历法 生日类型 公历农历 是否农历`,
      'text',
    ),
    locale: fieldNamed(`locale language lang preferredlanguage 语言 语种`, 'text'),
    timeZone: fieldNamed(`timezone tz 时区`, 'text'),
    country: countryField,
    region: fieldNamed(`region province state 省 省份 地区 省市`, 'text'),
    city: fieldNamed(`city town suburb 城市 市 所在城市`, 'text'),
    acquisitionSource: fieldNamed(
      `source acquisitionsource channel leadsource utmsource 来源 渠道 客户来源 获客渠道`,
      'text',
    ),
    kind: fieldNamed(`kind customerkind customertype accounttype 客户类型 客户性质 客户类别`, 'text'),
    organizationKey: fieldNamed(
      `organizationid organizationno companyid companyno orgid accountid
       组织编号 企业编号 公司编号 单位编号 所属企业编号 所属公司编号`,
      'text',
      'number',
      'phone',
    ),
    organizationRole: fieldNamed(`role position jobtitle 职务 职位 角色 岗位`, 'text'),
    tags: fieldNamed(`tags tag labels 标签 客户标签`, 'text'),
  },
  needs: [['customerKey', 'email', 'phone']],
} satisfies Target;

export type CustomerField = keyof typeof customerTarget.fields;

const ATTRIBUTE = 'attributes.';

/** The attribute a column of the company's own is kept as, by a field such as `attributes.shoe_size`; else `null`. */
export function attributeOf(field: string): string | null {
  const name = field.startsWith(ATTRIBUTE) ? field.slice(ATTRIBUTE.length) : '';
  return attributeNameSchema.safeParse(name).success ? name : null;
}
