/** Where a customer's id leads whose record was merged into another's. */
export const survivorOf = `
  select current_id as id from customer_merge where loser_id = $1 and undone_at is null`;
