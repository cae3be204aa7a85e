// The texts on the page that do not stand out enough from what is behind them: contrast ratio by
// WCAG 2.2, 1.4.3 (AA): 4.5, or 3 for large text. Colours are read off a canvas, which knows them all.
const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const pen = canvas.getContext('2d', {willReadFrequently: true});

function rgba(colour) {
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
}

function over(front, back) {
  return [0, 1, 2].map(i => front[i] * front[3] + back[i] * (1 - front[3])).concat(1);
}

function behind(element) {
  const layers = [];
  for (let e = element; e; e = e.parentElement) layers.push(rgba(getComputedStyle(e).backgroundColor));
  return layers.reverse().reduce((back, layer) => over(layer, back), [255, 255, 255, 1]);
}

function luminance([r, g, b]) {
  const [x, y, z] = [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}

function contrast(element) {
  const back = behind(element);
  const [a, b] = [luminance(over(rgba(getComputedStyle(element).color), back)), luminance(back)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function wanted(style) {
  const size = parseFloat(style.fontSize);
  return size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700) ? 3 : 4.5;
}

const seen = [...document.querySelectorAll('body, body *')]
  .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
  .filter(e => e.checkVisibility() && !['SCRIPT', 'STYLE'].includes(e.tagName));
const faint = seen.filter(e => contrast(e) < wanted(getComputedStyle(e)));
return {seen: seen.length,
  faint: faint.map(e => e.tagName + '.' + e.className + ' ' + contrast(e).toFixed(2) + ': ' + e.textContent.slice(0, 40))};
