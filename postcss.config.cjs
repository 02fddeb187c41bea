/** Mantine's mixins and rem(); `light-dark()` stays as it is: the browser understands it, and `color-scheme` is set on the root. */
module.exports = { plugins: { 'postcss-preset-mantine': { features: { lightDarkFunction: false } } } }
