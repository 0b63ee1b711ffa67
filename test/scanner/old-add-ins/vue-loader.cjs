const { compileTemplate, parse, rewriteDefault } = require('vue/compiler-sfc');

/** A component with one plain script and one template, as webpack wants it: enough for the old add-in beside. */
module.exports = function load(source) {
  const { descriptor } = parse(source, { filename: this.resourcePath });
  const { code } = compileTemplate({ source: descriptor.template.content, filename: this.resourcePath, id: 'old' });
  return `${rewriteDefault(descriptor.script.content, 'component')}\n${code}\ncomponent.render = render;\nexport default component;\n`;
};
