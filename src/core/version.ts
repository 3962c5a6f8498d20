/** The version of this copy of Broletto; a package test holds it equal to package.json. */
export const version = '0.1.0';
