import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'import-not-found': 'This import does not exist, or no longer does.',
    'import-not-open': 'This import is under way or over; it can no longer be changed.',
    'import-not-running': 'There is nothing to cancel: the import is not running, or was just finished.',
    'import-without-plan': 'Say what the columns mean first.',
    'import-file-gone':
      'The file was imported and is not kept any longer. Upload it again to read it differently.',
    'import-broke':
      'The import failed several times, and the cause was recorded. Nothing of it was kept; try again.',
    'import-too-large':
      'The file is larger than {{limit}} MB. Split it, or raise UPLOAD_LIMIT_MB on the server.',
    'import-empty-file': 'The file is empty. Choose another one.',
    'import-no-rows': 'The file has column names but no rows below them.',
    'import-spreadsheet-file':
      'This is a spreadsheet ({{looksLike}}). Save it as .xlsx or “CSV UTF-8” in Excel and upload that file.',
    'import-spreadsheet-too-large':
      'The workbook is too large: at most {{limit}} MB. Save it as “CSV UTF-8” in Excel and upload that file.',
    'import-spreadsheet-unreadable':
      'The workbook cannot be read. Open it in Excel, save it again as .xlsx, and upload that file.',
    'import-binary-file': 'This is not a text file; it looks like {{looksLike}}. Export the data as CSV.',
    'import-not-a-table': 'This is {{looksLike}} and not a table of columns. Export the data as CSV.',
    'import-decoding-failed': 'Line {{line}} is not valid {{encoding}}. Choose another encoding.',
    'import-too-many-columns': 'The file has {{columns}} columns; at most {{limit}} can be imported.',
    'import-cell-too-large':
      'A cell on line {{line}} has more than {{limit}} characters. Is a quote missing there?',
    'import-row-too-large':
      'The row on line {{line}} has more than {{limit}} characters. Is a quote missing there?',
    'import-quotes-unbalanced':
      'Quotes do not pair up: too many rows open one and never close it, the last on line {{line}}.',
    'import-currency-unknown': 'There is no exchange rate for {{currency}}. Choose a currency that has one.',
    'import-list-missing': 'Choose the list these customers go on, or name a new one.',
    'import-list-unknown':
      'This list does not exist any more, or its members are a rule’s to say. Choose another.',
    'import-birthdays-serial': 'Birthdays need a year, a month and a day.',
    'country-unknown': 'There is no such country.',
    'time-zone-unknown': 'There is no such time zone.',
    'mapping-field-missing': 'A column is needed for: {{fields}}.',
    'mapping-field-unknown': 'There is no field {{field}}.',
    'mapping-column-unknown': 'The file has no column “{{column}}”.',
    'mapping-column-used-twice': 'The column “{{column}}” is used twice.',
  },
  'zh-CN': {
    'import-not-found': '此导入不存在，或已被删除。',
    'import-not-open': '此导入正在进行或已结束，不能再修改。',
    'import-not-running': '没有可取消的内容：导入没有在进行，或刚刚完成。',
    'import-without-plan': '请先说明每一列的含义。',
    'import-file-gone': '文件已导入，不再保留。如需换一种方式读取，请重新上传。',
    'import-broke': '导入多次失败，原因已记录，没有留下任何内容，请重试。',
    'import-too-large': '文件超过 {{limit}} MB。请拆分文件，或在服务器上调高 UPLOAD_LIMIT_MB。',
    'import-empty-file': '文件是空的，请选择其他文件。',
    'import-no-rows': '文件只有列名，没有数据行。',
    'import-spreadsheet-file':
      '这是电子表格（{{looksLike}}）。请在 Excel 中另存为 .xlsx 或“CSV UTF-8”后上传。',
    'import-spreadsheet-too-large': '工作簿过大，最多 {{limit}} MB。请在 Excel 中另存为“CSV UTF-8”后上传。',
    'import-spreadsheet-unreadable': '无法读取该工作簿。请在 Excel 中打开并重新保存为 .xlsx 后上传。',
    'import-binary-file': '这不是文本文件，看起来是 {{looksLike}}。请把数据导出为 CSV。',
    'import-not-a-table': '这是 {{looksLike}}，不是分列的表格。请把数据导出为 CSV。',
    'import-decoding-failed': '第 {{line}} 行不是有效的 {{encoding}} 编码，请选择其他编码。',
    'import-too-many-columns': '文件有 {{columns}} 列，最多可导入 {{limit}} 列。',
    'import-cell-too-large': '第 {{line}} 行有单元格超过 {{limit}} 个字符，是否缺少引号？',
    'import-row-too-large': '第 {{line}} 行超过 {{limit}} 个字符，是否缺少引号？',
    'import-quotes-unbalanced': '引号不成对：太多行打开引号后没有闭合，最后一处在第 {{line}} 行。',
    'import-currency-unknown': '没有 {{currency}} 的汇率，请选择有汇率的币种。',
    'import-list-missing': '请选择这些客户要加入的名单，或填写新名单的名称。',
    'import-list-unknown': '该名单已不存在，或它的成员由规则决定。请选择其他名单。',
    'import-birthdays-serial': '生日需要有年、月、日。',
    'country-unknown': '没有这个国家或地区。',
    'time-zone-unknown': '没有这个时区。',
    'mapping-field-missing': '以下字段需要一列：{{fields}}。',
    'mapping-field-unknown': '没有 {{field}} 这个字段。',
    'mapping-column-unknown': '文件中没有“{{column}}”这一列。',
    'mapping-column-used-twice': '“{{column}}”列被使用了两次。',
  },
};

export default problems;
