/** The whole look of the pages behind a link: one column, large buttons, no script. */
export const HOST_PAGE_STYLE = `*{box-sizing:border-box}
html{font-family:'Pretendard GOV','Noto Sans KR','Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR Variable',sans-serif;font-size:17px;line-height:1.5;color:#1d2430;background:#fff;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:600px;padding:0 16px 32px;word-break:keep-all;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
header{display:flex;flex-wrap:wrap;gap:0 16px;justify-content:space-between;border-bottom:1px solid #dde3eb;font-size:15px}
header p{margin:0;padding:12px 0}
header a{display:inline-block;min-height:44px;padding:10px 0 10px 12px}
header p.right{padding:0}
h1{font-size:25px;line-height:1.35;margin:20px 0 12px}
h2{font-size:19px;line-height:1.35;margin:0 0 8px}
a{color:#174ea6;text-underline-offset:.2em}
section{border:1px solid #7d899a;border-radius:12px;padding:16px;margin:16px 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0 0 8px}
dt{color:#4c5668}
dd{margin:0}
dd.good{color:#176a3b;font-weight:700}
dd.wait{color:#704700;font-weight:700}
dd.off{color:#4c5668;font-weight:700}
button,summary,a.block,nav a{display:block;width:100%;min-height:48px;padding:12px 16px;border:1px solid #7d899a;border-radius:12px;background:#fff;color:#1d2430;font:inherit;font-weight:700;text-align:center;text-decoration:none;cursor:pointer}
button.main{min-height:60px;background:#174ea6;border-color:#174ea6;color:#fff}
summary{list-style:none;margin-top:8px}
summary::-webkit-details-marker{display:none}
details form{padding-top:12px}
label{display:block;margin-bottom:4px}
input[type=text]{width:100%;min-height:48px;padding:10px 12px;margin-bottom:8px;border:1px solid #7d899a;border-radius:8px;font:inherit;color:inherit;background:#fff}
form{margin:8px 0 0}
.choice{display:grid;grid-template-columns:28px 1fr;gap:4px 12px;align-items:start;min-height:76px;margin:8px 0;padding:14px 16px;border:1px solid #7d899a;border-radius:12px;cursor:pointer}
.choice:has(:checked){border:2px solid #174ea6;background:#eef4fd}
.choice input{width:24px;height:24px;margin:2px 0 0}
.choice strong{display:block}
.choice span span,.why{color:#4c5668;font-size:15px}
fieldset{border:0;margin:0;padding:0}
legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
h3{font-size:17px;margin:16px 0 4px}
ul.places{list-style:none;padding:0}
ul.places li{padding:8px 0}
ul.places a{margin-top:4px}
.gone{background:#f4f6f9;cursor:default}
.badge{font-size:15px;font-weight:700;color:#176a3b}
.badge.ask{color:#704700}
ol.thread{margin:0;padding:0;list-style:none}
ol.thread li{padding:8px 0 8px 14px;border-left:3px solid #dde3eb}
ul{padding-left:20px}
.was{text-decoration:line-through}
nav{display:flex;flex-wrap:wrap;gap:8px}
nav a{width:auto;min-width:64px}
nav a[aria-current]{background:#eef4fd;border-color:#174ea6}
.notice{padding:12px 16px;border-radius:12px;background:#edf8f1;color:#176a3b;border:1px solid #176a3b}
.refusal{padding:12px 16px;border-radius:12px;background:#fdf0ef;color:#b3201c;border:1px solid #b3201c}
input[type=date],input[type=number]{width:100%;min-height:48px;padding:10px 12px;margin-bottom:8px;border:1px solid #7d899a;border-radius:8px;font:inherit;color:inherit;background:#fff}
.v{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.months{align-items:center;justify-content:space-between;flex-wrap:nowrap;margin:16px 0 8px}
table.grid{width:100%;border-collapse:separate;border-spacing:2px;table-layout:fixed}
.grid th{font-size:15px;font-weight:400;color:#4c5668;padding:4px 0}
.grid td{position:relative;vertical-align:top;padding:0;font-size:13px;line-height:1.25}
.grid td>b{display:block;font-size:15px;padding:4px 0 2px;text-align:center}
.grid .why{display:block;font-size:13px;text-align:center;overflow-wrap:anywhere;word-break:normal}
.h{display:block;width:100%;min-height:48px;margin:2px 0;padding:4px 2px;border:1px dashed #7d899a;border-radius:8px;background:#fff;color:#1d2430;font:inherit;font-weight:400;text-align:center}
span.h{min-height:0;border-color:#dde3eb;color:#4c5668}
button.h{cursor:pointer;position:relative}
.h span,.h small{display:block;font-size:13px}
button.h.open,.legend .open{border:2px solid #176a3b;background:#edf8f1}
button.h.confirmed,.legend .confirmed{border:2px solid #174ea6;background:#eef4fd;font-weight:700}
button.h.asked,.legend .asked{border:2px dashed #704700;background:#fdf6e7}
button.h.uncleared,.legend .uncleared{border:2px dotted #b3201c;background:#fdf0ef}
ul.legend{display:flex;flex-wrap:wrap;gap:6px;list-style:none;padding:0;font-size:15px;position:static;width:auto;height:auto;clip-path:none}
.legend li{border:1px dashed #7d899a;border-radius:6px;padding:2px 8px}
legend.s{position:static;width:auto;height:auto;clip-path:none;padding:0;margin-bottom:4px}
.row{margin:8px 0}
.tick{display:inline-flex;align-items:center;gap:8px;min-height:44px;margin:0 12px 0 0}
.tick input{width:24px;height:24px;margin:0}
ul.kept{list-style:none;padding:0}
ul.kept li{border-top:1px solid #dde3eb;padding:8px 0}
details{margin:8px 0}
footer{border-top:1px solid #dde3eb;margin-top:24px;font-size:15px;color:#4c5668}
footer a{display:inline-block;min-height:44px;padding:12px 0}
.ask{margin:20px 0}
.ask legend{position:static;width:auto;height:auto;overflow:visible;clip-path:none;padding:0;margin-bottom:8px;font-weight:700}
.marks{display:grid;grid-template-columns:repeat(5,1fr);gap:6px}
.marks label{display:grid;justify-items:center;gap:4px;min-height:64px;margin:0;padding:8px 2px;border:1px solid #7d899a;border-radius:12px;font-size:15px;cursor:pointer}
.marks input,.line input{width:24px;height:24px;margin:0;flex:none}
.marks label:has(:checked),.line:has(:checked){border:2px solid #174ea6;background:#eef4fd}
.line{display:flex;gap:12px;align-items:center;min-height:48px;margin:0 0 8px;padding:10px 14px;border:1px solid #7d899a;border-radius:12px;cursor:pointer}
input[type=file]{width:100%;min-height:48px;padding:8px 0;margin-bottom:8px;font:inherit;color:inherit}
input[type=file]::file-selector-button{min-height:44px;padding:8px 16px;margin-right:12px;border:1px solid #7d899a;border-radius:8px;background:#fff;color:#1d2430;font:inherit;font-weight:700}
select,input[type=tel],input[type=email]{width:100%;min-height:48px;padding:10px 12px;margin-bottom:8px;border:1px solid #7d899a;border-radius:8px;font:inherit;color:inherit;background:#fff}
textarea{width:100%;padding:10px 12px;margin-bottom:8px;border:1px solid #7d899a;border-radius:8px;font:inherit;color:inherit;background:#fff}
:focus-visible{outline:3px solid #0c2c61;outline-offset:2px;box-shadow:0 0 0 2px #fff}
@media(forced-colors:active){button.main{border-width:3px}}
`;
