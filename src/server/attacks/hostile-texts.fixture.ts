/** What people may type and a page, a spreadsheet, a document or a database must take for nothing but text. */
export const hostileTexts: readonly string[] = [
  "<script>alert(1)</script>",
  "chuông\u0007 và \u001b[31m màu \ufffe",
  `"><img src=x onerror=alert(1)>`,
  "' onmouseover='alert(1)",
  "</title></textarea><svg/onload=alert(1)>",
  "<!--<a href=javascript:alert(1)>",
  `=HYPERLINK("http://xau.example","x")`,
  "+1+cmd|' /C calc'!A0",
  "@SUM(A1)",
  "-2+3+cmd",
  "\t=1+1",
  "\r=1+1",
  "hai\n=1+1\t@A1",
  "＝1+1",
  "＠SUM(A1)",
  "{{7*7}}",
  `\${7*7}`,
  "<%= 7*7 %>",
  "'; drop table unit; --",
  "a\u202egpj.exe",
  "a\u200bb\ufeffc",
  "\u202eđảo\u2066 ngược\u2069",
  "]]>",
  "&amp;&lt;",
  `<!ENTITY x SYSTEM "file:///etc/passwd">&x;`,
  "{#x}{/x}{x}",
  "{ DDEAUTO c:\\\\x }",
  "_x003D_1+1",
  "%0d%0aSet-Cookie: a=b",
  "constructor",
];

/** What no text may be: signs that cannot be stored, and more than any field holds. */
export const impossibleTexts: readonly string[] = ["a\u0000b", "a\ud800b", "a".repeat(30_000)];

/** One text of them all, for fields of which there is one. */
export const everything: string = hostileTexts.join(" ").replace(/\s+/g, " ");
