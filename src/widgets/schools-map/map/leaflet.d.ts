/** The ES module of Leaflet 1.9.4, which rollup can bundle; its types are those of the package. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
