import { fieldNamed } from './target-field.js';

/** Fields that say whose row it is, wherever a row belongs to a customer. */
export const identityFields = {
  customerKey: fieldNamed(
    `customerid customerno customernumber customercode customer clientid memberid memberno userid buyerid externalid
     客户编号 客户id 客户号 客户代码 会员编号 会员号 会员id 会员卡号 用户id 用户编号 买家id 买家会员名 买家昵称`,
    'text',
    'number',
    'phone',
    'email',
  ),
  email: fieldNamed(
    `email emailaddress mail customeremail 邮箱 电子邮箱 邮箱地址 邮件 电子邮件 买家邮箱`,
    'email',
  ),
  phone: fieldNamed(
    `phone phonenumber mobile mobilephone mobilenumber tel telephone cellphone customerphone
     手机 手机号 手机号码 电话 电话号码 联系电话 联系手机 收货人手机 移动电话`,
    'phone',
    'number',
  ),
};

export const countryField = fieldNamed(
  `country countryregion nation shippingcountry 国家 国家地区 国别`,
  'text',
);
