// A page full of ways to make a browser load something, from a server and from files.

/** Each with an address of its own, so that a hit on the server names the trick. */
export function trickPage(server: string, file: string): string {
  const host = server.replace('http://', '');
  let count = 0;
  const to = (name: string): string => `${server}/${(count += 1)}-${name}`;
  return `<!doctype html><html lang="en" manifest="${to('manifest')}"><head><meta charset="utf-8"><title>Tricks</title>
<base href="${server}/base/">
<meta http-equiv="refresh" content="0;url=${to('refresh')}">
<meta http-equiv="refresh" content="1;url=${file}">
<link rel="stylesheet" href="${to('stylesheet')}"><link rel="stylesheet" href="${file}">
<link rel="icon" href="${to('icon')}"><link rel="manifest" href="${to('web-manifest')}">
<link rel="prefetch" href="${to('prefetch')}"><link rel="preload" as="image" href="${to('preload')}">
<link rel="modulepreload" href="${to('modulepreload')}"><link rel="prerender" href="${to('prerender')}">
<link rel="preconnect" href="${server}"><link rel="dns-prefetch" href="//${host}"><link rel="import" href="${to('import')}">
<link rel="preload" as="font" crossorigin href="${to('preload-font')}"><link rel="next" href="${to('next')}">
<style>
@import "${to('css-import')}"; @import url(${file});
@font-face { font-family: Trick; src: url(${to('font')}), url(${file}); }
body { background: url(${to('background')}); cursor: url(${to('cursor')}), auto; font-family: Trick, serif; }
li { list-style-image: url(${to('list-style')}); } p::before { content: url(${to('content')}); }
h1 { border-image: url(${to('border-image')}) 1; mask-image: url(${to('mask')}); filter: url(${to('filter')}#f); shape-outside: url(${to('shape')}); }
@media print { h2 { background: image-set("${to('image-set')}" 1x); } } @page { background: url(${to('page-background')}); }
</style></head><body onload="location='${to('onload')}'">
<h1>A page of tricks</h1><h2>with its own text</h2><p>that must stay</p><ul><li>in place</li></ul>
<script src="${to('script')}"></script><script>fetch('${to('fetch')}'); new WebSocket('ws://${host}/socket'); location = '${to('location')}'</script>
<script type="speculationrules">{"prefetch":[{"urls":["${to('speculation')}"]}]}</script>
<img src="${to('img')}" alt=""><img srcset="${to('srcset')} 1x, ${to('srcset-2')} 2x" alt=""><img src="${file}" alt="">
<img src="HTTP://${host}/${(count += 1)}-upper-case" alt=""><img src="//${host}/${(count += 1)}-no-scheme" alt=""><img src="relative" alt="">
<img src="x" onerror="this.src='${to('onerror')}'" alt=""><img lowsrc="${to('lowsrc')}" dynsrc="${to('dynsrc')}" longdesc="${to('longdesc')}" alt="">
<picture><source srcset="${to('picture')}"><img src="${to('picture-img')}" alt=""></picture><input type="image" src="${to('input')}" alt="">
<iframe src="${to('iframe')}"></iframe><iframe src="${file}"></iframe><iframe src="view-source:${file}"></iframe>
<iframe srcdoc='<img src="${to('srcdoc')}"><link rel=stylesheet href="${to('srcdoc-css')}"><script>parent.location="${to('srcdoc-script')}"</script>'></iframe>
<iframe src="data:text/html,<img src='${to('data-frame')}'><script>location='${to('data-frame-script')}'</script><meta http-equiv=refresh content='0;url=${to('data-frame-refresh')}'>"></iframe>
<iframe sandbox src="data:text/html,<img src='${to('sandboxed-frame')}'>"></iframe>
<object data="${to('object')}"></object><object data="${file}"></object><embed src="${to('embed')}"><embed src="${file}"><applet code="${to('applet')}"></applet>
<video src="${to('video')}" poster="${to('poster')}" autoplay></video><audio src="${to('audio')}" autoplay preload="auto"></audio>
<video autoplay><source src="${to('video-source')}"><track default src="${to('track')}"></video>
<svg><image href="${to('svg-image')}"/><image xlink:href="${to('svg-xlink')}"/><use href="${to('svg-use')}#x"/><use href="${file}#x"/><feImage href="${to('svg-feimage')}"/>
<script href="${to('svg-script')}"></script><foreignObject><img src="${to('svg-foreign')}" alt=""></foreignObject><text y="20">own drawing</text>
<animate attributeName="href" values="${to('svg-animate')}"/><style>@import "${to('svg-style')}";</style></svg>
<img alt="" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='${to('svg-in-data')}'/></svg>">
<img alt="" src="data:text/xml,<?xml-stylesheet href='${to('xml-stylesheet')}'?><x/>"><embed type="image/svg+xml" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><script href='${to('svg-embed-script')}'/></svg>">
<table background="${to('table-background')}"><tr><td background="${to('td-background')}">cell</td></tr></table>
<form action="${to('form')}" method="post"><input name="a" autofocus onfocus="form.submit()"><button formaction="${to('formaction')}">send</button></form>
<a href="#x" ping="${to('ping')}">link</a><blockquote cite="${to('cite')}">quote</blockquote><portal src="${to('portal')}"></portal><fencedframe src="${to('fenced')}"></fencedframe>
<math href="${to('math')}"><mi>x</mi></math><body background="${to('body-background')}"><frameset><frame src="${to('frame')}"></frameset></body></html>`;
}
