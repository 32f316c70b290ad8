import type { Birthday } from './birthday.js';
import type { Customer } from './customer.entity.js';
import type { CustomerView } from './customer.schema.js';

/** A row as it is shown: the birthday's columns as one thing. */
export function toCustomerView(customer: Customer): CustomerView {
  const {
    birthdayCalendar: _calendar,
    birthdayYear: _year,
    birthdayMonth: _month,
    birthdayDay: _day,
    birthdayLeapMonth: _leap,
    ...rest
  } = customer;
  return { ...rest, birthday: birthdayOf(customer) };
}

export function birthdayOf(customer: Customer): Birthday | null {
  const { birthdayCalendar: calendar, birthdayMonth: month, birthdayDay: day } = customer;
  if (calendar === null || month === null || day === null) return null;
  return { calendar, year: customer.birthdayYear, month, day, leapMonth: customer.birthdayLeapMonth };
}

/** A birthday in the columns it is stored in. */
export const birthdayColumnsOf = (
  birthday: Birthday | null,
): Pick<
  Customer,
  'birthdayCalendar' | 'birthdayYear' | 'birthdayMonth' | 'birthdayDay' | 'birthdayLeapMonth'
> => ({
  birthdayCalendar: birthday?.calendar ?? null,
  birthdayYear: birthday?.year ?? null,
  birthdayMonth: birthday?.month ?? null,
  birthdayDay: birthday?.day ?? null,
  birthdayLeapMonth: birthday?.leapMonth ?? false,
});
