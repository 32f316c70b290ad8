const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What systems write where they know nobody; compared without case, blanks and punctuation. */
const nobody = words(`
  null undefined nil none nan na void empty blank missing false true object objectobject unknown unknownuser
  notavailable notset nouser nocustomer noname noid noemail nophone guest guestuser guestcheckout anonymous
  anonymoususer anon visitor default defaultuser dummy test testuser tester testing example user username customer
  walkin walkincustomer cash asdf qwerty xxx abc 13800138000 13800000000 13000000000 13900000000
  无 没有 空 未知 不详 暂无 匿名 匿名用户 游客 访客 散客 零售客户 测试 测试用户 默认
`);

/** Local parts invented to get past a form, when the domain is of the same kind. */
const invented = words(`
  test testing guest none null undefined na no noemail nomail email mail example user asdf qwerty abc aaa xxx 123
  1234 12345 123456 111 fake dummy nobody
`);

/**
 * Whether a value identifies nobody (`null`, `guest`, `0`, `test@test.com`, 散客 …): two records that share it are
 * not the same person, so it must never become an identity key.
 */
export function identifiesNobody(value: string): boolean {
  const text = value.normalize('NFKC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at !== -1) return isInventedAddress(text.slice(0, at), text.slice(at + 1));
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  return bare === '' || text === '-1' || /^0+$/.test(bare) || nobody.has(bare);
}

function isInventedAddress(local: string, domain: string): boolean {
  const site = domain.split('.')[0] ?? '';
  if (local === '' || site === '') return true;
  return invented.has(local) && (invented.has(site) || site === local);
}
