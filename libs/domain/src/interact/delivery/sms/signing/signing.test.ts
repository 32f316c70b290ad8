import { describe, expect, it } from 'vitest';
import { acs3Headers } from './acs3.js';
import { canonicalQuery } from './hashes.js';
import { tc3Authorization } from './tc3.js';
import { isTwilioSignature } from './twilio-signature.js';

describe('the signatures of providers', () => {
  it('are Alibaba Cloud’s: the example of its documentation', () => {
    const { authorization } = acs3Headers({
      host: 'ecs.cn-shanghai.aliyuncs.com',
      action: 'RunInstances',
      version: '2014-05-26',
      parameters: {
        RegionId: 'cn-shanghai',
        ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
      },
      accessKeyId: 'YourAccessKeyId',
      secret: 'YourAccessKeySecret',
      nonce: '3156853299f313e23d1673dc12e1703d',
      at: new Date('2023-10-26T10:22:32Z'),
    });
    expect(authorization).toBe(
      'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,' +
        'SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,' +
        'Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
    );
  });

  it('are Tencent Cloud’s: the example of its documentation', () => {
    const authorization = tc3Authorization({
      host: 'cvm.tencentcloudapi.com',
      service: 'cvm',
      payload: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
      secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
      secret: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
      at: new Date(1551113065_000),
    });
    expect(authorization).toBe(
      'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, ' +
        'SignedHeaders=content-type;host, ' +
        'Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
    );
  });

  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
  const fields = {
    ...{ CallSid: 'CA1234567890ABCDE', Caller: '+12349013030', Digits: '1234' },
    ...{ From: '+12349013030', To: '+18005551212' },
  };
  const given = '0/KCTR6DLpKmkAf8muzZqo1nDgQ=';

  it('are Twilio’s: the example of its documentation', () => {
    expect(isTwilioSignature(given, url, fields, '12345')).toBe(true);
  });

  it.each([
    ['another field', given, url, { ...fields, Digits: '1235' }, '12345'],
    ['another address', given, `${url}&more=1`, fields, '12345'],
    ['another token', given, url, fields, '12346'],
    ['no signature', undefined, url, fields, '12345'],
    ['half a signature', given.slice(0, 10), url, fields, '12345'],
  ])('are not taken for Twilio’s with %s', (_, signature, address, sent, token) => {
    expect(isTwilioSignature(signature, address, sent, token)).toBe(false);
  });

  it('encode what a query holds beyond what a browser would', () => {
    expect(canonicalQuery({ b: "it's (a) *", a: '退订 +/=' })).toBe(
      'a=%E9%80%80%E8%AE%A2%20%2B%2F%3D&b=it%27s%20%28a%29%20%2A',
    );
  });
});
