/*
 * How alike two records are, after Fellegi and Sunter: each field that both have speaks for the two being one person, or
 * against it, by how rarely it is alike among strangers; what one of them lacks says nothing. `a` and `b` are customers.
 */

const text = (row: string, column: string): string => `lower(${row}.${column})`;
const alike = (column: string): string => `similarity(${text('a', column)}, ${text('b', column)})`;
const both = (column: string): string => `a.${column} is not null and b.${column} is not null`;

/** Of the last eight digits, how many are the same in their places: a digit mistyped, or two. */
const digits = [0, 1, 2, 3, 4, 5, 6, 7].map(
  (back) =>
    `(substr(a.phone, length(a.phone) - ${back}, 1) = substr(b.phone, length(b.phone) - ${back}, 1))::int`,
);
const phoneLikeness = `case when a.phone = b.phone then 1.0 else least((${digits.join(' + ')}) / 8.0, 0.99) end`;

/** Names told by their parts in any order; one letter more or less in a short name costs more than it should say. */
const nameLikeness = `greatest(${alike('name')}, word_similarity(${text('a', 'name')}, ${text('b', 'name')}) * 0.9)`;

const sameBirthdayParts = `(
  (a.birthday_year is not distinct from b.birthday_year)::int
  + (a.birthday_month = b.birthday_month)::int + (a.birthday_day = b.birthday_day)::int)`;
const birthdayLikeness = `
  case when ${sameBirthdayParts} = 3 then 1.0
    when a.birthday_year = b.birthday_year and a.birthday_month = b.birthday_day
      and a.birthday_day = b.birthday_month then 0.9
    else round(${sameBirthdayParts} / 3.0, 2) end`;

/** Pairs from here on are worth a person's look. */
export const SUSPICIOUS = 0.5;

/** Of two addresses the part before the `@` tells; that both are with one provider says nothing. */
const emailLikeness = `case when a.email = b.email then 1
  else 0.9 * similarity(split_part(a.email, '@', 1), split_part(b.email, '@', 1)) end`;

/** One likeness of 0 to 1 per field, null where either side lacks it. */
export const likenesses = `
  case when ${both('email')} then ${emailLikeness} end as email,
  case when ${both('phone')} then ${phoneLikeness} end as phone,
  case when ${both('name')} then ${nameLikeness} end as name,
  case when a.birthday_calendar = b.birthday_calendar then ${birthdayLikeness} end as birthday,
  case when ${both('city')} then ${alike('city')} end as city`;

/** Steps of a likeness, the highest first, with what each weighs; `otherwise` is what being unlike weighs. */
const weigh = (column: string, steps: [number, number][], otherwise: number): string => `
  case when ${column} is null then 0
    ${steps.map(([from, weight]) => `when ${column} >= ${from} then ${weight}`).join(' ')} else ${otherwise} end`;

const weight = [
  weigh(
    'email',
    [
      [1, 6],
      [0.85, 2],
      [0.6, 0],
    ],
    -1,
  ),
  weigh(
    'phone',
    [
      [1, 5],
      [0.75, 2],
    ],
    -1,
  ),
  weigh(
    'name',
    [
      [0.9, 3],
      [0.6, 2],
      [0.35, 1],
    ],
    -3,
  ),
  weigh(
    'birthday',
    [
      [1, 4],
      [0.6, 1.5],
    ],
    -2,
  ),
  weigh('city', [[0.6, 1]], -0.5),
].join(' + ');

/**
 * 0 to 1; half where what speaks for them outweighs what strangers share by chance. Two who have the very same address
 * or phone are on the list in any case: as long as they share it, it tells nobody apart.
 */
export const score = `greatest(
  round((1 / (1 + exp(4 - (${weight})::float8)))::numeric, 3),
  case when email = 1 or phone = 1 then ${SUSPICIOUS} else 0 end)`;

const piece = (field: string, of: (row: string) => string): string => `
  case when l.${field} >= 0.4 then jsonb_build_array(jsonb_build_object('field', '${field}',
    'first', ${of('a')}, 'second', ${of('b')}, 'likeness', round(l.${field}::numeric, 2))) else '[]' end`;
const birthday = (row: string): string =>
  `concat_ws('-', ${row}.birthday_year, lpad(${row}.birthday_month::text, 2, '0'), lpad(${row}.birthday_day::text, 2, '0'))`;

/** In what they are alike; `l` holds the likenesses. */
export const evidence = [
  ...['email', 'phone', 'name', 'city'].map((field) => piece(field, (row) => `${row}.${field}`)),
  piece('birthday', birthday),
].join(' || ');
