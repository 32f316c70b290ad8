/** One pass over the classes: what the customers of each class and tier amount to. */
export const tallyClasses = `
  select class, tier, count(*)::int as customers, sum(value_minor)::bigint as "valueMinor"
  from abc_score group by class, tier`;

/** An estimate would do, were it not shown next to exact figures. */
export const countCustomers = `select count(*)::int as customers from customer`;

export const scoreOfCustomer = `
  select class, tier, value_minor as "valueMinor" from abc_score where customer_id = $1`;

export const pathOfCustomer = `
  select at, from_class as "fromClass", to_class as "toClass", from_tier as "fromTier", to_tier as "toTier"
  from abc_change where customer_id = $1 order by id desc limit 100`;
